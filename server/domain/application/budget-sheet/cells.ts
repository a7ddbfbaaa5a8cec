import type { Cents } from "../../money";
import { type AmountProblem, decimalText, type NumberStyle, readAmount } from "./amount-text";
import {
  type BesideField,
  type BudgetWords,
  type Column,
  type Line,
  maxLabel,
  optionName,
  optionNamed,
} from "./columns";

export type CellReason = AmountProblem | "unknownChoice" | "labelTooLong" | "unknownYear" | "unknownColumn";

/** What could not be read, and where: row and column count from 0 within what was given. */
export interface CellProblem {
  row: number;
  column: number;
  text: string;
  reason: CellReason;
}

/** What a cell says for a line. An amount that is left out is none. */
export type CellValue =
  | { kind: "choice"; field: string; value: string | null }
  | { kind: "label"; value: string }
  | { kind: "beside"; field: BesideField; value: string }
  | { kind: "amount"; year: string; value: Cents | null };

export function readCell(
  column: Column,
  text: string,
  words: BudgetWords,
  style: NumberStyle,
): { ok: true; value: CellValue } | { ok: false; reason: CellReason } {
  if (column.kind === "amount") {
    const read = readAmount(text, style);
    return read.ok ? { ok: true, value: { kind: "amount", year: column.year, value: read.cents } } : read;
  }
  if (column.kind === "label") {
    // A field of one line holds no line break.
    const value = text.replace(/[\t\n\r]+/g, " ");
    return value.length > maxLabel
      ? { ok: false, reason: "labelTooLong" }
      : { ok: true, value: { kind: "label", value } };
  }
  const { field } = column;
  if (text.trim() === "") return { ok: true, value: { kind: "choice", field, value: null } };
  const value = optionNamed(words, field, text);
  return value === null
    ? { ok: false, reason: "unknownChoice" }
    : { ok: true, value: { kind: "choice", field, value } };
}

/** The line with one cell changed; the same object where nothing changes. All else that the line bears stays. */
export function withCell<L extends Line>(line: L, cell: CellValue): L {
  if (cell.kind === "label") return cell.value === line.label ? line : { ...line, label: cell.value };
  if (cell.kind === "beside")
    return (line[cell.field] ?? "") === cell.value ? line : { ...line, [cell.field]: cell.value };
  if (cell.kind === "amount") return withAmount(line, cell.year, cell.value);
  const now = line[cell.field as keyof L];
  return cell.value === null || cell.value === now ? line : { ...line, [cell.field]: cell.value };
}

function withAmount<L extends Line>(line: L, year: string, value: Cents | null): L {
  if (value === (line.amounts[year] ?? null)) return line;
  const { [year]: _gone, ...others } = line.amounts;
  return { ...line, amounts: value === null ? others : { ...others, [year]: value } };
}

/** A cell as text for the clipboard. */
export function cellText(column: Column, line: Line, words: BudgetWords, sign: "," | "."): string {
  if (column.kind === "label") return line.label;
  if (column.kind === "choice") return optionName(words, column.field, line[column.field]);
  const amount = line.amounts[column.year];
  return amount === undefined ? "" : decimalText(amount, sign);
}
