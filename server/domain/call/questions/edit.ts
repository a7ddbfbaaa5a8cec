import {
  type Column,
  type Option,
  type Question,
  type QuestionKind,
  type Questionnaire,
  type QuestionSection,
  questionsOf,
} from "./definition";

/**
 * Composing, as pure operations. Ids are given by `newId` and noted in `usedIds`: what is taken away never lends its id to
 * something else. An operation that points at nothing, or past an end, changes nothing.
 */

const idsIn = ({ sections }: Questionnaire): string[] =>
  sections.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);

/** The next id that was never given: "q1", "q2"… for questions, "s1"… for sections. */
function newId(questionnaire: Questionnaire, prefix: "q" | "s"): string {
  const taken = new Set([...questionnaire.usedIds, ...idsIn(questionnaire)]);
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}
const noting = (questionnaire: Questionnaire): Questionnaire => ({
  ...questionnaire,
  usedIds: [...new Set([...questionnaire.usedIds, ...idsIn(questionnaire)])],
});

/** The next id among the options or columns of one question. */
export function newPartId(prefix: "o" | "c", parts: readonly { id: string }[]): string {
  const numbers = parts.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0));
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
export const newOption = (options: readonly Option[]): Option => ({ id: newPartId("o", options), label: { fr: "" } });
export const newColumn = (columns: readonly Column[]): Column => ({
  id: newPartId("c", columns),
  label: { fr: "" },
  kind: "text",
});

/** A question of this kind, with what it shares with the one that it replaces. */
export function blankQuestion(kind: QuestionKind, like: Pick<Question, "id"> & Partial<Question>): Question {
  const { id, label = { fr: "" }, help = { fr: "" }, required = false, when = null } = like;
  const asked = { id, label, help, required, when };
  const options = "options" in like && like.options ? like.options : [];
  switch (kind) {
    case "choice":
    case "multiple":
      return { ...asked, kind, options: options.length > 0 ? options : [newOption([])] };
    case "table":
      return { ...asked, kind, columns: [newColumn([])] };
    default:
      return { ...asked, kind };
  }
}

export function addSection(questionnaire: Questionnaire): { questionnaire: Questionnaire; id: string } {
  const id = newId(questionnaire, "s");
  const section: QuestionSection = { id, title: { fr: "" }, help: { fr: "" }, questions: [] };
  return { questionnaire: noting({ ...questionnaire, sections: [...questionnaire.sections, section] }), id };
}

export function addQuestion(
  questionnaire: Questionnaire,
  sectionId: string,
  kind: QuestionKind,
): { questionnaire: Questionnaire; id: string } {
  const id = newId(questionnaire, "q");
  const added = inSection(questionnaire, sectionId, (questions) => [...questions, blankQuestion(kind, { id })]);
  return { questionnaire: noting(added), id };
}

const inSection = (
  questionnaire: Questionnaire,
  sectionId: string,
  change: (questions: Question[]) => Question[],
): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.map((section) =>
    section.id === sectionId ? { ...section, questions: change(section.questions) } : section,
  ),
});

export const changeSection = (questionnaire: Questionnaire, section: QuestionSection): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.map((each) => (each.id === section.id ? section : each)),
});
export const changeQuestion = (questionnaire: Questionnaire, question: Question): Questionnaire => ({
  ...questionnaire,
  sections: questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((each) => (each.id === question.id ? question : each)),
  })),
});

/** A copy right after the original, with an id of its own. */
export function duplicateQuestion(questionnaire: Questionnaire, id: string): Questionnaire {
  const copyId = newId(questionnaire, "q");
  const sections = questionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.flatMap((each) => (each.id === id ? [each, { ...each, id: copyId }] : [each])),
  }));
  return noting({ ...questionnaire, sections });
}

/** Takes a question or a section away; its id stays used. */
export const remove = (questionnaire: Questionnaire, id: string): Questionnaire => ({
  ...noting(questionnaire),
  sections: questionnaire.sections
    .filter((section) => section.id !== id)
    .map((section) => ({ ...section, questions: section.questions.filter((each) => each.id !== id) })),
});

/** One place up (-1) or down (1) among its neighbours: past the end of a section, a question goes into the next one. */
export function move(questionnaire: Questionnaire, id: string, by: -1 | 1): Questionnaire {
  const { sections } = questionnaire;
  const place = sections.findIndex((section) => section.id === id);
  if (place !== -1) return { ...questionnaire, sections: swapped(sections, place, place + by) };
  const of = sections.findIndex(({ questions }) => questions.some((each) => each.id === id));
  const own = sections[of];
  if (!own) return questionnaire;
  const index = own.questions.findIndex((each) => each.id === id);
  if (index + by >= 0 && index + by < own.questions.length)
    return inSection(questionnaire, own.id, (questions) => swapped(questions, index, index + by));
  const next = sections[of + by];
  return next ? moveTo(questionnaire, id, next.id, by === 1 ? 0 : next.questions.length) : questionnaire;
}

/** Puts a question at a place of a section: the place that it has once it is there. */
export function moveTo(questionnaire: Questionnaire, id: string, sectionId: string, place: number): Questionnaire {
  const question = questionsOf(questionnaire).find((each) => each.id === id);
  if (!question || !questionnaire.sections.some((section) => section.id === sectionId)) return questionnaire;
  const without = {
    ...questionnaire,
    sections: questionnaire.sections.map((section) => ({
      ...section,
      questions: section.questions.filter((each) => each.id !== id),
    })),
  };
  return inSection(without, sectionId, (questions) => questions.toSpliced(Math.max(0, place), 0, question));
}

function swapped<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const [a, b] = [items[from], items[to]];
  return a === undefined || b === undefined ? [...items] : items.with(from, b).with(to, a);
}
