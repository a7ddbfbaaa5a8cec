import { describe, expect, test } from "vitest";
import { aQuestion, aQuestionnaire } from "@/tests/factories/questions";
import { isNoCorrection } from "./correction";
import type { Question } from "./definition";

const codes = (before: Question[], after: Question[]) =>
  isNoCorrection(aQuestionnaire(before), aQuestionnaire(after)).map(({ code }) => code);
const changed = (kind: Parameters<typeof aQuestion>[0], was: object, is: object) =>
  codes(
    [aQuestion("choice", "q1"), aQuestion(kind, "q2", was)],
    [aQuestion("choice", "q1"), aQuestion(kind, "q2", is)],
  );
const when = (options: string[]) => ({ when: { question: "q1", is: "oneOf", options } });
const option = (id: string) => ({ id, label: { fr: id } });
const column = (id: string, kind = "text") => ({ id, kind, label: { fr: id } });

describe("a change of an open call's questions", () => {
  test.each([
    ["words", "shortText", {}, { label: { fr: "Mieux dit" }, help: { fr: "Par exemple" } }],
    ["a limit relaxed", "longText", { max: 100 }, { max: 200 }],
    ["a limit taken away", "number", { min: 2, max: 9 }, {}],
    ["a lower minimum", "amount", { min: 200 }, { min: 100 }],
    ["made optional", "date", { required: true }, { required: false }],
    ["an earlier day", "date", { min: "2026-02-01" }, { min: "2026-01-01" }],
    ["one more option", "choice", { options: [option("o1")] }, { options: [option("o2"), option("o1")] }],
    ["one more column", "table", { columns: [column("c1")] }, { columns: [column("c1"), column("c2")] }],
    ["more files", "file", {}, { max: 3 }],
    ["asked of all, optional", "shortText", when(["o1"]), {}],
  ] as const)("%s is a correction", (_, kind, was, is) => expect(changed(kind, was, is)).toEqual([]));

  test.each([
    ["made compulsory", "shortText", {}, { required: true }, "tightened"],
    ["a new limit", "longText", {}, { max: 500 }, "tightened"],
    ["a tighter limit", "number", { max: 9 }, { max: 8 }, "tightened"],
    ["a higher minimum", "amount", { min: 100 }, { min: 200 }, "tightened"],
    ["a later day", "date", { min: "2026-01-01" }, { min: "2026-02-01" }, "tightened"],
    ["fewer files", "file", { max: 3 }, {}, "tightened"],
    [
      "an option taken away",
      "choice",
      { options: [option("o1"), option("o2")] },
      { options: [option("o1")] },
      "optionsChanged",
    ],
    [
      "a column taken away",
      "table",
      { columns: [column("c1"), column("c2")] },
      { columns: [column("c1")] },
      "optionsChanged",
    ],
    [
      "a column of another kind",
      "table",
      { columns: [column("c1")] },
      { columns: [column("c1", "number")] },
      "optionsChanged",
    ],
    ["a condition", "shortText", {}, when(["o1"]), "conditionChanged"],
    ["another condition", "shortText", when(["o1"]), when(["o2"]), "conditionChanged"],
    [
      "asked of all, compulsory",
      "shortText",
      { ...when(["o1"]), required: true },
      { required: true },
      "conditionChanged",
    ],
  ] as const)("%s is none", (_, kind, was, is, code) => expect(changed(kind, was, is)).toEqual([code]));

  test("adds what may stay blank, and nothing else; takes nothing away, and changes no kind", () => {
    const one = aQuestion("shortText", "q1");
    expect(codes([one], [one, aQuestion("date", "q2")])).toEqual([]);
    expect(codes([one], [one, aQuestion("date", "q2", { required: true })])).toEqual(["addedRequired"]);
    expect(codes([one, aQuestion("date", "q2")], [one])).toEqual(["removed"]);
    expect(codes([one], [aQuestion("longText", "q1")])).toEqual(["kindChanged"]);
  });

  test("may put the questions in another order", () => {
    const [a, b] = [aQuestion("shortText", "q1"), aQuestion("date", "q2")];
    expect(codes([a, b], [b, a])).toEqual([]);
  });
});
