import { isBlank, optionsOf, textOf } from "./answer-values";
import { questionsIn } from "./asks";
import type { Asked, Condition, Question } from "./definition";
import { parseFigure } from "./read-answer";

/** What conditions look at: the answers, and the questions to which a file is attached. */
export interface Given {
  answers: Readonly<Record<string, unknown>>;
  /** The question of each file, once for each. */
  files?: readonly string[];
}

/**
 * The questions that are asked of a dossier with these answers, in order. A question that hangs on one that is not
 * asked is not asked either, whatever was once answered there. The answer of a question that is not asked is kept.
 */
export function askedQuestions(questionnaire: Asked, given: Given): Question[] {
  const asked = new Map<string, Question>();
  // A condition looks back only (contradictions.ts), so one pass is enough.
  for (const question of questionsIn(questionnaire)) {
    const { when } = question;
    const on = when && asked.get(when.question);
    if (when === null || (on && holds(when, on, given))) asked.set(question.id, question);
  }
  return [...asked.values()];
}

function holds(condition: Condition, on: Question, { answers, files = [] }: Given): boolean {
  const answer = answers[on.id];
  switch (condition.is) {
    case "answered":
      return on.kind === "file" ? files.includes(on.id) : !isBlank(answer);
    case "oneOf":
      return [textOf(answer), ...optionsOf(answer)].some((one) => condition.options.includes(one));
    case "atLeast":
    case "atMost": {
      const figure = on.kind === "number" || on.kind === "amount" ? parseFigure(on.kind, textOf(answer)) : null;
      if (figure === null) return false;
      return condition.is === "atLeast" ? figure >= condition.value : figure <= condition.value;
    }
  }
}

/** The earlier questions on which one hangs, directly or through others: what its place in the form has to watch. */
export function watchedBy(questionnaire: Asked, question: Question): string[] {
  const byId = new Map(questionsIn(questionnaire).map((each) => [each.id, each]));
  const watched: string[] = [];
  for (let when = question.when; when !== null && !watched.includes(when.question); ) {
    watched.push(when.question);
    when = byId.get(when.question)?.when ?? null;
  }
  return watched;
}

/** What a question may hang on, and by which test: each kind with the tests that it bears. */
export const conditionsOn = {
  shortText: ["answered"],
  longText: ["answered"],
  number: ["answered", "atLeast", "atMost"],
  amount: ["answered", "atLeast", "atMost"],
  date: ["answered"],
  choice: ["oneOf", "answered"],
  multiple: ["oneOf", "answered"],
  table: ["answered"],
  file: ["answered"],
  authority: ["answered"],
  place: ["answered"],
} as const satisfies Record<Question["kind"], readonly Condition["is"][]>;
