"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/app/_components/button";
import { Fieldset } from "@/app/_components/fieldset";
import { SelectField } from "@/app/_components/select-field";
import { TextArea } from "@/app/_components/text-area";
import { useAnswerFields, useAnswerName } from "@/app/_features/question/answer-names";
import { correctableFields } from "@/server/domain/application/correctable";
import type { CorrectableField, CorrectionRequest } from "@/server/domain/application/corrections";

interface CorrectionFieldsProps {
  value: CorrectionRequest[];
  onChange(value: CorrectionRequest[]): void;
  /** Point at the remarks that say nothing. */
  isChecked: boolean;
}

export const isRemarked = ({ remark }: CorrectionRequest): boolean => remark.trim().length >= 3;

/** How the form calls a field that may be named. */
export function useFieldName(): (field: CorrectableField) => string {
  const t = useTranslations("dossier");
  const answerName = useAnswerName();
  return (field) =>
    field === "attachments"
      ? t("sections.attachments")
      : (answerName(field) ?? t(`save.fields.${field.replace(".", "_")}` as never));
}

/** The fields that the ministry names in a dossier it sends back, each with its remark. */
export function CorrectionFields({ value, onChange, isChecked }: CorrectionFieldsProps) {
  const t = useTranslations("corrections.ask");
  const nameOf = useFieldName();
  const id = useId();
  const [chosen, setChosen] = useState("");
  const [said, setSaid] = useState("");
  const answers = useAnswerFields();
  const left = [...correctableFields, ...answers].filter((field) => !value.some((request) => request.field === field));

  function add() {
    const field = left.find((each) => each === chosen);
    if (!field) return;
    onChange([...value, { field, remark: "" }]);
    setSaid(t("added", { field: nameOf(field) }));
    setChosen("");
  }

  return (
    <Fieldset id={`${id}-corrections`} legend={t("legend")} hint={t("hint")}>
      <div className="fr-fieldset__element">
        <p role="status" className="fr-sr-only">
          {said}
        </p>
        {value.map(({ field, remark }) => (
          <div key={field} className="fr-mb-2w">
            <TextArea
              id={`${id}-${field}`}
              name={`remark-${field}`}
              rows={2}
              maxLength={2_000}
              label={t("remark", { field: nameOf(field) })}
              error={isChecked && !isRemarked({ field, remark }) ? t("remarkNeeded") : undefined}
              value={remark}
              onChange={({ target }) =>
                onChange(value.map((each) => (each.field === field ? { field, remark: target.value } : each)))
              }
            />
            <Button
              type="button"
              variant="tertiary"
              onClick={() => {
                onChange(value.filter((each) => each.field !== field));
                document.getElementById(`${id}-choose`)?.focus();
              }}
            >
              {t("remove", { field: nameOf(field) })}
            </Button>
          </div>
        ))}
        <SelectField
          id={`${id}-choose`}
          name="field"
          label={t("choose")}
          placeholder={t("placeholder")}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
          options={left.map((field) => ({ value: field, label: nameOf(field) }))}
        />
        <Button type="button" variant="secondary" onClick={add}>
          {t("add")}
        </Button>
      </div>
    </Fieldset>
  );
}
