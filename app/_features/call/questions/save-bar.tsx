"use client";

import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { Button, ButtonGroup } from "@/app/_components/button";
import { TextArea } from "@/app/_components/text-area";
import { formatDateTime, formatTime } from "@/i18n/format";
import type { ComposerProps } from "./composer";
import type { Composition } from "./use-composition";
import { type QuestionsState, useQuestionsSaving } from "./use-questions-saving";

type SaveBarProps = ComposerProps & { composition: Composition; isDirty: boolean };

/** The one button that keeps what was composed, or publishes a correction; and whatever came of it. */
export function SaveBar(props: SaveBarProps) {
  const { state, questions, composition, isDirty } = props;
  const t = useTranslations("questions.compose");
  const locale = useLocale();
  const saving = useQuestionsSaving(props);
  const { outcome, note, setNote, save } = saving;
  if (state === "frozen") return null;
  const said =
    outcome.name === "saved"
      ? t("saved", { time: formatTime(new Date(outcome.at), locale) })
      : outcome.name === "published"
        ? t("published", { told: outcome.told })
        : "";
  return (
    <div className="fr-mt-4w">
      <Refusals outcome={outcome} nameOf={composition.nameOf} />
      {outcome.name === "conflict" && (
        <Alert tone="warning" role="alert" headingLevel={3} title={t("conflictTitle")}>
          <p>
            {t("conflictText", { by: outcome.by || t("someone"), at: formatDateTime(new Date(outcome.at), locale) })}
          </p>
          <ButtonGroup>
            <Button
              type="button"
              variant="secondary"
              disabled={saving.isRefreshing}
              onClick={() => void save(props.updatedAt)}
            >
              {t("mine")}
            </Button>
            <Button
              type="button"
              variant="tertiary"
              disabled={saving.isRefreshing}
              onClick={() => {
                composition.reset(questions);
                saving.takeTheirs();
              }}
            >
              {t("theirs")}
            </Button>
          </ButtonGroup>
        </Alert>
      )}
      {state === "open" && (
        <TextArea
          name="note"
          label={t("note")}
          hint={t("noteHint")}
          rows={3}
          maxLength={2_000}
          error={outcome.name === "noteNeeded" ? t("noteNeeded") : undefined}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      )}
      <div className="pas-save-bar">
        <Button
          type="button"
          id="composition-fin"
          aria-disabled={outcome.name === "saving"}
          onClick={() => void save()}
        >
          {outcome.name === "saving" ? t("saving") : t(state === "open" ? "publish" : "save")}
        </Button>
        <p className="pas-muted fr-mb-0" role="status">
          {isDirty && said === "" ? t("unsaved") : said}
        </p>
      </div>
    </div>
  );
}

function Refusals({ outcome, nameOf }: { outcome: QuestionsState; nameOf(id: string): string }) {
  const t = useTranslations("questions");
  const failures = useTranslations("failures");
  if (outcome.name === "failed")
    return (
      <Alert tone="error" headingLevel={3} title={t("compose.failed")}>
        {failures(outcome.failure)}
      </Alert>
    );
  if (outcome.name === "refused")
    return (
      <Alert tone="error" headingLevel={3} title={t("compose.failed")}>
        {t(`compose.reasons.${outcome.reason}`)}
      </Alert>
    );
  if (outcome.name !== "faults" && outcome.name !== "noCorrection") return null;
  const isFaults = outcome.name === "faults";
  const lines = isFaults
    ? outcome.faults.map(({ at, code }) => ({ at, text: t(`faults.${code}`) }))
    : outcome.refusals.map(({ at, code }) => ({ at, text: t(`refusals.${code}`) }));
  return (
    <Alert
      tone="error"
      headingLevel={3}
      title={isFaults ? t("compose.faultsTitle", { count: lines.length }) : t("compose.noCorrectionTitle")}
    >
      {!isFaults && <p>{t("compose.noCorrectionText")}</p>}
      <ul>
        {lines.map(({ at, text }) => (
          <li key={`${at}${text}`}>
            <a href={`#edit-${at}`}>{nameOf(at)}</a> {text}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
