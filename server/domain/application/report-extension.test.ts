import { expect, test } from "vitest";
import { isExtended, mayExtendTo } from "./report-extension";

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 22, 59, 59));

test("an extension runs to the end of its day, and no longer", () => {
  expect([9, 10, 11].map((now) => isExtended(at(10), at(now)))).toEqual([true, true, false]);
  expect(isExtended(null, at(1))).toBe(false);
});

test("a day may be granted that is to come and later than the one before", () => {
  expect([4, 5, 6].map((until) => mayExtendTo(at(until), null, at(5)))).toEqual([false, false, true]);
  expect([7, 8, 9].map((until) => mayExtendTo(at(until), at(8), at(5)))).toEqual([false, false, true]);
  expect([4, 6].map((until) => mayExtendTo(at(until), at(1), at(5)))).toEqual([false, true]);
});
