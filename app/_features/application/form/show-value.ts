import type { UseFormReturn } from "react-hook-form";
import type { ApplicationContent, SavedField } from "@/server/domain/application/content";
import { isAnswerField, readField } from "@/server/domain/application/content-fields";

const rowIds = (value: unknown): string | null => {
  if (!Array.isArray(value) || value.length === 0) return null;
  const ids = value.map((row: unknown) => (typeof row === "object" && row !== null && "id" in row ? row.id : null));
  return ids.includes(null) ? null : ids.join(" ");
};

/**
 * Puts into the form what somebody else wrote, without moving the person who is in it: the caret stays where it is in a
 * text, and a list of the same rows is written cell by cell, so that no cell is drawn anew.
 */
export function showValue(form: UseFormReturn<ApplicationContent>, field: SavedField, value: unknown): void {
  const before = readField(form.getValues(), field);
  const ids = rowIds(value);
  const focused = document.activeElement;
  const isText = focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement;
  const caret = isText && focused.name === field ? focused.selectionStart : null;
  // The rows of an answer are one value of its form control.
  if (Array.isArray(value) && ids !== null && ids === rowIds(before) && !isAnswerField(field)) {
    const rows = before as unknown[];
    value.forEach((row, index) => {
      if (JSON.stringify(row) !== JSON.stringify(rows[index]))
        form.setValue(`${field}.${index}` as never, row as never);
    });
  } else {
    form.setValue(field as never, value as never);
    // A row that was drawn anew has lost the focus: its successor takes it.
    if (Array.isArray(value) && focused?.id)
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById(focused.id)?.focus();
      });
  }
  if (isText && caret !== null) focused.setSelectionRange(caret, caret);
}
