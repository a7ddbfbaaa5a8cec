import { expect, test } from "vitest";
import { call2024, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { markersOf, requiredMarkers } from "./markers";
import { callRules } from "./schema";

const found = (minLevel: number, gender: number | null) => {
  const rules = { ...noRules, requiredMarkers: [{ marker: "gender" as const, minLevel }] };
  return requiredMarkers(rules, subjectOf(call2024, { markers: { gender } }));
};
const missing = {
  code: "markerMissing",
  severity: "blocking",
  field: "project.markers",
  at: "project.markers.gender",
  subject: "gender",
};
const tooLow = (expected: number, actual: number) => ({
  code: "markerTooLow",
  severity: "blocking",
  field: "project.markers",
  at: "project.markers.gender",
  subject: "gender",
  unit: "level",
  expected,
  actual,
  gap: expected - actual,
});

test.each([
  [0, null, [missing]],
  [0, 0, []],
  [1, null, [missing]],
  [1, 0, [tooLow(1, 0)]],
  [1, 1, []],
  [1, 2, []],
  [2, 0, [tooLow(2, 0)]],
  [2, 1, [tooLow(2, 1)]],
  [2, 2, []],
])("asked to level %i, said %s", (minLevel, level, expected) => expect(found(minLevel, level)).toEqual(expected));

test("other markers do not count, and a call without the rule asks none", () => {
  const subject = subjectOf(call2024, { markers: { climate: 2, youth: 2, biodiversity: 2 } });
  const rules = { ...noRules, requiredMarkers: [{ marker: "gender" as const, minLevel: 0 }] };
  expect(requiredMarkers(rules, subject)).toEqual([missing]);
  expect(requiredMarkers(noRules, subject)).toEqual([]);
});

test("a call looks at the markers that it asks for or rewards", () => {
  const rows = [{ category: null, form: null, maxRate: 1 }];
  const bonuses = [{ marker: "youth", minLevel: 1, addRate: 1 }];
  const rules = { stateShare: { rows, bonuses }, requiredMarkers: [{ marker: "gender", minLevel: 0 }] };
  expect(markersOf(callRules.parse(rules))).toEqual(["gender", "youth"]);
  expect(markersOf(noRules)).toEqual([]);
});
