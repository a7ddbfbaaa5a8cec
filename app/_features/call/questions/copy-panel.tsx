"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_components/button";
import { SelectField } from "@/app/_components/select-field";
import { type Questionnaire, questionsOf } from "@/server/domain/call/questions/definition";

export interface CopiableQuestions {
  slug: string;
  title: string;
  questions: Questionnaire;
}

/** The questions of another call, with their ids: answers given there can then be taken over into dossiers here. */
export function CopyPanel(props: {
  others: CopiableQuestions[];
  onCopy(questions: Questionnaire, title: string): void;
}) {
  const { others, onCopy } = props;
  const t = useTranslations("questions.compose");
  const [chosen, setChosen] = useState(others[0]?.slug ?? "");
  return (
    <fieldset className="pas-group fr-mt-4w">
      <legend>{t("copy")}</legend>
      <p className="fr-hint-text">{t("copyWarning")}</p>
      <SelectField
        name="reprise"
        label={t("copyFrom")}
        value={chosen}
        options={others.map(({ slug, title, questions }) => ({
          value: slug,
          label: t("copyOption", { title, count: questionsOf(questions).length }),
        }))}
        onChange={({ target }) => setChosen(target.value)}
      />
      <Button
        type="button"
        variant="secondary"
        onClick={() => {
          const other = others.find(({ slug }) => slug === chosen);
          if (other) onCopy(other.questions, other.title);
        }}
      >
        {t("copySubmit")}
      </Button>
    </fieldset>
  );
}
