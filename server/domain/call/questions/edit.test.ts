import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyQuestionnaire, aQuestion, aQuestionnaire } from "@/tests/factories/questions";
import { contradictions } from "./contradictions";
import { questionKinds, questionnaire, questionsOf } from "./definition";
import { addQuestion, addSection, blankQuestion, duplicateQuestion, move, moveTo, remove } from "./edit";

const two = aQuestionnaire([aQuestion("shortText", "q1"), aQuestion("number", "q2")], [aQuestion("date", "q3")]);
const order = (asked: typeof two) => asked.sections.map(({ questions }) => questions.map(({ id }) => id));

describe("composing", () => {
  test("adds with ids that never come back", () => {
    const first = addQuestion(two, "s2", "choice");
    expect(first.id).toBe("q4");
    const second = addQuestion(remove(first.questionnaire, "q4"), "s1", "date");
    expect(second.id).toBe("q5");
    expect(addSection(remove(two, "s2")).id).toBe("s3");
    expect(order(duplicateQuestion(two, "q1"))).toEqual([["q1", "q4", "q2"], ["q3"]]);
  });

  test.each([
    ["q2", -1, [["q2", "q1"], ["q3"]]],
    ["q1", 1, [["q2", "q1"], ["q3"]]],
    ["q2", 1, [["q1"], ["q2", "q3"]]],
    ["q3", -1, [["q1", "q2", "q3"], []]],
    ["q1", -1, [["q1", "q2"], ["q3"]]],
    ["q3", 1, [["q1", "q2"], ["q3"]]],
    ["s2", -1, [["q3"], ["q1", "q2"]]],
    ["s2", 1, [["q1", "q2"], ["q3"]]],
    ["q9", 1, [["q1", "q2"], ["q3"]]],
  ] as const)("moves %s by %i", (id, by, expected) => expect(order(move(two, id, by))).toEqual(expected));

  test("puts a question where it is dropped", () => {
    expect(order(moveTo(two, "q1", "s2", 1))).toEqual([["q2"], ["q3", "q1"]]);
    expect(order(moveTo(two, "q1", "s1", 1))).toEqual([["q2", "q1"], ["q3"]]);
    expect(order(moveTo(two, "q1", "s9", 0))).toEqual(order(two));
  });

  test("keeps the questions there are, whatever is moved", () => {
    const step = fc.tuple(fc.nat(14), fc.constantFrom<-1 | 1>(-1, 1), fc.option(fc.tuple(fc.nat(3), fc.nat(9))));
    fc.assert(
      fc.property(anyQuestionnaire, fc.array(step, { maxLength: 20 }), (asked, steps) => {
        const moved = steps.reduce(
          (now, [number, by, to]) => (to ? moveTo(now, `q${number}`, `s${to[0]}`, to[1]) : move(now, `q${number}`, by)),
          asked,
        );
        const ids = (of: typeof asked) =>
          questionsOf(of)
            .map(({ id }) => id)
            .sort();
        expect(ids(moved)).toEqual(ids(asked));
        expect(questionnaire.parse(moved)).toEqual(moved);
      }),
    );
  });

  test.each(questionKinds)("begins a %s as one that the document can keep", (kind) => {
    const asked = aQuestionnaire([blankQuestion(kind, { id: "q1", label: { fr: "Pourquoi ?" } })]);
    expect(questionnaire.parse(asked)).toEqual(asked);
  });
});

describe("what contradicts itself", () => {
  const one = (kind: Parameters<typeof aQuestion>[0], facts: object) =>
    contradictions(aQuestionnaire([aQuestion("choice", "q1"), aQuestion(kind, "q2", facts)])).map(({ code }) => code);
  const when = (condition: object) => ({ when: { question: "q1", ...condition } });
  test.each([
    ["shortText", { label: { fr: "" } }, ["labelMissing"]],
    ["choice", { options: [] }, ["optionsMissing"]],
    ["choice", { options: [{ id: "o1", label: { fr: "" } }] }, ["optionLabelMissing"]],
    ["multiple", { options: ["o1", "o1"].map((id) => ({ id, label: { fr: "A" } })) }, ["idTwice"]],
    ["multiple", { min: 4 }, ["neverFull"]],
    ["table", { columns: [] }, ["columnsMissing"]],
    ["table", { columns: [{ id: "c1", label: { fr: "" }, kind: "text" }] }, ["columnLabelMissing"]],
    ["number", { min: 3, max: 2 }, ["minAboveMax"]],
    ["number", { min: 2, max: 2 }, []],
    ["date", { min: "2026-02-01", max: "2026-01-01" }, ["minAboveMax"]],
    ["shortText", { when: { question: "q2", is: "answered" } }, ["conditionNotEarlier"]],
    ["shortText", { when: { question: "q9", is: "answered" } }, ["conditionNotEarlier"]],
    ["shortText", when({ is: "atLeast", value: 2 }), ["conditionDoesNotFit"]],
    ["shortText", when({ is: "oneOf", options: [] }), ["conditionEmpty"]],
    ["shortText", when({ is: "oneOf", options: ["o9"] }), ["conditionDoesNotFit"]],
    ["shortText", when({ is: "oneOf", options: ["o1"] }), []],
  ] as const)("a %s with %j: %j", (kind, facts, codes) => expect(one(kind, facts)).toEqual(codes));

  test("an id that names two questions, a section without title, or without questions", () => {
    const twice = aQuestionnaire([aQuestion("date", "q1")], [aQuestion("date", "q1")]);
    expect(contradictions(twice)).toEqual([{ at: "q1", code: "idTwice" }]);
    const [section] = two.sections;
    const bare = { ...two, sections: section ? [{ ...section, title: { fr: "" }, questions: [] }] : [] };
    expect(contradictions(bare).map(({ code }) => code)).toEqual(["titleMissing", "sectionEmpty"]);
  });

  test("none in any questionnaire whose conditions look back", () => {
    fc.assert(
      fc.property(anyQuestionnaire, (asked) => {
        expect(contradictions(asked)).toEqual([]);
      }),
    );
  });

  test("moving a question before what it hangs on is told", () => {
    const asked = aQuestionnaire([aQuestion("choice", "q1"), aQuestion("date", "q2", when({ is: "answered" }))]);
    expect(contradictions(move(asked, "q2", -1))).toEqual([{ at: "q2", code: "conditionNotEarlier" }]);
  });
});
