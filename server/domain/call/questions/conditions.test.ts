import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyAnswers, anyQuestionnaire, aQuestion, aQuestionnaire } from "@/tests/factories/questions";
import { askedQuestions, watchedBy } from "./conditions";
import { type Condition, questionsOf } from "./definition";

const askedOf = (kind: Parameters<typeof aQuestion>[0], when: Condition, answer: unknown, files: string[] = []) =>
  askedQuestions(aQuestionnaire([aQuestion(kind, "q1"), aQuestion("shortText", "q2", { when })]), {
    answers: { q1: answer },
    files,
  }).some(({ id }) => id === "q2");

describe("whether a question is asked", () => {
  const on = { question: "q1" };
  test.each([
    ["shortText", { ...on, is: "answered" }, "oui", true],
    ["shortText", { ...on, is: "answered" }, "  ", false],
    ["choice", { ...on, is: "oneOf", options: ["o1", "o2"] }, "o2", true],
    ["choice", { ...on, is: "oneOf", options: ["o1"] }, "o2", false],
    ["multiple", { ...on, is: "oneOf", options: ["o1"] }, ["o3", "o1"], true],
    ["multiple", { ...on, is: "oneOf", options: ["o1"] }, [], false],
    ["number", { ...on, is: "atLeast", value: 3 }, "3", true],
    ["number", { ...on, is: "atLeast", value: 3 }, "2,9", false],
    ["number", { ...on, is: "atMost", value: 3 }, "3", true],
    ["number", { ...on, is: "atMost", value: 3 }, "trois", false],
    ["amount", { ...on, is: "atLeast", value: 100_000 }, "1 000", true],
    ["amount", { ...on, is: "atLeast", value: 100_000 }, "999,99", false],
  ] as const)("after a %s, when it %j, answered by %j: %s", (kind, when, answer, expected) => {
    expect(askedOf(kind, when as Condition, answer)).toBe(expected);
  });

  test("after a file, when one is attached", () => {
    expect(askedOf("file", { question: "q1", is: "answered" }, undefined, ["q1"])).toBe(true);
    expect(askedOf("file", { question: "q1", is: "answered" }, undefined)).toBe(false);
  });

  test("not when what it hangs on is not asked itself, whatever was once answered there", () => {
    const asked = aQuestionnaire([
      aQuestion("choice", "q1"),
      aQuestion("shortText", "q2", { when: { question: "q1", is: "oneOf", options: ["o1"] } }),
      aQuestion("shortText", "q3", { when: { question: "q2", is: "answered" } }),
    ]);
    const ids = (answers: Record<string, unknown>) => askedQuestions(asked, { answers }).map(({ id }) => id);
    expect(ids({ q1: "o1", q2: "dit" })).toEqual(["q1", "q2", "q3"]);
    expect(ids({ q1: "o2", q2: "dit" })).toEqual(["q1"]);
    const [, , last] = questionsOf(asked);
    expect(last && watchedBy(asked, last)).toEqual(["q2", "q1"]);
  });

  test("depends on earlier answers alone", () => {
    fc.assert(
      fc.property(anyQuestionnaire, anyAnswers, fc.nat(12), (asked, answers, place) => {
        const before = questionsOf(asked)
          .slice(0, place + 1)
          .map(({ id }) => id);
        const earlier = Object.fromEntries(Object.entries(answers).filter(([id]) => before.includes(id)));
        const first = (given: Record<string, unknown>) =>
          askedQuestions(asked, { answers: given })
            .map(({ id }) => id)
            .filter((id) => before.includes(id));
        expect(first(earlier)).toEqual(first(answers));
      }),
    );
  });
});
