import "server-only";
import { type CellStyle, cellRef, type WriteSheet } from "hucre/xlsx";
import type { Granted } from "@/server/auth/grants";
import {
  type Beside,
  type BudgetList,
  type BudgetWords,
  choiceFields,
  choiceValues,
  maxLines,
  optionName,
  toSheet,
} from "@/server/domain/application/budget-sheet";
import { type ApplicationContent, yearsOf } from "@/server/domain/application/content";
import type { Locale } from "@/server/domain/locale";
import { writeWorkbook } from "@/server/files/xlsx";
import { budgetBeside } from "./budget-beside";
import { budgetWords } from "./budget-words";

/** The budget of a dossier as an .xlsx file: a sheet for each list, totals that follow when one changes an amount there. */
export async function exportBudget(
  { application }: Granted<"application.read">,
  locale: Locale,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const bytes = await budgetWorkbook(
    application.content,
    yearsOf(application.call),
    budgetWords(locale),
    budgetBeside(application.content, locale),
  );
  return { fileName: `budget-${application.number ?? application.ref}.xlsx`, bytes };
}

export const budgetWorkbook = (
  content: Pick<ApplicationContent, BudgetList>,
  years: number[],
  words: BudgetWords,
  named: Beside,
): Promise<Uint8Array> =>
  writeWorkbook((["expenditure", "funding"] as const).map((list) => sheetOf(list, content, years, words, named)));

const heading: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "EEEEEE" } },
};
const amounts = "#,##0.00";

function sheetOf(
  list: BudgetList,
  content: Pick<ApplicationContent, BudgetList>,
  years: number[],
  words: BudgetWords,
  named: Beside,
): WriteSheet {
  const rows = toSheet(list, content[list], years, words, named);
  const choices = choiceFields[list];
  const first = choices.length + 1;
  const total = first + years.length;
  const last = rows.length - 1;
  const cells: WriteSheet["cells"] = new Map();
  const sum = (row: number, column: number, from: [number, number], to: [number, number], style?: CellStyle) =>
    cells.set(`${row},${column}`, {
      formula: `SUM(${cellRef(...from)}:${cellRef(...to)})`,
      formulaResult: rows[row]?.[column] ?? 0,
      style: { numFmt: amounts, ...style },
    });
  for (let row = 1; row < last; row += 1) sum(row, total, [row, first], [row, total - 1]);
  if (last > 1)
    for (let column = first; column <= total; column += 1)
      sum(last, column, [1, column], [last - 1, column], { font: { bold: true } });
  for (const column of rows[0]?.keys() ?? [])
    cells.set(`0,${column}`, { value: rows[0]?.[column] ?? null, style: heading });
  return {
    name: words.sheets[list][0] ?? list,
    rows,
    cells,
    columns: [
      ...choices.map(() => ({ width: 30 })),
      { width: 44 },
      ...[...years, 0].map(() => ({ width: 16, numFmt: amounts })),
      { width: 30 },
      { width: 12 },
    ],
    freezePane: { rows: 1 },
    dataValidations: choices.map((field, column) => ({
      type: "list" as const,
      values: choiceValues[field].map((value) => optionName(words, field, value)),
      range: `${cellRef(1, column)}:${cellRef(maxLines, column)}`,
      allowBlank: true,
    })),
  };
}
