import { type Asked, type Question, questionsOf } from "../call/questions/definition";
import { type Answers, type AnswerValue, isBlank, optionsOf } from "../call/questions/values";
import type { Words } from "../call/questions/words";
import type { Cents } from "../money";
import { type ApplicationContent, emptyContent } from "./content";

/** The sections of a dossier that may be taken over into another call. Attachments are not: each is of its time. */
export const copiedSections = ["lead", "partners", "project", "answers", "schedule", "expenditure", "funding"] as const;
export type CopiedSection = (typeof copiedSections)[number];

export interface CopiedContent {
  content: ApplicationContent;
  /** Years of the old dossier that bear amounts and have no counterpart in the new call. */
  leftOutYears: number[];
  /** Questions that were answered, and that the new call does not ask in this way: in the words of the old one. */
  leftOutAnswers: Words[];
}

const monthForm = /^(\d{4})-(\d{2})$/;

/** A month of the old call's years in those of the new one; what is no month stays as it was typed. */
function shiftedMonth(month: string, by: number): string {
  const [, year = "", rest = ""] = monthForm.exec(month) ?? [];
  return year === "" ? month : `${String(Number(year) + by).padStart(4, "0")}-${rest}`;
}

/**
 * A new content made of the chosen sections of an old one: the first year becomes the first year, and so on. Nothing is
 * judged here: what the new call's rules do not admit, they say on arrival.
 * @param years of the old call, and of the new one, in order
 * @param questions of the old call, and of the new one
 */
export function copiedContent(
  source: ApplicationContent,
  sections: readonly CopiedSection[],
  years: { from: readonly number[]; to: readonly number[] },
  questions: { from: Asked; to: Asked } = { from: { sections: [] }, to: { sections: [] } },
): CopiedContent {
  const by = (years.to[0] ?? 0) - (years.from[0] ?? 0);
  const takes = (section: CopiedSection) => sections.includes(section);
  const leftOut = new Set<number>();
  const shifted = <Line extends { amounts: Record<string, Cents> }>(lines: readonly Line[]): Line[] =>
    lines.map((line) => ({ ...line, amounts: shiftedAmounts(line.amounts) }));
  function shiftedAmounts(amounts: Record<string, Cents>): Record<string, Cents> {
    const kept: Record<string, Cents> = {};
    for (const year of years.from) {
      const amount = amounts[String(year)];
      if (amount === undefined) continue;
      if (years.to.includes(year + by)) kept[String(year + by)] = amount;
      else if (amount > 0) leftOut.add(year);
    }
    return kept;
  }
  const { project } = source;
  const answered = takes("answers") ? keptAnswers(source.answers, questions) : { answers: {}, leftOutAnswers: [] };
  const content: ApplicationContent = {
    lead: takes("lead") ? source.lead : emptyContent.lead,
    coAuthorities: takes("lead") ? source.coAuthorities : [],
    partners: takes("partners") ? source.partners : [],
    project: takes("project") ? { ...project, startMonth: shiftedMonth(project.startMonth, by) } : emptyContent.project,
    schedule: takes("schedule")
      ? source.schedule.map((step) => ({
          ...step,
          startMonth: shiftedMonth(step.startMonth, by),
          endMonth: shiftedMonth(step.endMonth, by),
        }))
      : [],
    expenditure: takes("expenditure") ? shifted(source.expenditure) : [],
    funding: takes("funding") ? shifted(source.funding) : [],
    answers: answered.answers,
  };
  return { content, leftOutYears: [...leftOut].sort(), leftOutAnswers: answered.leftOutAnswers };
}

/** The answers to questions that the new call asks too: of the same id, kind and words. A file is of its time. */
function keptAnswers(answers: Answers, { from, to }: { from: Asked; to: Asked }) {
  const kept: Answers = {};
  const leftOutAnswers: Words[] = [];
  for (const question of questionsOf(from)) {
    const value = answers[question.id];
    if (value === undefined || isBlank(value) || question.kind === "file") continue;
    const same = questionsOf(to).find(({ id, kind, label }) => isSameQuestion(question, { id, kind, label }));
    const fitting = same && answerFitting(same, value);
    if (fitting !== undefined) kept[question.id] = fitting;
    else leftOutAnswers.push(question.label);
  }
  return { answers: kept, leftOutAnswers };
}

type Named = Pick<Question, "id" | "kind" | "label">;
const isSameQuestion = (a: Named, b: Named): boolean => a.id === b.id && a.kind === b.kind && a.label.fr === b.label.fr;

/** What of an answer can still be chosen, where it is chosen. */
function answerFitting(question: Question, value: AnswerValue): AnswerValue | undefined {
  if (!("options" in question)) return value;
  const isOffered = (id: string) => question.options.some((option) => option.id === id);
  if (typeof value === "string") return isOffered(value) ? value : undefined;
  const chosen = optionsOf(value).filter(isOffered);
  return chosen.length > 0 ? chosen : undefined;
}
