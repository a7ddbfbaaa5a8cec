"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FieldErrors, useWatch } from "react-hook-form";
import { Radios } from "@/app/_components/choices";
import { Fieldset } from "@/app/_components/fieldset";
import { SelectField } from "@/app/_components/select-field";
import { TextArea } from "@/app/_components/text-area";
import { formatNumber } from "@/i18n/format";
import {
  grades,
  longestReasons,
  type OpinionDraft,
  opinionCriteria,
  opinionVerdicts,
  shortestReasons,
} from "@/server/domain/opinion/schema";
import type { OpinionForm } from "./use-draft";

/** What is wrong in the form, in words, each with the id of its field. */
export function useFieldErrors(errors: FieldErrors<OpinionDraft>): { field: string; message: string }[] {
  const t = useTranslations("opinions.form.errors");
  const locale = useLocale();
  const told = (limit: number) => formatNumber(limit, locale);
  const text =
    errors.text?.type === "too_big"
      ? t("tooLong", { max: told(longestReasons) })
      : t("text", { min: told(shortestReasons) });
  return [
    ...(errors.verdict ? [{ field: "avis-verdict", message: t("verdict") }] : []),
    ...(errors.text ? [{ field: "avis-text", message: text }] : []),
    ...opinionCriteria
      .filter((criterion) => errors.grid?.[criterion])
      .map((criterion) => ({ field: `avis-${criterion}`, message: t("grid") })),
  ];
}

const toGrade = (value: unknown): number | null =>
  value === "" || value === null || value === undefined ? null : Number(value);

interface OpinionFieldsProps {
  form: OpinionForm;
  draft: OpinionDraft;
  errors: { field: string; message: string }[];
}

/** Verdict, reasons and grid. */
export function OpinionFields({ form, draft, errors }: OpinionFieldsProps) {
  const t = useTranslations("opinions");
  const { register, control } = form;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <>
      <Radios
        {...register("verdict")}
        id="avis-verdict"
        legend={t("form.verdict")}
        options={opinionVerdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
        defaultValue={draft.verdict ?? undefined}
        error={errorOf("avis-verdict")}
      />
      <TextArea
        {...register("text")}
        id="avis-text"
        label={t("form.text")}
        hint={t("form.textHint", { min: shortestReasons })}
        defaultValue={draft.text}
        rows={10}
        error={errorOf("avis-text")}
        aria-describedby="avis-text-length"
      />
      <TextLength control={control} />
      <Fieldset id="avis-grid" legend={t("form.grid")} hint={t("form.gridHint")}>
        {opinionCriteria.map((criterion) => (
          <div key={criterion} className="fr-fieldset__element">
            <SelectField
              {...register(`grid.${criterion}`, { setValueAs: toGrade })}
              id={`avis-${criterion}`}
              label={t(`criteria.${criterion}`)}
              placeholder={t("grade.none")}
              options={grades.map((grade) => ({ value: String(grade), label: t(`grade.${grade}`) }))}
              defaultValue={draft.grid[criterion] ?? ""}
              error={errorOf(`avis-${criterion}`)}
            />
          </div>
        ))}
      </Fieldset>
    </>
  );
}

function TextLength({ control }: { control: OpinionForm["control"] }) {
  const t = useTranslations("opinions.form");
  const text = useWatch({ control, name: "text" });
  return (
    <p id="avis-text-length" className="pas-muted fr-text--sm">
      {t("textLength", { count: text.trim().length })}
    </p>
  );
}
