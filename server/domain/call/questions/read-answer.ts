import type { Locale } from "../../locale";
import { parseEuros } from "../../money-text";
import { isBlankRow, optionsOf, rowsOf, textOf } from "./answer-values";
import type { Column, Question, QuestionOf } from "./definition";

/** What stands against an answer: `findings.<code>` of the catalogue, with the numbers of a finding. */
export interface AnswerFault {
  code: string;
  unit?: "cents" | "count" | "calendarDay";
  expected?: number;
  actual?: number;
  gap?: number;
  subject?: string;
}

export type ReadAnswer = { value: unknown; faults: AnswerFault[] };

/** What somebody typed as a number: "1 200", "3,5". @returns null for anything else. */
export function parseNumber(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}

/** A number, or an amount in cents, as it was typed by somebody who writes this language; null when it cannot be read. */
export const parseFigure = (kind: "number" | "amount", typed: string, locale: Locale = "fr"): number | null =>
  kind === "amount" ? parseEuros(typed, locale) : parseNumber(typed);

const isDay = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

function within(
  actual: number,
  { min, max }: { min?: number | undefined; max?: number | undefined },
  code: string,
  unit: NonNullable<AnswerFault["unit"]>,
): AnswerFault[] {
  if (min !== undefined && actual < min)
    return [{ code: `${code}Min`, unit, expected: min, actual, gap: min - actual }];
  if (max !== undefined && actual > max)
    return [{ code: `${code}Max`, unit, expected: max, actual, gap: actual - max }];
  return [];
}

/**
 * Reads an answer that is not blank: a text, a number, cents, a day "2026-09-01", an option, options, or rows.
 * Numbers in rows are read too.
 * @param files how many files are attached to a question of that kind.
 */
export function readAnswer(question: Question, given: unknown, files = 0): ReadAnswer {
  const text = textOf(given).trim();
  switch (question.kind) {
    case "shortText":
    case "longText":
      return { value: text, faults: within(text.length, question, "answerLength", "count") };
    case "number":
    case "amount": {
      const value = parseFigure(question.kind, text);
      if (value === null) return unreadable(question.kind, text);
      return { value, faults: within(value, question, "answer", question.kind === "amount" ? "cents" : "count") };
    }
    case "date":
      return isDay(text) ? { value: text, faults: outOfDays(question, text) } : unreadable("date", text);
    case "choice":
      return { value: text, faults: unknown(question.options, [text]) };
    case "multiple": {
      const chosen = optionsOf(given);
      return {
        value: chosen,
        faults: [...unknown(question.options, chosen), ...within(chosen.length, question, "answerOptions", "count")],
      };
    }
    case "table":
      return readTable(question, given);
    case "file":
      return {
        value: files,
        faults: within(files, { min: question.min, max: question.max ?? 1 }, "answerFiles", "count"),
      };
    case "authority":
    case "place": {
      const rows = rowsOf(given).filter((row) => !isBlankRow(row));
      const limits = { min: question.min, max: question.max ?? 1 };
      return { value: rows, faults: within(rows.length, limits, "answerRows", "count") };
    }
  }
}

const unreadable = (kind: string, subject: string): ReadAnswer => ({
  value: null,
  faults: [{ code: `${kind}AnswerUnreadable`, subject: subject.slice(0, 60) }],
});

const unknown = (options: readonly { id: string }[], chosen: readonly string[]): AnswerFault[] =>
  chosen.every((one) => options.some(({ id }) => id === one)) ? [] : [{ code: "answerNotOffered" }];

/** A day in whole days since 1 January 1970. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

function outOfDays({ min, max }: QuestionOf<"date">, day: string): AnswerFault[] {
  return within(
    dayNumber(day),
    { min: min === undefined ? undefined : dayNumber(min), max: max === undefined ? undefined : dayNumber(max) },
    "answerDay",
    "calendarDay",
  );
}

function readTable(question: QuestionOf<"table">, given: unknown): ReadAnswer {
  const rows = rowsOf(given).filter((row) => !isBlankRow(row));
  const faults = within(rows.length, question, "answerRows", "count");
  const value = rows.map((row) => {
    const cells = question.columns.map(({ id, kind }): [string, unknown] => {
      const typed = row[id]?.trim() ?? "";
      if (kind === "text" || typed === "") return [id, typed];
      const figure = parseFigure(kind, typed);
      if (figure === null) faults.push(...unreadable(kind, typed).faults);
      return [id, figure];
    });
    return { id: row.id, ...Object.fromEntries(cells) };
  });
  return { value, faults };
}

/** The sum of a column of a table, of what can be read in it; cents for amounts. */
export const columnTotal = ({ id, kind }: Column, given: unknown): number =>
  kind === "text" ? 0 : rowsOf(given).reduce((sum, row) => sum + (parseFigure(kind, row[id] ?? "") ?? 0), 0);
