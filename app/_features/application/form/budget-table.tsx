"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { ScrollRegion } from "@/app/_components/scroll-region";
import { formatAmount } from "@/i18n/format";
import type { ApplicationContent } from "@/server/domain/application/content";
import { sum } from "@/server/domain/money";
import { useDraft } from "./draft-provider";
import { MoneyInput } from "./money-input";
import { newRowId, useRows } from "./rows";
import { fieldId } from "./sections";

interface Choice {
  field: "category" | "country" | "source" | "kind";
  heading: string;
  options: { value: string; label: string }[];
}

/** Lines as rows, years as columns, totals always in sight. Used for expenditure and for the funding plan. */
export function BudgetTable({
  name,
  caption,
  choices,
  emptyLine,
}: {
  name: "expenditure" | "funding";
  caption: string;
  choices: Choice[];
  emptyLine: ApplicationContent["expenditure"][number] | ApplicationContent["funding"][number];
}) {
  const t = useTranslations("dossier.budget");
  const { years } = useDraft().view;
  const { register } = useFormContext<ApplicationContent>();
  const { fields, add, remove } = useRows(name);
  return (
    <>
      <ScrollRegion label={caption} id={fieldId(name)}>
        <table className="pas-budget">
          <caption className="fr-sr-only">{caption}</caption>
          <thead>
            <tr>
              {choices.map(({ field, heading }) => (
                <th key={field} scope="col">
                  {heading}
                </th>
              ))}
              <th scope="col">{t("label")}</th>
              {years.map((year) => (
                <th key={year} scope="col" className="pas-numeric">
                  {year}
                </th>
              ))}
              <th scope="col" className="pas-numeric">
                {t("total")}
              </th>
              <th scope="col">
                <span className="fr-sr-only">{t("actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((line, index) => (
              <tr key={line.key} id={fieldId(`${name}.${line.id}`)}>
                {choices.map(({ field, heading, options }) => (
                  <td key={field}>
                    <select
                      className="fr-select"
                      aria-label={`${heading}, ${t("line", { number: index + 1 })}`}
                      {...register(`${name}.${index}.${field}` as never)}
                    >
                      {options.map(({ value, label }) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </td>
                ))}
                <td>
                  <input
                    className="fr-input"
                    autoComplete="off"
                    aria-label={`${t("label")}, ${t("line", { number: index + 1 })}`}
                    {...register(`${name}.${index}.label`)}
                  />
                </td>
                {years.map((year) => (
                  <td key={year}>
                    <MoneyInput
                      id={fieldId(`${name}.${line.id}.${year}`)}
                      name={`${name}.${index}.amounts.${year}`}
                      label={`${t("amount", { year })}, ${t("line", { number: index + 1 })}`}
                    />
                  </td>
                ))}
                <LineTotal name={name} index={index} />
                <td>
                  <button
                    type="button"
                    className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
                    aria-label={t("removeLine", { number: index + 1 })}
                    onClick={() => remove(index)}
                  >
                    <span aria-hidden="true">✕</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
          <Totals name={name} columns={choices.length + 1} />
        </table>
      </ScrollRegion>
      <button
        type="button"
        className="fr-btn fr-btn--secondary"
        onClick={() => add({ ...emptyLine, id: newRowId() } as never)}
      >
        {t("addLine")}
      </button>
    </>
  );
}

function LineTotal({ name, index }: { name: "expenditure" | "funding"; index: number }) {
  const locale = useLocale();
  const { years } = useDraft().view;
  const { control } = useFormContext<ApplicationContent>();
  const amounts = useWatch({ control, name: `${name}.${index}.amounts` }) ?? {};
  return <td className="pas-numeric">{formatAmount(sum(years.map((year) => amounts[year] ?? 0)), locale)}</td>;
}

function Totals({ name, columns }: { name: "expenditure" | "funding"; columns: number }) {
  const t = useTranslations("dossier.budget");
  const locale = useLocale();
  const { years } = useDraft().view;
  const { control } = useFormContext<ApplicationContent>();
  const lines = useWatch({ control, name }) ?? [];
  const perYear = years.map((year) => sum(lines.map((line) => line.amounts?.[year] ?? 0)));
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={columns}>
          {t("total")}
        </th>
        {years.map((year, index) => (
          <td key={year} className="pas-numeric">
            {formatAmount(perYear[index] ?? 0, locale)}
          </td>
        ))}
        <td className="pas-numeric">{formatAmount(sum(perYear), locale)}</td>
        <td />
      </tr>
    </tfoot>
  );
}
