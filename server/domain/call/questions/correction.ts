import { type Question, type Questionnaire, questionsOf } from "./definition";

/** Why a change is no correction of an open call: `questions.refusals.<code>`, at the section or question it names. */
export interface NoCorrection {
  at: string;
  code: "removed" | "kindChanged" | "tightened" | "conditionChanged" | "optionsChanged" | "addedRequired";
}

/**
 * What of a change would ask more of those who are answering already, or take from them what they answered.
 * A correction puts words right, relaxes limits, adds optional questions and options, and makes a question optional.
 * Empty when the change is one.
 */
export function isNoCorrection(before: Questionnaire, after: Questionnaire): NoCorrection[] {
  const now = new Map(questionsOf(after).map((question) => [question.id, question]));
  const known = new Set(questionsOf(before).map(({ id }) => id));
  const kept = questionsOf(before).flatMap((was) => {
    const is = now.get(was.id);
    const code = is ? stricter(was, is) : "removed";
    return code ? [{ at: was.id, code } as const] : [];
  });
  const added = questionsOf(after)
    .filter((question) => !known.has(question.id))
    .flatMap(({ id, required }) => (required ? [{ at: id, code: "addedRequired" } as const] : []));
  const taken = before.sections
    .filter(({ id, questions }) => questions.length === 0 && !after.sections.some((section) => section.id === id))
    .map(({ id }) => ({ at: id, code: "removed" }) as const);
  return [...kept, ...added, ...taken];
}

function stricter(was: Question, is: Question): NoCorrection["code"] | null {
  if (was.kind !== is.kind) return "kindChanged";
  if (!was.required && is.required) return "tightened";
  if (is.when !== null && JSON.stringify(was.when) !== JSON.stringify(is.when)) return "conditionChanged";
  // A question that was asked of some and is now asked of all: more is asked, unless it may stay blank.
  if (was.when !== null && is.when === null && is.required) return "conditionChanged";
  if (isTighter(was, is)) return "tightened";
  if (!keepsParts(was, is)) return "optionsChanged";
  return null;
}

type Limits = { min?: number | string; max?: number | string };

function isTighter(was: Question, is: Question): boolean {
  const [before, after] = [was as Limits, is as Limits];
  const raisesMin = after.min !== undefined && (before.min === undefined || after.min > before.min);
  // Where nothing is said, one file, one authority, one place may be given.
  const one = was.kind === "file" || was.kind === "authority" || was.kind === "place" ? 1 : undefined;
  const [wasMax, isMax] = [before.max ?? one, after.max ?? one];
  return raisesMin || (isMax !== undefined && (wasMax === undefined || isMax < wasMax));
}

/** All that could be chosen still can; all columns are there, of their kind. */
function keepsParts(was: Question, is: Question): boolean {
  if ("options" in was && "options" in is)
    return was.options.every(({ id }) => is.options.some((option) => option.id === id));
  if ("columns" in was && "columns" in is)
    return was.columns.every(({ id, kind }) => is.columns.some((column) => column.id === id && column.kind === kind));
  return true;
}
