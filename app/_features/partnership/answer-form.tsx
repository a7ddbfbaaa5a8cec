"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { Checkbox } from "@/app/_components/checkbox";
import { Link } from "@/app/_components/link";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { WhenReady } from "@/app/_components/when-ready";
import { storageName } from "@/app/_features/conversation/kept-message";
import { MessageField, NotSent } from "@/app/_features/conversation/message-field";
import { useMessage } from "@/app/_features/conversation/use-message";
import { trpc } from "@/app/_trpc/client";
import { answersPerDay } from "@/server/domain/exchange/schema";
import type { AnswerResult } from "@/server/services/exchange/answer-notice";

type AnswerRefusal = Extract<AnswerResult, { ok: false }>["reason"];

interface AnswerFormProps {
  noticeId: string;
  /** Whose notice it is. */
  owner: string;
  /** Those for which the person may answer. */
  authorities: readonly SelectOption[];
  userId: string;
  path: string;
}

/** Answers a notice. The words are kept on the device until the server has them. */
export function AnswerForm({ noticeId, owner, authorities, userId, path }: AnswerFormProps) {
  const t = useTranslations("exchange.answer");
  const locale = useLocale();
  const router = useRouter();
  const [organisationId, setOrganisationId] = useState(authorities[0]?.value ?? "");
  const [agrees, setAgrees] = useState(false);
  const [isUnagreed, setIsUnagreed] = useState(false);
  const [before, setBefore] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const { body, write, readdress, submit, outcome, error, isSending } = useMessage<AnswerRefusal>(
    storageName(userId, `notice:${noticeId}`),
    async ({ key, body: words }) => {
      const answer = await trpc.exchange.answer.mutate({ noticeId, organisationId, key, body: words, agrees: true });
      if (answer.ok) router.push(`/compte/bourse/reponses/${answer.answerId}`);
      else setBefore("answerId" in answer ? answer.answerId : undefined);
      return answer.ok ? { ok: true as const } : { ok: false as const, reason: answer.reason };
    },
  );

  async function send(event: FormEvent) {
    event.preventDefault();
    setIsUnagreed(!agrees);
    if (!agrees) return box.current?.focus();
    if ((await submit()) === "invalid") field.current?.focus();
  }

  return (
    <form className="pas-compose" noValidate onSubmit={(event) => void send(event)}>
      <WhenReady>
        {authorities.length > 1 && (
          <SelectField
            name="collectivite"
            label={t("for")}
            options={authorities}
            value={organisationId}
            onChange={(event) => {
              setOrganisationId(event.target.value);
              readdress();
            }}
          />
        )}
        <MessageField
          ref={field}
          {...{ body, error, locale }}
          label={t("message")}
          hint={t("messageHint")}
          onWrite={write}
        />
        <Checkbox
          ref={box}
          name="accord"
          label={t("agree", { authority: owner })}
          checked={agrees}
          error={isUnagreed ? t("agreeMissing") : undefined}
          onChange={(event) => {
            setAgrees(event.target.checked);
            setIsUnagreed(false);
          }}
        />
      </WhenReady>
      {outcome?.kind === "failed" && (
        <NotSent failure={outcome.failure} signIn={`/connexion?suite=${encodeURIComponent(path)}`} />
      )}
      {outcome?.kind === "refused" && (
        <Alert tone="warning" role="alert">
          <p>
            {t(`refused.${outcome.reason}`, { count: answersPerDay })}{" "}
            {before && <Link href={`/compte/bourse/reponses/${before}`}>{t("openIt")}</Link>}
          </p>
        </Alert>
      )}
      <div className="pas-row fr-mt-2w">
        <Button aria-disabled={isSending || undefined}>{t("send")}</Button>
        <p role="status" className="pas-muted fr-mb-0">
          {(isSending || outcome?.kind === "posted") && t("sending")}
        </p>
      </div>
    </form>
  );
}
