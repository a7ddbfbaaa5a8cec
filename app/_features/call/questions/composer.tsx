"use client";

import "./composer.css";
import { useTranslations } from "next-intl";
import { Alert } from "@/app/_components/alert";
import { Button } from "@/app/_components/button";
import { useUnsavedGuard } from "@/app/_components/unsaved-guard";
import { WhenReady } from "@/app/_components/when-ready";
import type { PlaceChoices } from "@/app/_features/question/question-parts";
import { contradictions } from "@/server/domain/call/questions/contradictions";
import { type Questionnaire, questionsOf } from "@/server/domain/call/questions/definition";
import { type CopiableQuestions, CopyPanel } from "./copy-panel";
import { Parts } from "./parts";
import { SaveBar } from "./save-bar";
import { Trial } from "./trial";
import { useComposition } from "./use-composition";

export interface ComposerProps {
  slug: string;
  updatedAt: string;
  questions: Questionnaire;
  /** "editable" until the opening; then corrections; in the end nothing. */
  state: "editable" | "open" | "frozen";
  others: CopiableQuestions[];
  countries: PlaceChoices[];
}

/** What a call asks, composed beside the form that it makes. What was composed stays through whatever saving it brings. */
export function Composer(props: ComposerProps) {
  const { questions, state, others, countries } = props;
  const t = useTranslations("questions.compose");
  const composition = useComposition(questions);
  const { value, said, before, takeBack } = composition;
  const isDirty = JSON.stringify(value.sections) !== JSON.stringify(questions.sections);
  useUnsavedGuard(isDirty, t("leave"));
  const all = questionsOf(value);
  const faults = contradictions(value);
  return (
    <WhenReady>
      <p className="fr-sr-only" role="status">
        {said}
      </p>
      <p>
        <strong>{t("summary")}</strong>{" "}
        {t("summaryText", {
          count: all.length,
          required: all.filter(({ required }) => required).length,
          conditional: all.filter(({ when }) => when !== null).length,
        })}
      </p>
      {before && (
        <Alert tone="info" role="status">
          <p>
            {t(before.why === "copied" ? "copied" : "removedNotice", { title: before.name, name: before.name })}{" "}
            <Button type="button" variant="tertiary" size="sm" onClick={takeBack}>
              {t(before.why === "copied" ? "copyUndo" : "undo")}
            </Button>
          </p>
        </Alert>
      )}
      <div className="pas-composer">
        <section aria-labelledby="composition">
          <h2 id="composition" className="fr-h4">
            {t("parts")}
          </h2>
          <Parts composition={composition} faults={faults} isFrozen={state === "frozen"} />
          {state === "editable" && others.length > 0 && <CopyPanel others={others} onCopy={composition.replace} />}
          <SaveBar {...props} composition={composition} isDirty={isDirty} />
        </section>
        <section aria-labelledby="apercu" className="pas-panel">
          <h2 id="apercu" className="fr-h4">
            {t("preview")}
          </h2>
          <p>{t("previewLead")}</p>
          <Trial questions={value} countries={countries} />
        </section>
      </div>
    </WhenReady>
  );
}
