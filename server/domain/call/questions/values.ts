import { z } from "zod";
import { cleanLine, cleanText } from "../../text";
import { maxOptions, maxRows } from "./answer-values";

export * from "./answer-values";

/** Ids are made once and never given again: answers, conditions and journals name them. "q12", "s3", "o1", "c2". */
export const partId = z.string().regex(/^[a-z]\d{1,5}$/);
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
