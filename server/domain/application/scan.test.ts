import { expect, test } from "vitest";
import { counts, mayOpen, scanPause, scanStates } from "./scan";

test.each([
  // state, for its authority, for others, counts as attached
  ["notScanned", true, true, true],
  ["waiting", true, false, true],
  ["clean", true, true, true],
  ["infected", false, false, false],
] as const)("%s: opened by its authority %s, by others %s; counts %s", (scan, byLead, byOthers, isCounted) => {
  expect([mayOpen(scan, true), mayOpen(scan, false), counts({ scan })]).toEqual([byLead, byOthers, isCounted]);
});

test("there is no other state", () => expect(scanStates).toHaveLength(4));

test("the scanner is asked again ever more rarely, and never given up", () => {
  const pauses = Array.from({ length: 50 }, (_, index) => scanPause(index + 1));
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
  expect(pauses[0]).toBe(10);
  expect(pauses.at(-1)).toBe(3_600);
});
