import type { ClipboardEvent } from "react";
import {
  type BudgetList,
  type BudgetWords,
  type Column,
  type Line,
  type PasteResult,
  paste,
  readBlock,
  writeBlock,
} from "@/server/domain/application/budget-sheet";
import { caretOf, cellOf } from "./cells-in-page";
import type { LineStore } from "./line-store";
import { type Bounds, blockOf, boundsOf, emptied, type Range } from "./selection";
import { makeLine } from "./use-line-store";

export type PasteFailure = Exclude<PasteResult<Line>, { ok: true }>;

interface Desk {
  list: BudgetList;
  store: LineStore;
  columns: Column[];
  years: number[];
  words: BudgetWords;
  sign: "," | ".";
  range: Range | null;
  onCopied(): void;
  onPasted(result: Extract<PasteResult<Line>, { ok: true }>): void;
  onRefused(failure: PasteFailure): void;
}

/** Copying, cutting and pasting blocks of cells; a text inside one cell stays the browser's business. */
export function useClipboard(desk: Desk) {
  const { list, store, columns, years, words, sign, range } = desk;

  /** What is to be copied: the selection, or the one cell that is selected whole. */
  const boundsFor = (target: EventTarget): Bounds | null => {
    if (range) return boundsOf(range);
    const cell = cellOf(target);
    if (!cell || !columns[cell.column] || !caretOf(target)?.whole) return null;
    return { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
  };

  const copy = (event: ClipboardEvent): Bounds | null => {
    const bounds = boundsFor(event.target);
    if (!bounds) return null;
    event.clipboardData.setData("text/plain", writeBlock(blockOf(store.lines(), columns, bounds, words, sign)));
    event.preventDefault();
    desk.onCopied();
    return bounds;
  };

  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      const bounds = copy(event);
      if (bounds) store.change(emptied(store.lines(), columns, bounds));
    },
    onPaste: (event: ClipboardEvent) => {
      const cell = cellOf(event.target);
      const text = event.clipboardData.getData("text/plain");
      const bounds = boundsFor(event.target);
      let block = readBlock(text);
      const isOne = block.length === 1 && block[0]?.length === 1;
      if (!cell || !columns[cell.column] || text === "") return;
      // Into the middle of a text, or over a label: as everywhere else.
      if (isOne && !range && (!bounds || columns[cell.column]?.kind === "label")) return;
      event.preventDefault();
      if (isOne && range && bounds) block = filled(block[0]?.[0] ?? "", bounds);
      const at = bounds ? { row: bounds.top, column: bounds.left } : cell;
      const lines = store.lines();
      const result = paste(block, { list, years, words, lines, at, makeLine: () => makeLine(list, lines[at.row]) });
      if (!result.ok) return desk.onRefused(result);
      store.change(result.lines);
      desk.onPasted(result);
    },
  };
}

/** One value, for every cell of a selection. */
const filled = (text: string, { top, bottom, left, right }: Bounds): string[][] =>
  Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => text));
