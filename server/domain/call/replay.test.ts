import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { call2010, call2025, dayOf, from, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { type PastDossier, passes, replay } from "./replay";
import { callRules } from "./rules/schema";

/** Filed in 2010: costs 100 000,01 €, asks and is awarded what is said, in cents. */
function filed(requested: number, awardedCents: number, facts: Parameters<typeof subjectOf>[1] = {}): PastDossier {
  const sources = [from("state", [requested]), from("lead", [10_000_001 - requested])];
  const { content, leadKind, attachments } = subjectOf(call2010, { costs: [10_000_001], sources, ...facts });
  const names = { ref: `D-${requested}`, number: null, title: "", authority: "" };
  return { ...names, content, leadKind, attachments, submittedAt: dayOf(call2010), awardedCents };
}

describe("the dossiers of 2010 under other rules", () => {
  const dossiers = [filed(2_500_000, 2_000_000), filed(2_500_001, 2_400_000), filed(2_000_000, 0)];

  test("who would have passed, and what it would have cost, to the cent", () => {
    const { filed: all, passing, awarded, awardedWithin } = replay(call2010.rules, call2010, dossiers);
    expect(all).toEqual({ count: 3, cents: 7_000_001 });
    expect(passing).toEqual({ count: 2, cents: 4_500_000 });
    expect(awarded).toEqual({ count: 2, cents: 4_400_000 });
    expect(awardedWithin).toEqual({ count: 1, cents: 2_000_000 });
  });

  test("an award is held to the ceiling of the other rules", () => {
    const rules = { ...noRules, requestedAmount: { max: 2_500_000 } };
    const { dossiers: found } = replay(rules, call2010, [filed(2_500_000, 2_500_001)]);
    expect(found).toMatchObject([{ maxCents: 2_500_000, against: [] }]);
  });

  test("a share by kind of authority is that of who led", () => {
    const rows = [{ category: null, form: null, leadKinds: ["region" as const], maxRate: 1_000 }];
    const rules = callRules.parse({ stateShare: { rows } });
    const [town, region] = replay(rules, call2010, [
      filed(2_500_000, 0),
      filed(2_500_000, 0, { leadKind: "region" }),
    ]).dossiers;
    expect([town?.maxCents, region?.maxCents]).toEqual([2_500_000, 1_000_000]);
    expect([town, region].map((one) => one?.against.map(({ code }) => code))).toEqual([[], ["stateShare"]]);
  });

  test("what they could not know is told apart, and stands against nobody", () => {
    const rules = callRules.parse({
      requiredMarkers: [{ marker: "gender", minLevel: 2 }],
      attachments: [{ kind: "councilResolution", leadKinds: [] }],
    });
    const [unsaid, said] = replay(rules, call2010, [filed(1, 0), filed(1, 0, { markers: { gender: 1 } })]).dossiers;
    expect(unsaid?.toAdd.map(({ code }) => code)).toEqual(["markerMissing", "attachmentMissing"]);
    expect(unsaid && passes(unsaid)).toBe(true);
    expect(said?.against.map(({ code }) => code)).toEqual(["markerTooLow"]);
  });

  test("what a dossier does not tell is named as not tried", () => {
    const rules = callRules.parse({ reportsUpToDate: true, confirmations: { of: "all", isBlocking: true } });
    const tried = replay(rules, call2010, dossiers);
    expect(tried.untried).toEqual(["reportsUpToDate", "confirmations"]);
    expect(tried.passing.count).toBe(3);
    expect(replay(noRules, call2010, dossiers).untried).toEqual([]);
  });

  test("a country suspended since was not suspended then", () => {
    const suspended = [{ country: "ML", since: "2022-11-16", source: "" }];
    expect(replay({ ...noRules, suspendedCountries: suspended }, call2010, dossiers).passing.count).toBe(3);
  });
});

test("never more than was filed or awarded, and each dossier once", () => {
  const amounts = fc.array(fc.tuple(fc.integer({ min: 1, max: 10_000_001 }), fc.nat(10_000_000)), { maxLength: 6 });
  fc.assert(
    fc.property(amounts, fc.constantFrom(call2010.rules, call2025.rules, noRules), (given, rules) => {
      const result = replay(
        rules,
        call2010,
        given.map(([requested, awarded]) => filed(requested, awarded)),
      );
      expect(result.filed).toEqual({ count: given.length, cents: given.reduce((all, [asked]) => all + asked, 0) });
      expect(result.passing.count).toBe(result.dossiers.filter(passes).length);
      expect(result.passing.cents).toBeLessThanOrEqual(result.filed.cents);
      expect(result.awardedWithin.cents).toBeLessThanOrEqual(result.awarded.cents);
      expect(result.awardedWithin.count).toBeLessThanOrEqual(result.awarded.count);
    }),
    { numRuns: 50 },
  );
});
