"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import { failureOf } from "@/app/_trpc/client";
import type { CorrectionRequest } from "@/server/domain/application/corrections";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { type ActionEvent, act, asksDueDay } from "./act";
import { CorrectionFields, isRemarked } from "./correction-fields";

export interface OfferedAction {
  event: ActionEvent;
  asks: "message" | "reason" | "note" | null;
}

type Outcome = { tone: "error" | "warning"; text: string };

/** What this person may do with the dossier now, one form at a time. The list comes from the lifecycle's table. */
export function ActionPanel({ reference, actions }: { reference: string; actions: OfferedAction[] }) {
  const t = useTranslations("dossier");
  const [open, setOpen] = useState<ActionEvent | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const chosen = actions.find(({ event }) => event === open);
  if (actions.length === 0 && !outcome) return null;
  return (
    <section aria-labelledby="agir" className="pas-panel">
      <h2 id="agir" className="fr-h5">
        {t("act.title")}
      </h2>
      {outcome && <Alert tone={outcome.tone}>{outcome.text}</Alert>}
      {chosen ? (
        <ActionForm
          reference={reference}
          action={chosen}
          onCancel={() => setOpen(null)}
          onOutcome={(result) => {
            setOutcome(result);
            if (result === null || result.tone === "warning") setOpen(null);
          }}
        />
      ) : (
        <ButtonGroup>
          {actions.map(({ event }, index) => (
            <Button
              key={event}
              type="button"
              variant={index === 0 && !isEnding(event) ? "primary" : "secondary"}
              onClick={() => {
                setOutcome(null);
                setOpen(event);
              }}
            >
              {t(`event.${event}`)}
            </Button>
          ))}
        </ButtonGroup>
      )}
    </section>
  );
}

const isEnding = (event: ActionEvent) => event === "withdraw" || event === "renounce" || event === "terminate";

function ActionForm(props: {
  reference: string;
  action: OfferedAction;
  onCancel(): void;
  onOutcome(outcome: Outcome | null): void;
}) {
  const { reference, action, onCancel, onOutcome } = props;
  const { event, asks } = action;
  const t = useTranslations("dossier");
  const format = useFormatter();
  const router = useRouter();
  const id = useId();
  const [words, setWords] = useState("");
  const [dueDay, setDueDay] = useState("");
  const [corrections, setCorrections] = useState<CorrectionRequest[]>([]);
  const [isChecked, setIsChecked] = useState(false);
  const [error, setError] = useState<string>();
  const [dueError, setDueError] = useState<string>();
  const [isSending, setIsSending] = useState(false);

  async function submit(submitted: FormEvent) {
    submitted.preventDefault();
    if (isSending) return;
    const isNeeded = asks === "message" || asks === "reason";
    const lacksWords = isNeeded && words.trim().length < 10;
    const lacksDay = event === "extendCompletion" && dueDay === "";
    setIsChecked(true);
    setError(lacksWords ? t("act.required") : undefined);
    setDueError(lacksDay ? t("act.dueRequired") : undefined);
    if (lacksWords || lacksDay || !corrections.every(isRemarked)) return;
    setIsSending(true);
    try {
      const result = await act(reference, event, words, { dueDay, corrections });
      if (result.ok) onOutcome(null);
      else if (result.reason === "dueDatePast") return setDueError(t("act.duePast"));
      else if (result.reason === "notPossible") onOutcome({ tone: "warning", text: t("act.refusals.notPossible") });
      else {
        const at = format.dateTime(new Date(result.at), { dateStyle: "long", timeStyle: "short" });
        const status = t(`status.${result.status as ApplicationStatus}`).toLowerCase();
        const by = result.by || t("follow.system");
        onOutcome({ tone: "warning", text: t("act.refusals.changedMeanwhile", { by, status, at }) });
      }
      router.refresh();
    } catch (failure) {
      onOutcome({ tone: "error", text: t(`act.refusals.${failureOf(failure)}`) });
    } finally {
      setIsSending(false);
    }
  }

  return (
    <form onSubmit={submit} aria-labelledby={`${id}-title`} noValidate>
      <h3 id={`${id}-title`} className="fr-h6">
        {t(`event.${event}`)}
      </h3>
      {event === "takeUp" && <p>{t("act.takeUpWarning")}</p>}
      {isEnding(event) && <p>{t("act.withdrawWarning")}</p>}
      {asks && (
        <TextArea
          id={`${id}-words`}
          name="words"
          label={t(`act.${asks}`)}
          hint={asks === "note" ? undefined : t(asks === "message" ? "act.messageHint" : "act.reasonHint")}
          error={error}
          value={words}
          onChange={(change) => setWords(change.target.value)}
        />
      )}
      {event === "sendBack" && <CorrectionFields value={corrections} onChange={setCorrections} isChecked={isChecked} />}
      {asksDueDay(event) && (
        <TextField
          id={`${id}-due`}
          name="dueAt"
          type="date"
          width="medium"
          label={t("act.dueAt")}
          hint={event === "sendBack" ? t("act.dueHint") : undefined}
          error={dueError}
          value={dueDay}
          onChange={(change) => setDueDay(change.target.value)}
        />
      )}
      <ButtonGroup>
        <Button disabled={isSending}>{isSending ? t("act.sending") : t("act.confirm")}</Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {t("act.cancel")}
        </Button>
      </ButtonGroup>
    </form>
  );
}
