import { type NoticeContent, type NoticeProblem, noticeContent, problemsOf } from "@/server/domain/exchange/schema";

/** A notice as its form holds it: all text. */
export interface NoticeValues extends Omit<NoticeContent, "population" | "themes" | "languages"> {
  population: string;
  themes: string[];
  languages: string[];
}

export const noticeValues = (content: NoticeContent): NoticeValues => ({
  ...content,
  population: content.population === null ? "" : String(content.population),
});

export interface FieldError {
  field: keyof NoticeValues;
  /** Of the catalogue: `exchange.form.problems.<key>`. */
  key: string;
}

type Read = { content: NoticeContent; errors: FieldError[] } | { content: null; errors: FieldError[] };

/** Digits with what people put between them; null for nothing, NaN for what is no number of people. */
function populationOf(text: string): number | null {
  const digits = text.replace(/[\s.\u00a0\u202f]/g, "");
  if (digits === "") return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}

/**
 * Reads the form. A draft is held to what can be kept; a submission also to what must be said.
 * @param today in Paris, "2026-11-24"
 */
export function readNotice(values: NoticeValues, today: string, isSubmission: boolean): Read {
  const read = noticeContent.safeParse({ ...values, population: populationOf(values.population) });
  if (!read.success)
    return {
      content: null,
      errors: [...new Set(read.error.issues.map(({ path }) => String(path[0]) as keyof NoticeValues))].map((field) => ({
        field,
        key: unkeepable[field] ?? "other",
      })),
    };
  const problems = isSubmission ? problemsOf(read.data, today) : [];
  return { content: read.data, errors: problems.map(errorOf) };
}

export const errorOf = ({ field, problem }: NoticeProblem): FieldError => ({ field, key: `${field}_${problem}` });

const unkeepable: Partial<Record<keyof NoticeValues, string>> = {
  title: "title_long",
  sought: "sought_long",
  offered: "offered_long",
  themes: "themes_many",
  population: "population_invalid",
  until: "until_invalid",
};
