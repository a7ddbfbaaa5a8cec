import { type FocusEvent, type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from "react";
import type { Column, Line } from "@/server/domain/application/budget-sheet";
import { caretOf, cellOf, edit, focusCell, isOpen } from "./cells-in-page";
import { type Intent, intentOf } from "./grid-keys";
import type { LineStore } from "./line-store";
import { boundsOf, type Cell, emptied, type Range } from "./selection";

interface Options {
  store: LineStore;
  /** The ids of the lines that are drawn. */
  order: readonly string[];
  columns: Column[];
  /** Enter on the last line: a new one, and whether there was room for it. */
  addAfter(line: Line): boolean;
  onUndo(): void;
  onRedo(): void;
  onCleared(): void;
}

/** The keys, the focus and the selection of a table of fields. The last column of each row is its button. */
export function useGrid({ store, order, columns, addAfter, onUndo, onRedo, onCleared }: Options) {
  const table = useRef<HTMLTableElement>(null);
  const [range, setRange] = useState<Range | null>(null);
  /** Where the focus is, and the line as it was when it came there. */
  const here = useRef<(Cell & { line: Line | undefined }) | null>(null);
  const wanted = useRef<Cell | null>(null);
  const extending = useRef(false);

  const go = (cell: Cell) => {
    if (table.current) focusCell(table.current, cell);
  };
  const clamp = ({ row, column }: Cell, lastColumn: number): Cell => ({
    row: Math.max(0, Math.min(row, store.lines().length - 1)),
    column: Math.max(0, Math.min(column, lastColumn)),
  });
  const extendTo = (anchor: Cell, to: Cell) => {
    const head = clamp(to, columns.length - 1);
    extending.current = true;
    go(head);
    extending.current = false;
    setRange({ anchor: clamp(anchor, columns.length - 1), head });
  };

  const drawn = useRef(order);
  // A row may come, or go away with the focus in it: the focus goes where it is wanted, or stays as near as can be.
  useLayoutEffect(() => {
    if (drawn.current === order) return;
    drawn.current = order;
    const lost = document.activeElement === document.body ? here.current : null;
    const cell = wanted.current ?? lost;
    wanted.current = null;
    if (cell && order.length > 0) go(clamp(cell, columns.length));
    else if (cell) table.current?.closest<HTMLElement>("[tabindex]")?.focus();
  });

  const act = (intent: Intent, target: EventTarget, cell: Cell) => {
    const lines = store.lines();
    switch (intent.do) {
      case "move": {
        const to = { row: cell.row + intent.rows, column: cell.column + intent.columns };
        return intent.extend ? extendTo(range?.anchor ?? cell, to) : go(clamp(to, columns.length));
      }
      case "edge": {
        const row = intent.row === null ? cell.row : intent.row === "first" ? 0 : lines.length - 1;
        return go({ row, column: intent.column === "first" ? 0 : columns.length - 1 });
      }
      case "enter": {
        const line = lines[cell.row];
        const next = { row: cell.row + (intent.back ? -1 : 1), column: cell.column };
        if (next.row < lines.length || !line || isEmpty(line)) return go(clamp(next, columns.length));
        wanted.current = next;
        if (!addAfter(line)) wanted.current = null;
        return;
      }
      case "edit":
        return edit(target);
      case "restore":
        return restore(cell, target);
      case "clear": {
        const bounds = boundsOf(range ?? { anchor: cell, head: cell });
        const next = emptied(lines, columns, bounds);
        if (next.some((line, index) => line !== lines[index])) store.change(next);
        return range ? onCleared() : undefined;
      }
      case "all":
        return extendTo({ row: 0, column: 0 }, { row: lines.length - 1, column: columns.length - 1 });
      case "undo":
        return onUndo();
      case "redo":
        return onRedo();
    }
  };

  const restore = (cell: Cell, target: EventTarget) => {
    setRange(null);
    const [was, column] = [here.current?.line, columns[cell.column]];
    if (!was || !column || order[cell.row] !== was.id) return;
    if (column.kind === "label") store.setCell(was.id, { kind: "label", value: was.label });
    else if (column.kind === "amount")
      store.setCell(was.id, { kind: "amount", year: column.year, value: was.amounts[column.year] ?? null });
    else store.setCell(was.id, { kind: "choice", field: column.field, value: was[column.field] ?? null });
    if (target instanceof HTMLInputElement) queueMicrotask(() => target.select());
  };

  return {
    table,
    range,
    select: setRange,
    /** Where the focus is to go once the lines have changed. */
    wantFocus: (cell: Cell) => {
      wanted.current = cell;
    },
    handlers: {
      onKeyDown: (event: KeyboardEvent) => {
        const [cell, caret] = [cellOf(event.target), caretOf(event.target)];
        if (!cell || !caret || event.nativeEvent.isComposing || isOpen(event.target)) return;
        const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
        const intent = intentOf({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey }, caret);
        if (!intent) return;
        event.preventDefault();
        act(intent, event.target, cell);
      },
      onFocus: (event: FocusEvent) => {
        const cell = cellOf(event.target);
        if (!cell) return;
        here.current = { ...cell, line: store.lines()[cell.row] };
        if (!extending.current && range) setRange(null);
      },
      onBlur: ({ target }: FocusEvent) => {
        store.closeStep();
        // Somebody went elsewhere; a row that goes away under the focus is another matter, and not connected by then.
        queueMicrotask(() => {
          if (
            target.isConnected &&
            document.activeElement !== target &&
            !table.current?.contains(document.activeElement)
          )
            here.current = null;
        });
      },
      onMouseDown: (event: MouseEvent) => {
        const [cell, from] = [cellOf(event.target), here.current];
        if (!event.shiftKey || !cell || !from || document.activeElement === event.target) return;
        event.preventDefault();
        extendTo(range?.anchor ?? from, cell);
      },
      onInput: () => {
        if (range) setRange(null);
      },
    },
  };
}

const isEmpty = (line: Line): boolean => line.label === "" && Object.values(line.amounts).every((amount) => !amount);
