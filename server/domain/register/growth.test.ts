import fc from "fast-check";
import { expect, test } from "vitest";
import { growthOf, milestonesOf, totalBy } from "./growth";

test("years without a beginning have no point, and keep the total", () => {
  const growth = growthOf([1961, 1984, 1984, 1979]);
  expect(growth).toEqual([
    { year: 1961, begun: 1, total: 1 },
    { year: 1979, begun: 1, total: 2 },
    { year: 1984, begun: 2, total: 4 },
  ]);
  expect([1960, 1961, 1978, 1979, 1983, 1984, 2030].map((year) => totalBy(growth, year))).toEqual([
    0, 1, 1, 2, 2, 4, 4,
  ]);
});

test("whatever the years, the last total counts each authority once, and each year those begun by then", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1950, max: 2030 })), fc.integer({ min: 1940, max: 2040 }), (years, year) => {
      const growth = growthOf(years);
      expect(growth.at(-1)?.total ?? 0).toBe(years.length);
      expect(totalBy(growth, year)).toBe(years.filter((first) => first <= year).length);
    }),
  );
});

test("the curve is told at its first year, at the end of each decade, and at its last year", () => {
  expect(milestonesOf([])).toEqual([]);
  expect(milestonesOf(growthOf([1961]))).toEqual([{ year: 1961, total: 1 }]);
  expect(milestonesOf(growthOf([1961, 1979, 1984, 1984]))).toEqual([
    { year: 1961, total: 1 },
    { year: 1969, total: 1 },
    { year: 1979, total: 2 },
    { year: 1984, total: 4 },
  ]);
});
