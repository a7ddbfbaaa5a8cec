import fc from "fast-check";
import { expect, test } from "vitest";
import { type ExpenditureLine, expenditureCategories } from "@/server/domain/application/content";
import { call2025, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { categoryCaps } from "./category-caps";

const line = (category: ExpenditureLine["category"], ...cents: number[]): ExpenditureLine => ({
  id: `${category}${cents}`,
  category,
  label: "",
  amounts: Object.fromEntries(cents.map((amount, index) => [`${2025 + index}`, amount])),
});
const found = (categories: [ExpenditureLine["category"], number][], expenditure: ExpenditureLine[]) =>
  categoryCaps(
    { ...noRules, categoryCaps: categories.map(([category, maxRate]) => ({ category, maxRate })) },
    subjectOf(call2025, { content: { expenditure } }),
  );

test("administrative costs of at most 10 % of the total: a cent decides, all years together", () => {
  // 10 % of 1 000,05 € is 100,005 €, which rounds up.
  const within = [line("administration", 5_000, 0, 5_001), line("works", 90_004)];
  expect(found([["administration", 1_000]], within)).toEqual([]);
  expect(found([["administration", 1_000]], [line("administration", 10_002), line("works", 90_003)])).toEqual([
    {
      code: "categoryCap",
      severity: "blocking",
      field: "expenditure",
      at: "expenditure.administration10002.label",
      unit: "cents",
      expected: 10_001,
      actual: 10_002,
      gap: 1,
      rate: 1_000,
      subject: "administration",
    },
  ]);
});

test("amounts of years outside the call do not count", () =>
  expect(found([["travel", 0]], [{ ...line("travel"), amounts: { "2024": 5 } }])).toEqual([]));

test("each category by itself; a call without the rule caps none", () => {
  const lines = [line("administration", 50), line("travel", 50)];
  expect(
    found(
      [
        ["administration", 4_900],
        ["travel", 5_000],
      ],
      lines,
    ).map(({ subject }) => subject),
  ).toEqual(["administration"]);
  expect(found([], lines)).toEqual([]);
});

test("at least a share for evaluation: a cent decides, and a category without a line is told where lines are added", () => {
  const asked = (expenditure: ExpenditureLine[]) =>
    categoryCaps(
      { ...noRules, categoryCaps: [{ category: "evaluation", minRate: 500, maxRate: 1_000 }] },
      subjectOf(call2025, { content: { expenditure } }),
    );
  expect(asked([line("evaluation", 50), line("works", 950)])).toEqual([]);
  expect(asked([line("evaluation", 49), line("works", 951)])).toEqual([
    {
      code: "categoryFloor",
      severity: "blocking",
      field: "expenditure",
      at: "expenditure.evaluation49.label",
      unit: "cents",
      expected: 50,
      actual: 49,
      gap: 1,
      rate: 500,
      subject: "evaluation",
    },
  ]);
  expect(asked([line("works", 1_000)])).toMatchObject([{ code: "categoryFloor", field: "expenditure", gap: 50 }]);
  expect(asked([line("evaluation", 101), line("works", 899)])).toMatchObject([{ code: "categoryCap", gap: 1 }]);
});

test("stands against exactly what is above the share of the total, rounded half up", () => {
  const lines = fc.array(fc.tuple(fc.constantFrom(...expenditureCategories), fc.nat(9_999_999_999)), { maxLength: 9 });
  fc.assert(
    fc.property(lines, fc.nat(10_000), (given, maxRate) => {
      const total = given.reduce((all, [, cents]) => all + BigInt(cents), 0n);
      const spent = given.reduce((all, [name, cents]) => (name === "personnel" ? all + BigInt(cents) : all), 0n);
      const fits = spent * 20_000n <= total * BigInt(maxRate) * 2n + 10_000n;
      const lined = given.map(([category, cents], index) => ({ ...line(category, cents), id: `e${index}` }));
      expect(found([["personnel", maxRate]], lined)).toHaveLength(fits ? 0 : 1);
    }),
  );
});
