"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { formatAmount } from "@/i18n/format";
import {
  type BudgetList,
  type BudgetWords,
  choiceFields,
  choiceValues,
  type Line,
  optionName,
} from "@/server/domain/application/budget-sheet";
import { amountIn } from "@/server/domain/application/content-fields";
import { sum } from "@/server/domain/money";
import type { LineStore } from "./line-store";
import { useLines } from "./use-line-store";

/** The foot of the table: what each category, or each source, comes to, and all of them. */
export const BudgetTotals = memo(function BudgetTotals(props: {
  list: BudgetList;
  store: LineStore;
  years: number[];
  words: BudgetWords;
}) {
  const { list, store, years, words } = props;
  const lines = useLines(store);
  const t = useTranslations("dossier.budget");
  const [field] = choiceFields[list];
  const used = choiceValues[field].filter((value) => lines.some((line) => line[field] === value));
  const row = (key: string, name: string, of: readonly Line[], className?: string) => (
    <TotalRow
      key={key}
      name={name}
      lines={of}
      years={years}
      columns={choiceFields[list].length + 1}
      className={className}
    />
  );
  return (
    <tfoot>
      {used.length > 1 &&
        used.map((value) =>
          row(
            value,
            optionName(words, field, value),
            lines.filter((line) => line[field] === value),
            "pas-budget__part",
          ),
        )}
      {row("total", t("total"), lines)}
    </tfoot>
  );
});

function TotalRow(props: {
  name: string;
  lines: readonly Line[];
  years: number[];
  columns: number;
  className?: string;
}) {
  const { name, lines, years, columns, className } = props;
  const t = useTranslations("dossier.budget");
  const locale = useLocale();
  const perYear = years.map((year) => sum(lines.map((line) => amountIn(line, year))));
  return (
    <tr className={className}>
      <th scope="row" colSpan={columns}>
        {name}
      </th>
      {years.map((year, index) => (
        <td key={year} className="pas-numeric" data-label={year}>
          {formatAmount(perYear[index] ?? 0, locale)}
        </td>
      ))}
      <td className="pas-numeric" data-label={t("total")}>
        {formatAmount(sum(perYear), locale)}
      </td>
      <td />
    </tr>
  );
}
