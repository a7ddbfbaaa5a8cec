import { z } from "zod";
import { cleanLine, cleanText } from "../../text";

/** Ids are made once and never given again: answers, conditions and journals name them. "q12", "s3", "o1", "c2". */
export const partId = z.string().regex(/^[a-z]\d{1,5}$/);
/** Options of one question, and rows of one table, at most. */
export const maxOptions = 60;
export const maxRows = 60;

/**
 * What an applicant has put beneath a question, as it was typed: a text; the ids of options; or rows of texts, each with
 * an id, for tables, authorities ({ id, label }) and places ({ id, country, region, place }). A number or an amount is kept
 * as a text too, so that a draft loses nothing; `answersSchema` reads it.
 */
const text = z.string().overwrite(cleanText).max(20_000);
const cell = z.string().overwrite(cleanLine).max(300);
const options = z.array(partId).max(maxOptions);
const row = z.object({ id: z.string().min(1).max(40) }).catchall(cell);
const rows = z.array(row).max(maxRows);
export type AnswerRow = z.infer<typeof row>;

export const shapes = { text, options, rows };
export const answerValue = z.union([text, options, rows]);
export type AnswerValue = z.infer<typeof answerValue>;
export type Answers = Record<string, AnswerValue>;
export const answers = z.record(partId, answerValue);

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
