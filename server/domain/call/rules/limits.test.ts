import { describe, expect, test } from "vitest";
import { call2010, from, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { authorities, duration, partners, requestedAmount } from "./limits";

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

describe("how many carry the dossier", () => {
  const rules = { ...noRules, authorities: { min: 3 } };
  test("three French authorities, the lead included", () => {
    expect(authorities(rules, subjectOf(call2010, { coAuthorities: 2 }))).toEqual([]);
    expect(authorities(rules, subjectOf(call2010, { coAuthorities: 1 }))).toEqual([
      {
        code: "authoritiesMin",
        severity: "blocking",
        field: "coAuthorities",
        unit: "count",
        expected: 3,
        actual: 2,
        gap: 1,
      },
    ]);
  });
  test("a call without the rule takes one", () => expect(authorities(noRules, subjectOf(call2010))).toEqual([]));
});

describe("from two to three partners", () => {
  const rules = { ...noRules, partners: { min: 2, max: 3 } };
  const having = (count: number) => subjectOf(call2010, { countries: Array.from({ length: count }, () => "ML") });
  test.each([[0], [2], [3]])("%i", (count) => expect(partners(rules, having(count))).toEqual([]));
  test.each([
    [1, "partnersMin", 2],
    [4, "partnersMax", 3],
  ])("%i are not", (count, code, expected) =>
    expect(partners(rules, having(count))).toEqual([
      { code, severity: "blocking", field: "partners", unit: "count", expected, actual: count, gap: 1 },
    ]),
  );
  test("a call without the rule takes any", () => expect(partners(noRules, having(9))).toEqual([]));
});
