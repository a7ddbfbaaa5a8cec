import { describe, expect, test } from "vitest";
import { call2010, from, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { duration, requestedAmount } from "./limits";

describe("what is asked, from 5 000 € to 50 000 €", () => {
  const rules = { ...noRules, requestedAmount: { min: 500_000, max: 5_000_000 } };
  const asking = (...amounts: number[]) => subjectOf(call2010, { costs: [1], sources: [from("state", amounts)] });

  test.each([[500_000], [500_001], [4_999_999], [5_000_000]])("%i cents are within", (amount) =>
    expect(requestedAmount(rules, asking(amount))).toEqual([]),
  );
  test("a cent too little", () =>
    expect(requestedAmount(rules, asking(499_999))).toEqual([
      {
        code: "requestedAmountMin",
        severity: "blocking",
        field: "funding",
        unit: "cents",
        expected: 500_000,
        actual: 499_999,
        gap: 1,
      },
    ]));
  test("a cent too much, the years together", () =>
    expect(requestedAmount(rules, asking(2_000_000, 2_000_000, 1_000_001))).toMatchObject([
      { code: "requestedAmountMax", expected: 5_000_000, actual: 5_000_001, gap: 1 },
    ]));
  test("nothing asked yet is said elsewhere", () => expect(requestedAmount(rules, asking(0))).toEqual([]));
  test("each limit may stand alone, or none", () => {
    expect(requestedAmount({ ...noRules, requestedAmount: { max: 10 } }, asking(1))).toEqual([]);
    expect(requestedAmount({ ...noRules, requestedAmount: { min: 10 } }, asking(1_000_000))).toEqual([]);
    expect(requestedAmount(noRules, asking(1))).toEqual([]);
  });
});

describe("the duration, from 12 to 36 months", () => {
  const rules = { ...noRules, duration: { min: 12, max: 36 } };
  const lasting = (durationMonths: number | null) => {
    const { content } = subjectOf(call2010);
    return subjectOf(call2010, { content: { project: { ...content.project, durationMonths } } });
  };

  test.each([[12], [13], [36], [null]])("%s months are within", (months) =>
    expect(duration(rules, lasting(months))).toEqual([]),
  );
  test.each([
    [11, "durationMin", 12],
    [37, "durationMax", 36],
  ])("%i months are not", (months, code, expected) =>
    expect(duration(rules, lasting(months))).toEqual([
      { code, severity: "blocking", field: "project.durationMonths", unit: "months", expected, actual: months, gap: 1 },
    ]),
  );
  test("a call without the rule takes any", () => expect(duration(noRules, lasting(120))).toEqual([]));
});
