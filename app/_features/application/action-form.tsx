"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button, ButtonGroup } from "@/app/_components/button";
import { TextArea } from "@/app/_components/text-area";
import { TextField } from "@/app/_components/text-field";
import { failureOf } from "@/app/_trpc/client";
import type { CorrectionRequest } from "@/server/domain/application/corrections";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { type ActionEvent, act, asksDueDay, needsDueDay } from "./act";
import { CorrectionFields, isRemarked } from "./correction-fields";

export interface OfferedAction {
  event: ActionEvent;
  asks: "message" | "reason" | "note" | null;
}

/** Why nothing was done, and what was typed, when there is no form left to keep it. */
export type Outcome = { tone: "error" | "warning"; text: string; words: string };

/** As the procedures take it (server/api/application). */
const longestText = 5_000;

const isEnding = (event: ActionEvent) => event === "withdraw" || event === "renounce" || event === "terminate";
/** What an authority does by itself is told to the ministry; the rest to the authority. */
const hintOf = (event: ActionEvent, asks: OfferedAction["asks"]) => {
  if (asks === "message") return "act.messageHint";
  return event === "withdraw" || event === "renounce" ? "act.ownReasonHint" : "act.reasonHint";
};

/** The form of one action. It takes the focus of the button that opened it. */
export function ActionForm(props: {
  reference: string;
  action: OfferedAction;
  words: string;
  onWords(words: string): void;
  onCancel(): void;
  onOutcome(outcome: Outcome | null): void;
}) {
  const { reference, action, words, onWords, onCancel, onOutcome } = props;
  const { event, asks } = action;
  const t = useTranslations("dossier");
  const format = useFormatter();
  const router = useRouter();
  const id = useId();
  const [dueDay, setDueDay] = useState("");
  const [corrections, setCorrections] = useState<CorrectionRequest[]>([]);
  const [isChecked, setIsChecked] = useState(false);
  const [error, setError] = useState<string>();
  const [dueError, setDueError] = useState<string>();
  const [isSending, setIsSending] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  async function submit(submitted: FormEvent) {
    submitted.preventDefault();
    if (isSending) return;
    const isNeeded = asks === "message" || asks === "reason";
    const lacksWords = isNeeded && words.trim().length < 10;
    const lacksDay = needsDueDay(event) && dueDay === "";
    const excess = words.length - longestText;
    const tooLong = () => t("act.tooLong", { field: t(`act.${asks ?? "note"}`), longest: longestText, excess });
    setIsChecked(true);
    setError(lacksWords ? t("act.required") : excess > 0 ? tooLong() : undefined);
    setDueError(lacksDay ? t("act.dueRequired") : undefined);
    if (lacksWords || lacksDay || excess > 0 || !corrections.every(isRemarked)) return;
    setIsSending(true);
    try {
      const result = await act(reference, event, words, { dueDay, corrections });
      if (result.ok) onOutcome(null);
      else if (result.reason === "dueDatePast") return setDueError(t("act.duePast"));
      else if (result.reason === "notPossible")
        onOutcome({ tone: "warning", text: t("act.refusals.notPossible"), words });
      else {
        const at = format.dateTime(new Date(result.at), { dateStyle: "long", timeStyle: "short" });
        const status = t(`status.${result.status as ApplicationStatus}`).toLowerCase();
        const by = result.by || t("follow.system");
        onOutcome({ tone: "warning", text: t("act.refusals.changedMeanwhile", { by, status, at }), words });
      }
      router.refresh();
    } catch (failure) {
      onOutcome({ tone: "error", text: t(`act.refusals.${failureOf(failure)}`), words: "" });
    } finally {
      setIsSending(false);
    }
  }

  return (
    <form onSubmit={submit} aria-labelledby={`${id}-title`} noValidate>
      <h3 id={`${id}-title`} className="fr-h6" tabIndex={-1} ref={title}>
        {t(`event.${event}`)}
      </h3>
      {event === "takeUp" && <p>{t("act.takeUpWarning")}</p>}
      {event === "extendReport" && <p>{t("act.extendReportHelp")}</p>}
      {isEnding(event) && <p>{t("act.withdrawWarning")}</p>}
      {asks && (
        <TextArea
          id={`${id}-words`}
          name="words"
          label={t(`act.${asks}`)}
          hint={asks === "note" ? undefined : t(hintOf(event, asks))}
          error={error}
          value={words}
          onChange={(change) => onWords(change.target.value)}
        />
      )}
      {asks && words.length > longestText * 0.9 && (
        <p className="pas-muted" role="status">
          {t("act.count", { count: words.length, longest: longestText })}
        </p>
      )}
      {event === "sendBack" && <CorrectionFields value={corrections} onChange={setCorrections} isChecked={isChecked} />}
      {asksDueDay(event) && (
        <TextField
          id={`${id}-due`}
          name="dueAt"
          type="date"
          width="medium"
          label={t(event === "extendReport" ? "act.reportUntil" : "act.dueAt")}
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
