import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyAnswers, anyQuestionnaire, aQuestion, aQuestionnaire } from "@/tests/factories/questions";
import { answersSchema, draftAnswer, faultsOf } from "./answers";
import { askedQuestions } from "./conditions";
import { questionsOf } from "./definition";
import { isAnswerOf } from "./refuse";
import { answerValue } from "./values";

const rows = (...amounts: string[]) => amounts.map((c2, index) => ({ id: `r${index}`, c1: "Forage", c2 }));

describe("what a submission reads, and has against it", () => {
  test.each([
    ["shortText", {}, " Eau ", "Eau"],
    ["longText", {}, "Deux\nlignes", "Deux\nlignes"],
    ["number", {}, "1 200,5", 1200.5],
    ["amount", {}, "1 200,50 €", 120_050],
    ["date", {}, "2026-09-30", "2026-09-30"],
    ["choice", {}, "o2", "o2"],
    ["multiple", {}, ["o1", "o3"], ["o1", "o3"]],
    ["table", {}, rows("12"), [{ id: "r0", c1: "Forage", c2: 1200 }]],
    ["authority", {}, [{ id: "a", label: "Alençon" }], [{ id: "a", label: "Alençon" }]],
    [
      "place",
      {},
      [{ id: "p1", country: "ML", region: "ML-1", place: "Kayes" }],
      [{ id: "p1", country: "ML", region: "ML-1", place: "Kayes" }],
    ],
  ] as const)("a %s", (kind, facts, given, read) => {
    const { submission } = answersSchema(aQuestionnaire([aQuestion(kind, "q1", facts)]));
    expect(submission.parse({ q1: given })).toEqual({ q1: read });
  });

  test.each([
    ["shortText", { max: 3 }, "Kayes", [{ code: "answerLengthMax", unit: "count", expected: 3, actual: 5, gap: 2 }]],
    ["longText", { min: 9 }, "Kayes", [{ code: "answerLengthMin", unit: "count", expected: 9, actual: 5, gap: 4 }]],
    ["number", {}, "beaucoup", [{ code: "numberAnswerUnreadable", subject: "beaucoup" }]],
    ["number", { min: 2 }, "1", [{ code: "answerMin", unit: "count", expected: 2, actual: 1, gap: 1 }]],
    ["number", { min: 2, max: 2 }, "2", []],
    [
      "amount",
      { max: 10_000 },
      "150",
      [{ code: "answerMax", unit: "cents", expected: 10_000, actual: 15_000, gap: 5_000 }],
    ],
    ["amount", {}, "-3", [{ code: "amountAnswerUnreadable", subject: "-3" }]],
    ["date", {}, "2026-02-30", [{ code: "dateAnswerUnreadable", subject: "2026-02-30" }]],
    [
      "date",
      { min: "2026-01-01" },
      "2025-12-31",
      [{ code: "answerDayMin", unit: "calendarDay", expected: 20_454, actual: 20_453, gap: 1 }],
    ],
    [
      "date",
      { max: "2026-01-01" },
      "2026-01-02",
      [{ code: "answerDayMax", unit: "calendarDay", expected: 20_454, actual: 20_455, gap: 1 }],
    ],
    ["choice", {}, "o9", [{ code: "answerNotOffered" }]],
    ["multiple", { min: 2 }, ["o1"], [{ code: "answerOptionsMin", unit: "count", expected: 2, actual: 1, gap: 1 }]],
    [
      "multiple",
      { max: 1 },
      ["o1", "o2"],
      [{ code: "answerOptionsMax", unit: "count", expected: 1, actual: 2, gap: 1 }],
    ],
    ["table", { max: 1 }, rows("1", "2"), [{ code: "answerRowsMax", unit: "count", expected: 1, actual: 2, gap: 1 }]],
    ["table", {}, rows("x"), [{ code: "amountAnswerUnreadable", subject: "x" }]],
    [
      "authority",
      {},
      [
        { id: "a", label: "A" },
        { id: "b", label: "B" },
      ],
      [{ code: "answerRowsMax", unit: "count", expected: 1, actual: 2, gap: 1 }],
    ],
  ] as const)("a %s with %j answered by %j", (kind, facts, given, faults) => {
    const asked = aQuestionnaire([aQuestion(kind, "q1", facts)]);
    expect(faultsOf(asked, { q1: given })).toEqual(faults.map((fault) => ({ question: "q1", fault })));
  });

  test.each(["", "   ", [], [{ id: "r1", c1: " " }], undefined])(
    "%j answers nothing: it is missing where it is required",
    (blank) => {
      for (const kind of ["longText", "multiple", "table"] as const) {
        const answers = blank === undefined ? {} : { q1: blank };
        expect(faultsOf(aQuestionnaire([aQuestion(kind, "q1", { min: 1 })]), answers)).toEqual([]);
        expect(faultsOf(aQuestionnaire([aQuestion(kind, "q1", { required: true })]), answers)).toEqual([
          { question: "q1", fault: { code: "missing" } },
        ]);
      }
    },
  );

  test("files are counted where they are asked", () => {
    const asked = aQuestionnaire([aQuestion("file", "q1", { required: true, max: 2 })]);
    expect(faultsOf(asked, {}, [])).toEqual([{ question: "q1", fault: { code: "missing" } }]);
    expect(faultsOf(asked, {}, ["q1", "q1"])).toEqual([]);
    expect(faultsOf(asked, {}, ["q1", "q1", "q1"])).toMatchObject([{ fault: { code: "answerFilesMax", gap: 1 } }]);
  });

  test("a question that is not asked is neither missing nor wrong, and its answer is not read", () => {
    const asked = aQuestionnaire([
      aQuestion("choice", "q1"),
      aQuestion("number", "q2", { required: true, when: { question: "q1", is: "oneOf", options: ["o1"] } }),
    ]);
    expect(answersSchema(asked).submission.parse({ q1: "o2", q2: "illisible" })).toEqual({ q1: "o2" });
    expect(faultsOf(asked, { q1: "o1", q2: "illisible" })).toHaveLength(1);
  });
});

describe("a draft", () => {
  test("is never refused, whatever comes, and loses no answer that was once kept", () => {
    fc.assert(
      fc.property(anyQuestionnaire, anyAnswers, (asked, given) => {
        const { draft } = answersSchema(asked);
        const kept = Object.fromEntries(
          Object.entries(given)
            .filter(([id, value]) => isAnswerOf(asked, id, value))
            .map(([id, value]) => [id, answerValue.parse(value)]),
        );
        const read = draft.parse(given);
        expect(read).toMatchObject(kept);
        expect(draft.parse(read)).toEqual(read);
      }),
    );
  });

  test("takes any JSON at all", () => {
    fc.assert(
      fc.property(
        anyQuestionnaire,
        fc.jsonValue(),
        (asked, given) => answersSchema(asked).draft.safeParse(given).success,
      ),
    );
  });

  test("is read at submission without a fault that is not of an asked question", () => {
    fc.assert(
      fc.property(anyQuestionnaire, anyAnswers, (asked, given) => {
        const names = new Set(askedQuestions(asked, { answers: given }).map(({ id }) => id));
        for (const { question } of faultsOf(asked, given)) expect(names).toContain(question);
      }),
    );
  });

  test("keeps each kind in its own shape", () => {
    fc.assert(
      fc.property(anyQuestionnaire, fc.jsonValue(), (asked, value) => {
        for (const question of questionsOf(asked))
          if (draftAnswer(question).safeParse(value).success) expect(answerValue.safeParse(value).success).toBe(true);
      }),
    );
  });
});
