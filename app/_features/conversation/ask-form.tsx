"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { SelectField, type SelectOption } from "@/app/_components/select-field";
import { WhenReady } from "@/app/_components/when-ready";
import { trpc } from "@/app/_trpc/client";
import { storageName } from "./kept-message";
import { MessageField, NotSent } from "./message-field";
import { useMessage } from "./use-message";

interface AskFormProps {
  call: string;
  userId: string;
  authorities: SelectOption[];
  embassies: SelectOption[];
  /** The draft that it is about. */
  draft?: string;
  path: string;
}

/** Asks an embassy about a call, before filing: opens the conversation, or goes on in the one there is. */
export function AskForm({ call, userId, authorities, embassies, draft, path }: AskFormProps) {
  const t = useTranslations("conversations.ask");
  const locale = useLocale();
  const router = useRouter();
  const [authority, setAuthority] = useState(authorities[0]?.value ?? "");
  const [embassy, setEmbassy] = useState(embassies.length === 1 ? (embassies[0]?.value ?? "") : "");
  const [isUnchosen, setIsUnchosen] = useState(false);
  const choice = useRef<HTMLSelectElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { body, write, readdress, submit, outcome, error, isSending } = useMessage(
    storageName(userId, `call:${call}`),
    async ({ key, body: question }) => {
      const answer = await trpc.advice.ask.mutate({
        ...{ callSlug: call, organisationId: authority, embassyId: embassy, message: { key, body: question } },
        ...(draft && { draft }),
      });
      if (answer.ok) router.push(`/dossiers/conseils/${answer.adviceId}`);
      return answer.ok ? { ok: true as const } : answer;
    },
  );

  async function send(event: FormEvent) {
    event.preventDefault();
    setIsUnchosen(embassy === "");
    if (embassy === "") return choice.current?.focus();
    if ((await submit()) === "invalid") field.current?.focus();
  }

  return (
    <form className="pas-compose" noValidate onSubmit={(event) => void send(event)}>
      <WhenReady>
        {authorities.length > 1 && (
          <SelectField
            name="collectivite"
            label={t("authority")}
            options={authorities}
            value={authority}
            onChange={(event) => {
              setAuthority(event.target.value);
              readdress();
            }}
          />
        )}
        <SelectField
          ref={choice}
          name="service"
          label={t("embassy")}
          hint={t("embassyHint")}
          placeholder={embassies.length === 1 ? undefined : t("choose")}
          options={embassies}
          value={embassy}
          error={isUnchosen ? t("chooseError") : undefined}
          onChange={(event) => {
            setEmbassy(event.target.value);
            readdress();
            setIsUnchosen(false);
          }}
        />
        <MessageField
          ref={field}
          {...{ body, error, locale }}
          label={t("question")}
          hint={t("questionHint")}
          onWrite={write}
        />
      </WhenReady>
      {outcome?.kind === "failed" && (
        <NotSent failure={outcome.failure} signIn={`/connexion?suite=${encodeURIComponent(path)}`} />
      )}
      {outcome?.kind === "refused" && (
        <Alert tone="warning" role="alert">
          {t(`refused.${outcome.reason}`)}
        </Alert>
      )}
      <div className="pas-row">
        {/* Its words stay, and so its width: the second press of a double click meets it too. */}
        <Button aria-disabled={isSending || undefined}>{t("send")}</Button>
        <p role="status" className="pas-muted fr-mb-0">
          {(isSending || outcome?.kind === "posted") && t("sending")}
        </p>
      </div>
    </form>
  );
}
