import type { Caret } from "./grid-keys";
import type { Cell } from "./selection";

/** The cells of a table as the page holds them: each control says its place as "row:column". */

export const placeOf = (row: number, column: number): string => `${row}:${column}`;

export function cellOf(target: EventTarget | null): Cell | null {
  const place = target instanceof HTMLElement ? target.closest<HTMLElement>("[data-cell]")?.dataset.cell : undefined;
  const [row, column] = place?.split(":").map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/** Puts the focus into a cell, all of it selected: what is typed then replaces. @returns whether there is such a cell. */
export function focusCell(table: HTMLElement, { row, column }: Cell): boolean {
  const control = table.querySelector<HTMLElement>(`[data-cell="${placeOf(row, column)}"]`);
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
  return control !== null;
}

export function caretOf(target: EventTarget): Caret | null {
  if (target instanceof HTMLSelectElement) return { kind: "list", whole: true, atStart: true, atEnd: true };
  if (target instanceof HTMLButtonElement) return { kind: "button", whole: true, atStart: true, atEnd: true };
  if (!(target instanceof HTMLInputElement)) return null;
  const { selectionStart: start, selectionEnd: end, value } = target;
  return {
    kind: "text",
    whole: start === 0 && end === value.length,
    atStart: start === 0 && end === 0,
    atEnd: start === value.length && end === value.length,
  };
}

/** Whether a list hangs open: its keys are its own then. Browsers that cannot tell keep them to themselves anyway. */
export function isOpen(target: EventTarget): boolean {
  try {
    return target instanceof HTMLSelectElement && target.matches(":open");
  } catch {
    return false;
  }
}

/** F2: the caret goes to the end of the text, a list opens. */
export function edit(target: EventTarget): void {
  if (target instanceof HTMLInputElement) target.setSelectionRange(target.value.length, target.value.length);
  if (!(target instanceof HTMLSelectElement)) return;
  try {
    target.showPicker();
  } catch {
    // Browsers without it open the list by Alt and the arrow, as everywhere.
  }
}
