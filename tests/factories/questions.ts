import fc from "fast-check";
import {
  type Condition,
  type Question,
  type QuestionKind,
  type Questionnaire,
  questionKinds,
} from "@/server/domain/call/questions/definition";

type Facts = Partial<Record<keyof Question | "min" | "max" | "options" | "columns", unknown>>;

/** A question of a kind that can be asked as it is. */
export function aQuestion(kind: QuestionKind, id: string, facts: Facts = {}): Question {
  const options = ["o1", "o2", "o3"].map((option) => ({ id: option, label: { fr: `Option ${option}` } }));
  const columns = [
    { id: "c1", label: { fr: "Poste" }, kind: "text" },
    { id: "c2", label: { fr: "Montant" }, kind: "amount" },
  ];
  const parts = kind === "choice" || kind === "multiple" ? { options } : kind === "table" ? { columns } : {};
  const asked = { id, label: { fr: `Question ${id}` }, help: { fr: "" }, required: false, when: null };
  return { ...asked, kind, ...parts, ...facts } as Question;
}

/** A questionnaire of one section for each list. */
export const aQuestionnaire = (...sections: Question[][]): Questionnaire => ({
  sections: sections.map((questions, index) => ({
    ...{ id: `s${index + 1}`, title: { fr: `Partie ${index + 1}` }, help: { fr: "" } },
    questions,
  })),
  usedIds: [],
});

/** Any questionnaire that can be asked: each question may hang on an earlier one. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...questionKinds),
      required: fc.boolean(),
      section: fc.nat(2),
      on: fc.option(fc.nat(20)),
      option: fc.constantFrom("o1", "o2"),
      value: fc.nat(50),
    }),
    { maxLength: 12 },
  )
  .map((drawn) => {
    const ordered = drawn.toSorted((a, b) => a.section - b.section);
    const questions = ordered.map(({ kind, required, on, option, value }, index) => {
      const before = on === null || index === 0 ? undefined : ordered[on % index];
      const question = `q${on === null || index === 0 ? 0 : on % index}`;
      return aQuestion(kind, `q${index}`, {
        required,
        when: before ? hanging(question, before.kind, option, value) : null,
      });
    });
    const inSection = (number: number) => questions.filter((_, index) => ordered[index]?.section === number);
    return aQuestionnaire(...[0, 1, 2].map(inSection).filter((each) => each.length > 0));
  });

function hanging(question: string, kind: QuestionKind, option: string, value: number): Condition {
  if (kind === "choice" || kind === "multiple") return { question, is: "oneOf", options: [option] };
  if (kind === "number" || kind === "amount") return { question, is: "atLeast", value };
  return { question, is: "answered" };
}

/** Answers of every shape, right or wrong, to the questions of `anyQuestionnaire`. */
export const anyAnswers: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(
  fc.nat(14).map((number) => `q${number}`),
  fc.oneof(
    fc.string(),
    fc.constantFrom("12", "1 200,50", "2026-05-01", "o1", "o2", "o9"),
    fc.array(fc.constantFrom("o1", "o2", "o9"), { maxLength: 3 }),
    fc.array(
      fc.record({
        id: fc.constantFrom("r1", "r2"),
        c1: fc.string({ maxLength: 9 }),
        c2: fc.constantFrom("", "12", "x"),
      }),
    ),
    fc.jsonValue(),
  ),
);
