"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { formatDateTime, formatTime } from "@/i18n/format";
import type { SavingState } from "./use-record-saving";

/** What became of the last save, when the form must say more than that it is done. */
export function SavingFailure({ state }: { state: SavingState }) {
  const t = useTranslations("record-form");
  const failures = useTranslations("failures");
  if (state.name !== "failed") return null;
  return (
    <Alert tone="error" title={t("failed")} headingLevel={3}>
      <p>{failures(state.failure)}</p>
      {state.failure === "signedOut" && (
        <p>
          <a href="/connexion" target="_blank" rel="noopener">
            {failures("signIn")}
          </a>
        </p>
      )}
    </Alert>
  );
}

interface ConflictProps {
  state: SavingState;
  /** Where the saved version is shown. */
  preview: string;
  /** The other version is on its way: nothing to choose from yet. */
  isRefreshing: boolean;
  onTheirs(): void;
  onMine(): void;
}

/** Two people changed the record: whose version stays is for this person to say. */
export function SavingConflict({ state, preview, isRefreshing, onTheirs, onMine }: ConflictProps) {
  const t = useTranslations("record-form.conflict");
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  const isConflict = state.name === "conflict";
  // The save bar is pressed from anywhere in a long form: what is to be chosen comes to where the person looks.
  useEffect(() => {
    if (!isConflict) return;
    box.current?.scrollIntoView({ block: "center" });
    box.current?.focus({ preventScroll: true });
  }, [isConflict]);
  if (state.name !== "conflict") return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Alert tone="warning" role="alert" title={t("title")} headingLevel={3}>
        <p>{t("text", { by: state.by || t("someone"), date: formatDateTime(new Date(state.at), locale) })}</p>
        <p>
          <a href={preview} target="_blank" rel="noopener">
            {t("see")}
          </a>
        </p>
        <p>{t("theirsWarning")}</p>
        <ButtonGroup>
          <Button type="button" variant="secondary" disabled={isRefreshing} onClick={onMine}>
            {t("mine")}
          </Button>
          <Button type="button" variant="tertiary" disabled={isRefreshing} onClick={onTheirs}>
            {t("theirs")}
          </Button>
        </ButtonGroup>
      </Alert>
    </div>
  );
}

/** Beside the button: when it was saved, or that it is not. */
export function SavingLine({ state, isDirty }: { state: SavingState; isDirty: boolean }) {
  const t = useTranslations("record-form");
  const locale = useLocale();
  const text = isDirty
    ? t("unsaved")
    : state.name === "saved"
      ? t("saved", { time: formatTime(new Date(state.at), locale) })
      : "";
  return (
    <p className="pas-muted fr-mb-0" role="status">
      {text}
    </p>
  );
}
