import { conditionsOn } from "./conditions";
import { type Question, type Questionnaire, questionsOf } from "./definition";

/** What cannot be asked as it is composed: `questions.faults.<code>` of the catalogue, at the part that it names. */
export interface CompositionFault {
  /** Id of the section or question. */
  at: string;
  code:
    | "labelMissing"
    | "titleMissing"
    | "idTwice"
    | "optionsMissing"
    | "optionLabelMissing"
    | "columnsMissing"
    | "columnLabelMissing"
    | "minAboveMax"
    | "neverFull"
    | "conditionNotEarlier"
    | "conditionDoesNotFit"
    | "conditionEmpty"
    | "tooManyQuestions"
    | "sectionEmpty";
}

/** Everything that contradicts itself, or says nothing, in the order in which it stands; empty when all can be asked. */
export function contradictions(questionnaire: Questionnaire): CompositionFault[] {
  const faults: CompositionFault[] = [];
  const seen = new Set<string>();
  const earlier = new Map<string, Question>();
  const once = (id: string, at: string) => {
    if (seen.has(id)) faults.push({ at, code: "idTwice" });
    seen.add(id);
  };
  for (const section of questionnaire.sections) {
    once(section.id, section.id);
    if (section.title.fr === "") faults.push({ at: section.id, code: "titleMissing" });
    if (section.questions.length === 0) faults.push({ at: section.id, code: "sectionEmpty" });
    for (const question of section.questions) {
      once(question.id, question.id);
      const ownFaults = [...ofQuestion(question), ...ofCondition(question, earlier)];
      faults.push(...ownFaults.map((code) => ({ at: question.id, code })));
      earlier.set(question.id, question);
    }
  }
  const last = questionsOf(questionnaire).at(100);
  return last ? [...faults, { at: last.id, code: "tooManyQuestions" }] : faults;
}

function ofQuestion(question: Question): CompositionFault["code"][] {
  const found: CompositionFault["code"][] = [];
  if (question.label.fr === "") found.push("labelMissing");
  if ("options" in question) {
    if (question.options.length === 0) found.push("optionsMissing");
    if (question.options.some(({ label }) => label.fr === "")) found.push("optionLabelMissing");
    if (hasTwice(question.options)) found.push("idTwice");
  }
  if ("columns" in question) {
    if (question.columns.length === 0) found.push("columnsMissing");
    if (question.columns.some(({ label }) => label.fr === "")) found.push("columnLabelMissing");
    if (hasTwice(question.columns)) found.push("idTwice");
  }
  if ("min" in question || "max" in question) {
    const { min, max } = question as { min?: number | string; max?: number | string };
    if (min !== undefined && max !== undefined && min > max) found.push("minAboveMax");
    if (question.kind === "multiple" && Number(min ?? 0) > question.options.length) found.push("neverFull");
  }
  return found;
}

const hasTwice = (parts: readonly { id: string }[]): boolean => new Set(parts.map(({ id }) => id)).size < parts.length;

function ofCondition({ when }: Question, earlier: ReadonlyMap<string, Question>): CompositionFault["code"][] {
  if (when === null) return [];
  const on = earlier.get(when.question);
  if (!on) return ["conditionNotEarlier"];
  if (!(conditionsOn[on.kind] as readonly string[]).includes(when.is)) return ["conditionDoesNotFit"];
  if (when.is !== "oneOf") return [];
  if (when.options.length === 0) return ["conditionEmpty"];
  const offered = "options" in on ? on.options.map(({ id }) => id) : [];
  return when.options.every((id) => offered.includes(id)) ? [] : ["conditionDoesNotFit"];
}
