import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryOf } from "@/tests/factories/arbitrary-of";
import { callRules } from "./schema";

test("rules of nothing ask nothing, and are pooled from two authorities on", () =>
  expect(callRules.parse({})).toEqual({
    pooling: { minAuthorities: 2 },
    stateInCash: true,
    categoryCaps: [],
    requiredMarkers: [],
    reportsUpToDate: false,
    signOff: false,
    attachments: [],
    suspendedCountries: [],
  }));

test("a share written before there were bonuses has none, combines countries by the strictest, and is for all leads", () => {
  const rows = [{ category: null, form: null, maxRate: 2_500 }];
  expect(callRules.parse({ stateShare: { rows } }).stateShare).toEqual({
    rows: [{ category: null, form: null, leadKinds: [], maxRate: 2_500 }],
    combination: "strictest",
    bonuses: [],
  });
});

const anyRow = { category: null, form: null, maxRate: 2_500 };
const bonus = (minLevel: number) => ({ marker: "gender", minLevel, addRate: 500 });

test.each([
  ["a share above the whole", { ownContribution: { minRate: 10_001 } }],
  ["a share below nothing", { ownContribution: { minRate: -1 } }],
  ["a share that is no whole basis point", { inKind: { maxRate: 0.5, of: "total" } }],
  ["a table without a row", { stateShare: { rows: [] } }],
  ["a bonus for what is not targeted", { stateShare: { rows: [anyRow], bonuses: [bonus(0)] } }],
  ["a bonus for more than the principal objective", { stateShare: { rows: [anyRow], bonuses: [bonus(3)] } }],
  ["a dossier of no authority", { authorities: { min: 0 } }],
  ["a marker that is none", { requiredMarkers: [{ marker: "peace", minLevel: 0 }] }],
  ["an amount with half a cent", { requestedAmount: { min: 0.5 } }],
  ["a project without duration", { duration: { min: 0 } }],
  ["one authority that pools", { pooling: { minAuthorities: 1 } }],
  ["a day that is none", { suspendedCountries: [{ country: "ML", since: "2022-02-30", source: "" }] }],
])("%s is refused", (_, rules) => expect(callRules.safeParse(rules).success).toBe(false));

test("any rules survive being stored", () =>
  fc.assert(
    fc.property(arbitraryOf(callRules), (rules) => {
      expect(callRules.parse(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
    }),
    { numRuns: 100 },
  ));
