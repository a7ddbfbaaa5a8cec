import {
  type Block,
  type BudgetWords,
  type Column,
  cellText,
  type Line,
  withCell,
} from "@/server/domain/application/budget-sheet";

/** A cell by its position, both from 0. */
export interface Cell {
  row: number;
  column: number;
}

/** A rectangle of cells: where it was begun, and where it goes to. */
export interface Range {
  anchor: Cell;
  head: Cell;
}

export interface Bounds {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export const boundsOf = ({ anchor, head }: Range): Bounds => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

/** The columns of a row that are selected, as a text that compares: "1-3"; empty for none. */
export const marksOf = (bounds: Bounds | null, row: number): string =>
  bounds && row >= bounds.top && row <= bounds.bottom ? `${bounds.left}-${bounds.right}` : "";

export function isMarked(marks: string, column: number): boolean {
  const [left, right] = marks.split("-").map(Number);
  return left !== undefined && right !== undefined && column >= left && column <= right;
}

/** What is selected, as texts for the clipboard. */
export const blockOf = (
  lines: readonly Line[],
  columns: readonly Column[],
  bounds: Bounds,
  words: BudgetWords,
  sign: "," | ".",
): Block =>
  lines
    .slice(bounds.top, bounds.bottom + 1)
    .map((line) => columns.slice(bounds.left, bounds.right + 1).map((column) => cellText(column, line, words, sign)));

/** The lines with what is selected emptied; a choice cannot be. */
export const emptied = (lines: readonly Line[], columns: readonly Column[], bounds: Bounds): Line[] =>
  lines.map((line, row) =>
    row < bounds.top || row > bounds.bottom
      ? line
      : columns.slice(bounds.left, bounds.right + 1).reduce((one, column) => {
          if (column.kind === "choice") return one;
          if (column.kind === "label") return withCell(one, { kind: "label", value: "" });
          return withCell(one, { kind: "amount", year: column.year, value: null });
        }, line),
  );
