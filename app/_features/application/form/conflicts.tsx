"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFormContext } from "react-hook-form";
import { formatAmount } from "@/i18n/format";
import type { ApplicationContent, SavedField } from "@/server/domain/application/content";
import { readField } from "@/server/domain/application/content-fields";
import { sum } from "@/server/domain/money";
import { useFieldName } from "./company";
import { useDraft, useDraftView } from "./draft-context";

/** Fields that somebody else wrote meanwhile: both values, and the choice. */
export function Conflicts() {
  const t = useTranslations("dossier.save");
  const together = useTranslations("together.conflict");
  const { conflicts, settleConflict } = useDraft();
  const { getValues } = useFormContext<ApplicationContent>();
  const fieldName = useFieldName();
  if (conflicts.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--warning fr-mb-4w" role="alert">
      <h2 className="fr-alert__title">{t("conflictTitle")}</h2>
      <p>{t("conflictIntro")}</p>
      <ul className="pas-conflicts">
        {conflicts.map((conflict) => (
          <li key={conflict.field}>
            <fieldset className="pas-conflict">
              <legend>{fieldName(conflict.field)}</legend>
              <Version title={together("mine")} field={conflict.field} value={conflict.value} />
              <Version
                title={conflict.by ? together("theirs", { name: conflict.by }) : together("theirsOfSomeone")}
                field={conflict.field}
                value={readField(getValues(), conflict.field)}
              />
              <button type="button" className="fr-btn fr-btn--sm" onClick={() => settleConflict(conflict, "mine")}>
                {t("keepMine")}
              </button>{" "}
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--secondary"
                onClick={() => settleConflict(conflict, "theirs")}
              >
                {t("keepTheirs")}
              </button>
            </fieldset>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Version({ title, field, value }: { title: string; field: SavedField; value: unknown }) {
  const lines = useLines()(field, value);
  return (
    <>
      <p className="pas-conflict__title">{title}</p>
      <blockquote className="pas-text">{lines.join("\n")}</blockquote>
    </>
  );
}

/** A value in words: a text as it is, a list row by row with what each one amounts to. */
function useLines(): (field: SavedField, value: unknown) => string[] {
  const t = useTranslations("together.conflict");
  const locale = useLocale();
  const { callThemes } = useDraftView();
  const row = (item: unknown): string => {
    if (typeof item === "string") return callThemes.find((theme) => theme.value === item)?.label ?? item;
    const { label, name, amounts } = item as { label?: string; name?: string; amounts?: Record<string, number> };
    const text = label || name || t("empty");
    return amounts ? `${text} · ${formatAmount(sum(Object.values(amounts)), locale)}` : text;
  };
  return (field, value) => {
    if (Array.isArray(value) && value.length > 0) return value.map(row);
    if (typeof value === "number" && field === "project.durationMonths") return [t("months", { count: value })];
    return typeof value === "string" && value !== "" ? [value] : [t("empty")];
  };
}
