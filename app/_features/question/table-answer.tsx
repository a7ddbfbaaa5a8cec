"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo, useCallback, useRef } from "react";
import { Fieldset } from "@/app/_components/fieldset";
import { ScrollRegion } from "@/app/_components/scroll-region";
import { formatAmount, formatNumber } from "@/i18n/format";
import { maxRows } from "@/server/domain/call/questions/answer-values";
import type { Column, QuestionOf } from "@/server/domain/call/questions/definition";
import { columnTotal, parseFigure } from "@/server/domain/call/questions/read-answer";
import type { AnswerRow } from "@/server/domain/call/questions/values";
import { answerElement, newRowId, useAnswerRows } from "./answer-form";
import type { AnswerTexts } from "./multiple-answer";
import { Said, useWordsIn } from "./said";

/** Rows of the columns that the call asks for, with the sums of its numbers. */
export function TableAnswer({ question, ...texts }: AnswerTexts & { question: QuestionOf<"table"> }) {
  const t = useTranslations("questions.table");
  const words = useWordsIn();
  const { id, columns } = question;
  const { rows, setRows } = useAnswerRows(id);
  const element = answerElement(id);
  const most = question.max ?? maxRows;
  // The latest, so that a row is drawn again for its own cells alone.
  const latest = useRef({ rows, setRows });
  latest.current = { rows, setRows };
  const change = useCallback((row: string, column: string, text: string) => {
    const { rows: all, setRows: set } = latest.current;
    set(all.map((each) => (each.id === row ? { ...each, [column]: text } : each)));
  }, []);
  const remove = useCallback(
    (row: string) => {
      const { rows: all, setRows: set } = latest.current;
      set(all.filter((each) => each.id !== row));
      // The button that had the focus goes away with its row: the list takes it.
      document.getElementById(element)?.focus();
    },
    [element],
  );
  const hasFigures = columns.some(({ kind }) => kind !== "text");
  return (
    <Fieldset id={element} {...texts}>
      <div className="fr-fieldset__element">
        {rows.length > 0 && (
          <ScrollRegion label={words(question.label)}>
            <table className="pas-answer-table">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column.id} scope="col" className={column.kind === "text" ? "" : "pas-number"}>
                      <Said words={column.label} />
                      {column.kind === "amount" && " (€)"}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  <Row key={row.id} {...{ row, index, columns, element }} onChange={change} onRemove={remove} />
                ))}
              </tbody>
              {hasFigures && rows.length > 1 && <Totals columns={columns} rows={rows} />}
            </table>
          </ScrollRegion>
        )}
        {rows.length < most && (
          <button
            type="button"
            className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-1w"
            onClick={() =>
              setRows([...rows, { id: newRowId(), ...Object.fromEntries(columns.map((c) => [c.id, ""])) }])
            }
          >
            {t("add", { question: words(question.label) })}
          </button>
        )}
      </div>
    </Fieldset>
  );
}

interface RowProps {
  row: AnswerRow;
  index: number;
  columns: readonly Column[];
  element: string;
  onChange(row: string, column: string, text: string): void;
  onRemove(row: string): void;
}

const Row = memo(function Row({ row, index, columns, element, onChange, onRemove }: RowProps) {
  const t = useTranslations("questions.table");
  const words = useWordsIn();
  return (
    <tr>
      {columns.map(({ id, label, kind }) => {
        const text = row[id] ?? "";
        const isUnread = kind !== "text" && text.trim() !== "" && parseFigure(kind, text) === null;
        return (
          <td key={id}>
            <input
              id={`${element}-${row.id}-${id}`}
              className="fr-input"
              aria-label={t("cell", { column: words(label), number: index + 1 })}
              aria-invalid={isUnread || undefined}
              inputMode={kind === "text" ? undefined : "decimal"}
              autoComplete="off"
              value={text}
              onChange={({ target }) => onChange(row.id, id, target.value)}
            />
          </td>
        );
      })}
      <td>
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-btn--sm"
          aria-label={t("removeNumbered", { number: index + 1 })}
          onClick={() => onRemove(row.id)}
        >
          {t("remove")}
        </button>
      </td>
    </tr>
  );
});

function Totals({ columns, rows }: { columns: readonly Column[]; rows: readonly AnswerRow[] }) {
  const t = useTranslations("questions.table");
  const locale = useLocale();
  const total = (column: Column): string => {
    if (column.kind === "text") return "";
    const sum = columnTotal(column, rows);
    return column.kind === "amount" ? formatAmount(sum, locale) : formatNumber(sum, locale);
  };
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td key={column.id} className={column.kind === "text" ? "" : "pas-number"}>
            {index === 0 && column.kind === "text" ? t("total") : total(column)}
          </td>
        ))}
        <td />
      </tr>
    </tfoot>
  );
}
