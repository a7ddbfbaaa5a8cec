"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { Radios } from "@/app/_components/choices";
import { DefinitionList } from "@/app/_components/definition-list";
import { Link } from "@/app/_components/link";
import { TextArea } from "@/app/_components/text-area";
import { DateOnly } from "@/app/_components/values";
import type { RequestAnswer } from "@/server/domain/register/request";
import type { ShownRequest } from "./request-answers";

const asNew = "new";

interface Props {
  request: ShownRequest;
  onAnswer(answer: RequestAnswer): Promise<unknown>;
}

/** One request: what is asked, by whom, which authorities it may be about; let in, or refused with a reason. */
export function RequestCard({ request, onAnswer }: Props) {
  const t = useTranslations("requests.moderate");
  const [foreign, setForeign] = useState(request.suggested ?? asNew);
  const [isRefusing, setIsRefusing] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const isUnderWay = useRef(false);
  const { id } = request;

  async function send(answer: RequestAnswer) {
    // The second press of a double click comes before the page is drawn anew.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsSending(true);
    await onAnswer(answer).finally(() => {
      isUnderWay.current = false;
      setIsSending(false);
    });
  }

  return (
    <section aria-labelledby={`demande-${id}`} className="pas-panel pas-block">
      <h2 id={`demande-${id}`} className="fr-h5">
        {t("request", { french: request.french, foreign: request.foreignName })}
      </h2>
      <p className="pas-muted">
        {request.by}, {t(`forSide.${request.side}`)} · {request.email} ·{" "}
        {t.rich("confirmedOn", { date: () => <DateOnly value={request.confirmedAt} /> })}
      </p>
      {request.message && <blockquote className="pas-text">{request.message}</blockquote>}
      <DefinitionList items={request.facts} />
      {request.others > 0 && <p>{t("others", { count: request.others })}</p>}
      {request.frenchSlug === null ? (
        <p>{t("newFrench")}</p>
      ) : (
        <p>
          <Link href={`/repertoire/${request.frenchSlug}`}>{request.french}</Link>
        </p>
      )}
      <Radios
        id={`as-${id}`}
        name={`as-${id}`}
        legend={t("as")}
        defaultValue={foreign}
        onChange={({ target }) => setForeign(target.value)}
        options={[
          ...request.resembling.map(({ id, slug, name, why }) => ({
            value: id,
            label: name,
            hint: (
              <>
                {why} (<Link href={`/repertoire/${slug}`}>{t("entry")}</Link>)
              </>
            ),
          })),
          { value: asNew, label: t("asNew", { name: request.foreignName }) },
        ]}
      />
      {isRefusing ? (
        <Refusal
          id={id}
          isSending={isSending}
          onRefuse={(reason) => void send({ requestId: id, accept: false, reason })}
          onCancel={() => setIsRefusing(false)}
        />
      ) : (
        <ButtonGroup>
          <Button
            type="button"
            aria-disabled={isSending}
            onClick={() => void send({ requestId: id, accept: true, foreignId: foreign === asNew ? null : foreign })}
          >
            {isSending ? t("sending") : t(foreign === asNew ? "accept" : "acceptMerged")}
          </Button>
          <Button type="button" variant="secondary" onClick={() => setIsRefusing(true)}>
            {t("refuse")}
          </Button>
        </ButtonGroup>
      )}
    </section>
  );
}

interface RefusalProps {
  id: string;
  isSending: boolean;
  onRefuse(reason: string): void;
  onCancel(): void;
}

function Refusal({ id, isSending, onRefuse, onCancel }: RefusalProps) {
  const t = useTranslations("requests.moderate");
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  function refuse() {
    const reason = field.current?.value.trim() ?? "";
    setIsMissing(reason === "");
    if (reason === "") field.current?.focus();
    else onRefuse(reason);
  }
  return (
    <>
      <TextArea
        ref={field}
        autoFocus
        id={`motif-${id}`}
        name={`motif-${id}`}
        label={t("reason")}
        hint={t("reasonHint")}
        error={isMissing ? t("reasonMissing") : undefined}
        maxLength={2000}
        rows={3}
      />
      <ButtonGroup>
        <Button type="button" aria-disabled={isSending} onClick={refuse}>
          {isSending ? t("sending") : t("confirmRefusal")}
        </Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </ButtonGroup>
    </>
  );
}
