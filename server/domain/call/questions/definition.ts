import { z } from "zod";
import { cleanLine, cleanText } from "../../text";
import { asksAnything, questionsIn } from "./asks";
import { maxOptions, maxRows, partId } from "./values";

/** What a call asks beyond what every dossier says: sections of questions, composed by its manager, as one document. */

/** What a questionnaire may hold at most; a dossier stays something that one can fill in. */
export const maxSections = 20;
export const maxQuestions = 100;
export const maxColumns = 8;
/** Characters of a label. */
export const maxLabel = 400;

const labelText = z.string().overwrite(cleanLine).trim().max(maxLabel);
const helpText = z.string().overwrite(cleanText).max(2_000);

const label = z.object({ fr: labelText, en: labelText.optional() });
const help = z.object({ fr: helpText, en: helpText.optional() });

/** When a question is asked: whether an earlier one is answered, has one of these options, or comes to so much. */
const condition = z.discriminatedUnion("is", [
  z.object({ question: partId, is: z.literal("answered") }),
  z.object({ question: partId, is: z.literal("oneOf"), options: z.array(partId).max(maxOptions) }),
  z.object({ question: partId, is: z.enum(["atLeast", "atMost"]), value: z.number().min(0).max(1e13) }),
]);
export type Condition = z.infer<typeof condition>;

const asked = {
  id: partId,
  label,
  help: help.default({ fr: "" }),
  required: z.boolean(),
  when: condition.nullable().default(null),
};
const options = z.array(z.object({ id: partId, label })).max(maxOptions);
export type Option = z.infer<typeof options>[number];

const bound = (max: number) => z.number().min(0).max(max).optional();
const count = (max: number) => z.number().int().min(0).max(max).optional();
/** Between what and what, both included; a bound that is not given does not hold. */
const counted = (max: number) => ({ min: count(max), max: count(max) });
const day = z.iso.date().optional();

export const columnKinds = ["text", "number", "amount"] as const;
const columns = z.array(z.object({ id: partId, label, kind: z.enum(columnKinds) })).max(maxColumns);
export type Column = z.infer<typeof columns>[number];

/**
 * One question. `min` and `max` count characters (texts), options (multiple), rows (table), files, authorities or
 * places; they bound the number or the amount itself (cents); days for a date.
 */
export const question = z.discriminatedUnion("kind", [
  z.object({ ...asked, kind: z.literal("shortText"), ...counted(300) }),
  z.object({ ...asked, kind: z.literal("longText"), ...counted(20_000) }),
  z.object({ ...asked, kind: z.literal("number"), min: bound(1e12), max: bound(1e12) }),
  z.object({ ...asked, kind: z.literal("amount"), ...counted(100_000_000_000) }),
  z.object({ ...asked, kind: z.literal("date"), min: day, max: day }),
  z.object({ ...asked, kind: z.literal("choice"), options }),
  z.object({ ...asked, kind: z.literal("multiple"), options, ...counted(maxOptions) }),
  z.object({ ...asked, kind: z.literal("table"), columns, ...counted(maxRows) }),
  z.object({ ...asked, kind: z.literal("file"), ...counted(10) }),
  z.object({ ...asked, kind: z.literal("authority"), ...counted(20) }),
  z.object({ ...asked, kind: z.literal("place"), ...counted(20) }),
]);
export type Question = z.infer<typeof question>;
export type QuestionKind = Question["kind"];
export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>;
export const questionKinds = question.options.map(({ shape }) => shape.kind.value);

const section = z.object({
  id: partId,
  title: label,
  help: help.default({ fr: "" }),
  questions: z.array(question).max(maxQuestions),
});
export type QuestionSection = z.infer<typeof section>;

export const questionnaire = z.object({
  sections: z.array(section).max(maxSections),
  /** Every id that was ever given, so that none comes back with another meaning. */
  usedIds: z.array(partId).max(5_000).default([]),
});
export type Questionnaire = z.infer<typeof questionnaire>;
/** What is asked, whatever else is kept with it. */
export interface Asked {
  readonly sections: readonly QuestionSection[];
}
export const noQuestions: Questionnaire = { sections: [], usedIds: [] };

/** All questions, in the order in which they are asked. */
export const questionsOf = (asked: Asked): Question[] => questionsIn<Question>(asked);
export { asksAnything };
