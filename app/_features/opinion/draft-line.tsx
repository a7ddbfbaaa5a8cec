"use client";

import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { formatDateTime, formatTime } from "@/i18n/format";
import type { DraftField } from "@/server/domain/opinion/merge";
import { type OpinionCriterion, opinionCriteria } from "@/server/domain/opinion/schema";
import type { DraftConflict } from "./device";
import type { DraftState } from "./draft-keeper";

/** When the last save was, or that what is typed waits on this device. */
export function DraftLine({ state, openedAt, signIn }: { state: DraftState; openedAt: string | null; signIn: string }) {
  const t = useTranslations("opinions.save");
  const locale = useLocale();
  const saved = (at: string) =>
    at === openedAt
      ? t("savedOn", { date: formatDateTime(new Date(at), locale) })
      : t("saved", { time: formatTime(new Date(at), locale) });
  return (
    <p className="pas-muted fr-text--sm" role="status">
      {state.kind === "untouched" && t("untouched")}
      {state.kind === "saving" && t("saving")}
      {state.kind === "saved" && saved(state.at)}
      {state.kind === "kept" && t(`kept.${state.why}`)}
      {state.kind === "stopped" && t(`stopped.${state.why}`)}{" "}
      {state.kind === "kept" && state.why === "signedOut" && (
        <a className="fr-link" href={signIn}>
          {t("signIn")}
        </a>
      )}
    </p>
  );
}

interface ConflictNoticeProps {
  conflict: DraftConflict;
  onSettle(choice: "mine" | "theirs"): void;
}

/** Two people wrote in the same fields: what this one had, and the choice. */
export function ConflictNotice({ conflict, onSettle }: ConflictNoticeProps) {
  const t = useTranslations("opinions");
  const { mine, fields } = conflict;
  const criterionOf = (field: DraftField): OpinionCriterion | undefined =>
    opinionCriteria.find((criterion) => field === `grid.${criterion}`);
  const told = (field: DraftField) => {
    if (field === "text") return mine.text || t("save.empty");
    if (field === "verdict") return mine.verdict ? t(`verdict.${mine.verdict}`) : t("save.empty");
    const criterion = criterionOf(field);
    return t(`grade.${(criterion && mine.grid[criterion]) ?? "none"}` as "grade.none");
  };
  const nameOf = (field: DraftField) => {
    const criterion = criterionOf(field);
    return criterion ? t(`criteria.${criterion}`) : t(field === "text" ? "form.text" : "form.verdict");
  };
  return (
    <Alert tone="warning" role="alert" title={t("save.conflictTitle")} headingLevel={3}>
      <p>{t("save.conflictText")}</p>
      <ul>
        {fields.map((field) => (
          <li key={field}>
            <strong>{nameOf(field)}</strong>
            <blockquote>{told(field)}</blockquote>
          </li>
        ))}
      </ul>
      <ButtonGroup>
        <Button type="button" size="sm" variant="secondary" onClick={() => onSettle("mine")}>
          {t("save.keepMine")}
        </Button>
        <Button type="button" size="sm" variant="tertiary" onClick={() => onSettle("theirs")}>
          {t("save.keepTheirs")}
        </Button>
      </ButtonGroup>
    </Alert>
  );
}
