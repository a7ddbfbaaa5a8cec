"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { classNames } from "@/app/_components/class-names";
import { formatAmount } from "@/i18n/format";
import {
  type BudgetList,
  type BudgetWords,
  type Column,
  choiceValues,
  type Line,
  optionName,
} from "@/server/domain/application/budget-sheet";
import { sum } from "@/server/domain/money";
import { fieldId } from "../sections";
import { AmountCell } from "./amount-cell";
import { placeOf } from "./cells-in-page";
import { LabelCell } from "./label-cell";
import type { LineStore } from "./line-store";
import { isMarked } from "./selection";
import { useLine } from "./use-line-store";

interface BudgetRowProps {
  list: BudgetList;
  id: string;
  row: number;
  columns: Column[];
  words: BudgetWords;
  store: LineStore;
  /** The columns that are selected, as `marksOf` writes them. */
  marks: string;
  onRemove(row: number): void;
}

/** One line of the budget. Drawn again only when it changes itself, however many there are. */
export const BudgetRow = memo(function BudgetRow({ id, ...props }: BudgetRowProps) {
  const line = useLine(props.store, id);
  return line && <Row line={line} {...props} />;
});

function Row(props: Omit<BudgetRowProps, "id"> & { line: Line }) {
  const { list, line, row, columns, words, store, marks, onRemove } = props;
  const t = useTranslations("dossier.budget");
  const locale = useLocale();
  const number = row + 1;
  const name = (what: string) => `${what}, ${t("line", { number })}`;
  const years = columns.flatMap((column) => (column.kind === "amount" ? [column.year] : []));
  const control = (column: Column, index: number) => {
    const place = placeOf(row, index);
    const marked = isMarked(marks, index) && "pas-marked";
    if (column.kind === "choice") {
      const { field } = column;
      return (
        <select
          className={classNames("fr-select", marked)}
          data-cell={place}
          aria-label={name(t(field))}
          value={line[field]}
          onChange={({ target: { value } }) => store.setCell(line.id, { kind: "choice", field, value })}
        >
          {choiceValues[field].map((value) => (
            <option key={value} value={value}>
              {optionName(words, field, value)}
            </option>
          ))}
        </select>
      );
    }
    if (column.kind === "label")
      return (
        <LabelCell
          id={fieldId(`${list}.${line.id}.label`)}
          place={place}
          label={name(t("label"))}
          text={line.label}
          className={classNames("fr-input", marked)}
          onText={(value) => store.setCell(line.id, { kind: "label", value })}
        />
      );
    const { year } = column;
    return (
      <AmountCell
        id={fieldId(`${list}.${line.id}.${year}`)}
        field={`${list}.${line.id}.${year}`}
        place={place}
        label={name(t("amount", { year }))}
        amount={line.amounts[year] ?? null}
        className={classNames("fr-input pas-amount", marked)}
        onAmount={(value) => store.setCell(line.id, { kind: "amount", year, value })}
      />
    );
  };
  return (
    <tr id={fieldId(`${list}.${line.id}`)}>
      {columns.map((column, index) => (
        <td
          key={column.kind === "amount" ? column.year : column.kind === "choice" ? column.field : column.kind}
          data-label={column.kind === "amount" ? column.year : t(column.kind === "choice" ? column.field : column.kind)}
        >
          {control(column, index)}
        </td>
      ))}
      <td className="pas-numeric" data-label={t("total")}>
        {formatAmount(sum(years.map((year) => line.amounts[year] ?? 0)), locale)}
      </td>
      <td className="pas-budget__remove">
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
          data-cell={placeOf(row, columns.length)}
          aria-label={t("removeLine", { number })}
          onClick={() => onRemove(row)}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </td>
    </tr>
  );
}
