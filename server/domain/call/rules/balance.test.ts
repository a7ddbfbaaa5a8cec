import fc from "fast-check";
import { expect, test } from "vitest";
import { call2010, from, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { balance } from "./balance";

const found = (costs: number[], state: number[], lead: number[]) =>
  balance(noRules, subjectOf(call2010, { costs, sources: [from("state", state), from("lead", lead)] }));

test("each year is said by itself, and by how much", () =>
  expect(found([100, 200, 300], [100, 200, 100], [0, 1, 199])).toEqual([
    {
      code: "fundingAboveExpenditure",
      severity: "blocking",
      field: "funding",
      at: "funding.f0.2011",
      unit: "cents",
      expected: 200,
      actual: 201,
      gap: 1,
      subject: "2011",
    },
    {
      code: "fundingBelowExpenditure",
      severity: "blocking",
      field: "funding",
      at: "funding.f0.2012",
      unit: "cents",
      expected: 300,
      actual: 299,
      gap: 1,
      subject: "2012",
    },
  ]));

test("years that make up for one another do not balance", () =>
  expect(found([100, 100, 100], [150, 50, 100], [0, 0, 0])).toHaveLength(2));

test("finds nothing exactly when resources equal expenditure in every year", () => {
  const threeYears = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3));
  fc.assert(
    fc.property(threeYears, threeYears, threeYears, (costs, state, lead) => {
      const unequal = costs.filter((cost, year) => cost !== (state[year] ?? 0) + (lead[year] ?? 0));
      expect(found(costs, state, lead)).toHaveLength(unequal.length);
    }),
    { numRuns: 1_000 },
  );
});
