import { numberStyleOf, readAmount } from "./amount-text";
import { type Block, isBlank } from "./block";
import { type CellProblem, type CellValue, readCell, withCell } from "./cells";
import {
  type BudgetList,
  type BudgetWords,
  type Column,
  choiceFields,
  columnsOf,
  headingOf,
  isTotal,
  type Line,
  maxLines,
  optionNamed,
} from "./columns";

export type PasteResult<L extends Line> =
  | { ok: true; lines: L[]; cells: number; added: number; from: number; rows: number; columns: [number, number] }
  | { ok: false; reason: "unreadable"; problems: CellProblem[] }
  | { ok: false; reason: "tooManyLines" | "tooWide" | "nothing" };

export interface Target<L extends Line> {
  list: BudgetList;
  years: readonly number[];
  words: BudgetWords;
  lines: readonly L[];
  /** The cell where the block begins. */
  at: { row: number; column: number };
  /** A line of its own for each call. */
  makeLine(): L;
}

/**
 * Writes a block into the table, from a cell on; rows beyond the last line make new ones. A first row of headings says
 * which column is which. All or nothing: when one cell cannot be read, nothing is written and every such cell is told.
 */
export function paste<L extends Line>(block: Block, target: Target<L>): PasteResult<L> {
  const { list, years, words, lines, at, makeLine } = target;
  const columns = columnsOf(list, years);
  const headings = headingsOf(block, columns, words, list);
  const width = Math.max(...block.map((cells) => cells.length));
  const places = headings ?? Array.from({ length: width }, (_, index) => columns[at.column + index] ?? null);
  const first = headings ? 1 : 0;
  const rows = block
    .slice(first)
    .map((cells, index) => ({ cells, row: first + index }))
    .filter(({ cells }) => !isTotalRow(cells, places, words));
  while (rows.length > 0 && isBlank(rows.at(-1)?.cells ?? [])) rows.pop();
  if (rows.length === 0) return { ok: false, reason: "nothing" };
  if (
    !headings &&
    isTooWide(
      rows.map(({ cells }) => cells),
      columns.length - at.column,
    )
  )
    return { ok: false, reason: "tooWide" };

  const style = numberStyleOf(
    rows.flatMap(({ cells }) => cells.filter((_, index) => kindOf(places[index]) === "amount")),
  );
  const problems: CellProblem[] = [];
  const valuesOf = ({ cells, row }: (typeof rows)[number]): CellValue[] =>
    cells.flatMap((text, column) => {
      const place = places[column];
      if (place === "total" || (!place && text.trim() === "")) return [];
      if (!place) {
        problems.push({ row, column, text, reason: "unknownColumn" });
        return [];
      }
      const read = readCell(place, text, words, style);
      if (read.ok) return [read.value];
      problems.push({ row, column, text, reason: read.reason });
      return [];
    });
  const read = rows.map((row) => ({ values: valuesOf(row), blank: isBlank(row.cells) }));
  if (problems.length > 0) return { ok: false, reason: "unreadable", problems };

  const next = [...lines];
  // An empty row empties the line it falls on; where no line is, it makes none.
  const written = read.filter(({ blank }, index) => !blank || at.row + index < lines.length);
  for (const [index, { values }] of written.entries())
    next[at.row + index] = values.reduce(withCell<L>, next[at.row + index] ?? makeLine());
  if (next.length > maxLines) return { ok: false, reason: "tooManyLines" };
  const used = places.flatMap((place) => (place && place !== "total" ? [columns.indexOf(place)] : []));
  return {
    ok: true,
    lines: next,
    cells: written.reduce((sum, { values }) => sum + values.length, 0),
    added: next.length - lines.length,
    from: at.row,
    rows: written.length,
    columns: [Math.min(...used), Math.max(...used)],
  };
}

type Place = Column | "total" | null;
const kindOf = (place: Place | undefined) => (place && place !== "total" ? place.kind : null);

/**
 * The columns that a first row of headings names; null when it is no such row. A row of years alone may be amounts, and
 * one that names a category or gives an amount is a line, whatever its label.
 */
function headingsOf(block: Block, columns: Column[], words: BudgetWords, list: BudgetList): Place[] | null {
  const cells = block[0] ?? [];
  const found = cells.map((text) => headingOf(words, list, text));
  const isLine = cells.some(
    (text, index) =>
      choiceFields[list].some((field) => optionNamed(words, field, text)) ||
      (!found[index] && readAmount(text).ok && text.trim() !== ""),
  );
  const names = new Set(found.flatMap((heading) => (heading ? [JSON.stringify(heading)] : [])));
  if (isLine || names.size < 2 || !found.some((heading) => heading && heading.kind !== "amount")) return null;
  return found.map((heading): Place => {
    // What is asked beside the table is not written by what is pasted into it.
    if (heading?.kind === "total" || heading?.kind === "id" || heading?.kind === "beside") return "total";
    return columns.find((column) => heading && isSameColumn(column, heading)) ?? null;
  });
}

const isSameColumn = (a: Column, b: Column): boolean =>
  a.kind === "choice" && b.kind === "choice"
    ? a.field === b.field
    : a.kind === "amount" && b.kind === "amount"
      ? a.year === b.year
      : a.kind === "label" && b.kind === "label";

const isTotalRow = (cells: readonly string[], places: readonly Place[], words: BudgetWords): boolean =>
  cells.some((text, index) => kindOf(places[index]) === "choice" && isTotal(words, text));

const isTooWide = (rows: readonly string[][], room: number): boolean =>
  rows.some((cells) => cells.slice(room).some((text) => text.trim() !== ""));
