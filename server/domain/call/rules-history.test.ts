import { expect, test } from "vitest";
import { callRules } from "./rules/schema";
import { rulesVersions } from "./rules-history";

const rules = (minRate: number) => callRules.parse({ ownContribution: { minRate } });
const [published, first, second] = ["2026-01-10", "2026-01-20", "2026-02-01"].map((day) => new Date(day)) as [
  Date,
  Date,
  Date,
];

test("a call that was never corrected has one version, since its publication", () =>
  expect(rulesVersions(rules(1000), [], published)).toEqual([
    { number: 1, rules: rules(1000), since: published, until: null, note: "" },
  ]));

test("each correction begins where the one before ends, and says why it came; the one in force is first", () =>
  expect(
    rulesVersions(
      rules(1000),
      [
        { number: 1, rules: rules(1200), heldUntil: first, note: "Taux mal recopié" },
        { number: 2, rules: rules(1100), heldUntil: second, note: "Arrêté du 30 janvier" },
      ],
      published,
    ),
  ).toEqual([
    { number: 3, rules: rules(1000), since: second, until: null, note: "Arrêté du 30 janvier" },
    { number: 2, rules: rules(1100), since: first, until: second, note: "Taux mal recopié" },
    { number: 1, rules: rules(1200), since: published, until: first, note: "" },
  ]));
