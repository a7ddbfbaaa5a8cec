import { z } from "zod";
import { themes } from "../call/themes";
import { cleanLine, cleanText } from "../text";
import { noticeKinds, workLanguages } from "./vocabulary";

export const longestTitle = 120;
export const longestWords = 3_000;
export const mostThemes = 5;

const line = (most: number) =>
  z
    .string()
    .max(most * 2)
    .transform((text) => cleanLine(text).trim())
    .pipe(z.string().max(most));
const words = z
  .string()
  .max(longestWords * 2)
  .transform((text) => cleanText(text).trim())
  .pipe(z.string().max(longestWords));
const distinct = <T>(values: T[]) => [...new Set(values)];

/** What a notice says. A draft may leave everything open; `problemsOf` tells what keeps it from being submitted. */
export const noticeContent = z.object({
  kind: z.enum(noticeKinds),
  title: line(longestTitle),
  sought: words,
  offered: words,
  themes: z
    .array(z.enum(themes))
    .transform(distinct)
    .pipe(z.array(z.enum(themes)).max(mostThemes)),
  /** Where a partner is looked for (ISO 3166-1 alpha-2); empty for anywhere abroad. */
  country: z.string().regex(/^([A-Z]{2})?$/),
  /** Code or name of the region there; empty for all of the country. */
  region: line(100),
  /** Inhabitants of the authority itself; null when it does not say. */
  population: z.number().int().min(1).max(100_000_000).nullable(),
  languages: z.array(z.enum(workLanguages)).max(workLanguages.length).transform(distinct),
  /** The last day, in Paris: "2027-03-31"; empty while open. */
  until: z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/),
});
export type NoticeContent = z.infer<typeof noticeContent>;

export type NoticeProblem = {
  field: keyof NoticeContent;
  problem: "missing" | "past" | "tooFar" | "invalid" | "contact";
};

/** The last day that a notice may run to when it is `today`: a year later. Both in Paris, "2026-11-24". */
export function lastDayFrom(today: string): string {
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return next.endsWith("-02-29") ? `${next.slice(0, 8)}28` : next;
}

/** What is wrong with a last day, if anything. */
export function problemOfDay(until: string, today: string): NoticeProblem["problem"] | null {
  if (until === "") return "missing";
  const day = new Date(`${until}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== until) return "invalid";
  if (until < today) return "past";
  return until > lastDayFrom(today) ? "tooFar" : null;
}

const mailAddress = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/;
/** Nine digits or more with what people put between them: a telephone number, and no amount of inhabitants or euros. */
const telephone = /(?:\+|\b00|\b0)\d(?:[\s.\-\u00a0\u202f]?\d){7,}/;

/** Whether a text gives an address or a number, which answers through Passerelle make needless. */
export const givesContact = (text: string): boolean => mailAddress.test(text) || telephone.test(text);

/** What keeps a notice from being submitted, in the order of its fields. */
export function problemsOf(content: NoticeContent, today: string): NoticeProblem[] {
  const missing = (["title", "sought", "offered"] as const).filter((field) => content[field] === "");
  const contact = (["title", "sought", "offered"] as const).filter((field) => givesContact(content[field]));
  const empty = (["themes", "languages"] as const).filter((field) => content[field].length === 0);
  const day = problemOfDay(content.until, today);
  const found: NoticeProblem[] = [
    ...missing.map((field): NoticeProblem => ({ field, problem: "missing" })),
    ...contact.map((field): NoticeProblem => ({ field, problem: "contact" })),
    ...empty.map((field): NoticeProblem => ({ field, problem: "missing" })),
    ...(day ? [{ field: "until" as const, problem: day }] : []),
  ];
  const order = Object.keys(noticeContent.shape);
  return found.sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
}

/** Why a moderator refuses a notice, or takes it down. */
export const moderationReason = words.pipe(z.string().min(1));
/** Why somebody points a notice or an answer out to the moderators. */
export const reportReason = words.pipe(z.string().min(1).max(1_000));

/** New answers that one authority may send in a day: enough to look around, too few to flood the others. */
export const answersPerDay = 5;
/** Messages that one authority may write in a day in answers that are not accepted yet. */
export const messagesPerDay = 30;
/** Notices of one authority that are under way at once. */
export const noticesAtOnce = 20;
