import { expect, test } from "vitest";
import { doubtsOf, lacksForPublication } from "./publication";
import { callRules } from "./rules/schema";
import type { CallValues } from "./schema";

const now = new Date("2026-11-24T10:00:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const call = (over: Partial<CallValues> = {}): CallValues => ({
  ...{ code: "ANN27", kind: "annual", title: "Appel", summary: "Résumé", description: "Texte" },
  ...{ countries: ["SN"], themes: [], firstYear: 2027, envelopes: [{ year: 2027, amountCents: 100 }] },
  ...{
    opensAt: hours(1),
    closesAt: hours(900),
    opinionsDueAt: hours(1_500),
    rules: callRules.parse({}),
    correctionNote: "",
  },
  ...over,
});

test("a call says no opening on which nobody could have applied", () => {
  const lacks = (opensAt: Date) => lacksForPublication(call({ opensAt }), now);
  expect(lacks(hours(1))).toEqual([]);
  expect(lacks(hours(-1))).toEqual([]);
  expect(lacks(hours(-25))).toEqual(["openingInPast"]);
});

test("an opening just past, and an own contribution that can only be in cash, are to be read again", () => {
  const rules = (value: object) => callRules.parse(value);
  const own = { ownContribution: { minRate: 1_000 } };
  const none = { maxRate: 0, of: "total" };
  expect(doubtsOf(call(), now)).toEqual([]);
  expect(doubtsOf(call({ opensAt: hours(-1) }), now)).toEqual(["opensAtOnce"]);
  expect(doubtsOf(call({ rules: rules({ ...own, inKind: none }) }), now)).toEqual(["ownOnlyInCash"]);
  expect(doubtsOf(call({ rules: rules({ ...own, inKind: { ...none, maxRate: 5_000 } }) }), now)).toEqual([]);
  expect(doubtsOf(call({ rules: rules({ inKind: none }) }), now)).toEqual([]);
});
