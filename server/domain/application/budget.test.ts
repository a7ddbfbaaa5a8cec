import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryOf } from "@/tests/factories/arbitrary-of";
import { budgetLists, from } from "@/tests/factories/rule-sets";
import { budgetOf } from "./budget";
import { applicationContent, emptyContent, fundingSources } from "./content";

const years = [2026, 2027, 2028];

test("totals by year, and who brings what", () => {
  const lists = budgetLists(
    years,
    [100, 200, 300],
    [
      from("state", [10, 20, 30]),
      from("lead", [1, 2, 3]),
      from("coAuthority", [4, 5, 6], "inKind"),
      from("partner", [7, 8, 9], "inKind"),
    ],
  );
  expect(budgetOf({ ...emptyContent, ...lists }, years)).toEqual({
    years,
    expenditure: { perYear: [100, 200, 300], total: 600 },
    funding: { perYear: [22, 35, 48], total: 105 },
    requested: { perYear: [10, 20, 30], total: 60 },
    own: { perYear: [5, 7, 9], total: 21 },
    ownInKind: { perYear: [4, 5, 6], total: 15 },
    inKind: { perYear: [11, 13, 15], total: 39 },
  });
});

test("an amount outside of the years belongs to no total", () => {
  const { expenditure } = budgetOf({ ...emptyContent, ...budgetLists([2025], [100], []) }, years);
  expect(expenditure).toEqual({ perYear: [0, 0, 0], total: 0 });
});

test("every cent of a source is counted once, and parts add up to the whole", () =>
  fc.assert(
    fc.property(arbitraryOf(applicationContent, 8), (content) => {
      const ofSources = (sources: readonly string[]) =>
        budgetOf({ ...content, funding: content.funding.filter(({ source }) => sources.includes(source)) }, years)
          .funding.total;
      const budget = budgetOf(content, years);
      const each = fundingSources.map((source) => ofSources([source]));
      expect(each.reduce((all, one) => all + one, 0)).toBe(budget.funding.total);
      expect(ofSources(["state"])).toBe(budget.requested.total);
      expect(ofSources(["lead", "coAuthority"])).toBe(budget.own.total);
      expect(budget.ownInKind.total).toBeLessThanOrEqual(Math.min(budget.own.total, budget.inKind.total));
      for (const { perYear, total } of [budget.expenditure, budget.funding, budget.requested, budget.inKind])
        expect(perYear.reduce((all, one) => all + one, 0)).toBe(total);
    }),
    { numRuns: 200 },
  ));
