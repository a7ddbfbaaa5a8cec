import type { AnswerRow } from "./values";

/** Options of one question, and rows of one table, at most. */
export const maxOptions = 60;
export const maxRows = 60;

/* How answers are read, whatever they hold; their schemas are in values.ts. */

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
export const optionsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
export const rowsOf = (value: unknown): AnswerRow[] =>
  Array.isArray(value)
    ? value.filter((one): one is AnswerRow => typeof one === "object" && one !== null && "id" in one)
    : [];

/** Whether nothing is said: spaces, no option, or rows without a word. */
export const isBlank = (value: unknown): boolean =>
  textOf(value).trim() === "" && optionsOf(value).length === 0 && rowsOf(value).every(isBlankRow);
export const isBlankRow = ({ id: _, ...cells }: AnswerRow): boolean =>
  Object.values(cells).every((each) => each.trim() === "");
