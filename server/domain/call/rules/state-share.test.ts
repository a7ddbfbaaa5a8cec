import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { call2010, call2024, call2025, from, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { countryCategories } from "../../country/categories";
import { type FrenchAuthorityKind, frenchAuthorityKinds } from "../../user/actor";
import type { CheckedCall } from ".";
import { applicantForms, callRules } from "./schema";
import { maxStateRate, stateShare } from "./state-share";

const total = 10_000_001;

describe("the State's share at its limit, to the cent", () => {
  test.each<[string, CheckedCall, { countries?: string[]; coAuthorities?: number }, number, number]>([
    // 2010-2012: 25 % of 100 000,01 € is 25 000,0025 €.
    ["2010, one applicant", call2010, {}, 2_500, 2_500_000],
    ["2010, two applicants", call2010, { coAuthorities: 1 }, 3_500, 3_500_000],
    // 2024: 90 % of 100 000,01 € is 90 000,009 €, which rounds up.
    ["2024, Senegal", call2024, { countries: ["SN"] }, 9_000, 9_000_001],
    ["2024, Morocco", call2024, { countries: ["MA"] }, 7_000, 7_000_001],
    ["2024, Senegal and Morocco: the stricter of both", call2024, { countries: ["SN", "MA"] }, 7_000, 7_000_001],
    ["2025, Mali", call2025, { countries: ["ML"] }, 7_000, 7_000_001],
    // 50 % of 100 000,01 € is right between two cents.
    ["2025, Morocco", call2025, { countries: ["MA"] }, 5_000, 5_000_001],
    ["2025, Chile", call2025, { countries: ["CL"] }, 3_000, 3_000_000],
    ["2025, Mali and Chile", call2025, { countries: ["ML", "CL"] }, 3_000, 3_000_000],
  ])("%s", (_, call, facts, rate, expected) => {
    const asking = (actual: number) =>
      stateShare(call.rules, subjectOf(call, { ...facts, costs: [total], sources: [from("state", [actual])] }));
    expect(asking(expected)).toEqual([]);
    expect(asking(expected + 1)).toEqual([
      {
        code: "stateShare",
        severity: "blocking",
        field: "funding",
        unit: "cents",
        expected,
        actual: expected + 1,
        gap: 1,
        rate,
      },
    ]);
  });
});

test("is of all years together: a costly year makes up for another", () => {
  const asked = (amounts: number[]) =>
    subjectOf(call2010, { costs: [4_000, 2_000, 2_000], sources: [from("state", amounts)] });
  expect(stateShare(call2010.rules, asked([2_000, 0, 0]))).toEqual([]);
  expect(stateShare(call2010.rules, asked([1_000, 1_000, 1]))).toMatchObject([{ expected: 2_000, gap: 1 }]);
});

test("counts from how many authorities on a dossier is pooled by the call's own number", () => {
  const pooledFromThree = { ...call2010, rules: { ...call2010.rules, pooling: { minAuthorities: 3 } } };
  const rateWith = (coAuthorities: number) =>
    maxStateRate(pooledFromThree.rules, subjectOf(pooledFromThree, { coAuthorities }));
  expect([rateWith(0), rateWith(1), rateWith(2), rateWith(3)]).toEqual([2_500, 2_500, 3_500, 3_500]);
});

test("the category of a country is that of the day of the check", () => {
  // Bhutan left the least developed countries on 13 December 2023.
  const rateOn = (day: string) =>
    maxStateRate(call2024.rules, subjectOf(call2024, { countries: ["BT"], now: new Date(`${day}T12:00:00Z`) }));
  expect([rateOn("2023-12-12"), rateOn("2023-12-13")]).toEqual([9_000, 7_000]);
});

describe("by kind of the authority that leads", () => {
  const rules = callRules.parse({
    stateShare: {
      rows: [
        { category: "leastDeveloped", form: "single", leadKinds: ["commune", "grouping"], maxRate: 6_000 },
        { category: null, form: null, leadKinds: ["region"], maxRate: 2_000 },
        { category: null, form: null, maxRate: 4_000 },
      ],
    },
  });
  test.each<[FrenchAuthorityKind, string, number, number]>([
    ["commune", "SN", 6_000, 6_000_001],
    ["grouping", "SN", 6_000, 6_000_001],
    ["department", "SN", 4_000, 4_000_000],
    ["region", "SN", 2_000, 2_000_000],
    ["commune", "MA", 4_000, 4_000_000],
    ["region", "MA", 2_000, 2_000_000],
  ])("%s, %s: %i, a cent decides", (leadKind, country, rate, expected) => {
    const asking = (actual: number) =>
      stateShare(
        rules,
        subjectOf(call2024, { leadKind, countries: [country], costs: [total], sources: [from("state", [actual])] }),
      );
    expect(asking(expected)).toEqual([]);
    expect(asking(expected + 1)).toMatchObject([{ code: "stateShare", rate, expected, gap: 1 }]);
  });
  test("and by whether it applies alone: the first row that fits all three", () => {
    const pooled = subjectOf(call2024, { leadKind: "commune", countries: ["SN"], coAuthorities: 1 });
    expect(maxStateRate(rules, pooled)).toBe(4_000);
  });
  test("rules stored before there were kinds hold for all", () =>
    expect(call2010.rules.stateShare?.rows.map(({ leadKinds }) => leadKinds)).toEqual([[], []]));
});

test("never disagrees with a reading of the rows from the top, whoever applies wherever", () => {
  const rate = fc.nat(10_000);
  const row = fc.record({
    category: fc.constantFrom(null, ...countryCategories),
    form: fc.constantFrom(null, ...applicantForms),
    leadKinds: fc.subarray([...frenchAuthorityKinds]),
    maxRate: rate,
  });
  const rule = fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 6 }), ceiling: fc.option(rate) });
  const who = fc.record({
    leadKind: fc.constantFrom(...frenchAuthorityKinds),
    coAuthorities: fc.nat(2),
    // One country of each category in 2024.
    countries: fc.subarray(["SN", "MA", "CL"]),
  });
  const categories: Record<string, string> = { SN: "leastDeveloped", MA: "aidEligible", CL: "notEligible" };
  fc.assert(
    fc.property(rule, who, ({ rows, ceiling }, facts) => {
      const rules = callRules.parse({ stateShare: { rows, ...(ceiling !== null && { ceiling }) } });
      let strictest: number | null = null;
      for (const country of facts.countries.length > 0 ? facts.countries : ["none yet"]) {
        for (const { category, form, leadKinds, maxRate } of rows) {
          if (category && category !== categories[country]) continue;
          if (form === "single" && facts.coAuthorities > 0) continue;
          if (form === "pooled" && facts.coAuthorities === 0) continue;
          if (leadKinds.length > 0 && !leadKinds.some((kind) => kind === facts.leadKind)) continue;
          const held = ceiling !== null && ceiling < maxRate ? ceiling : maxRate;
          if (strictest === null || held < strictest) strictest = held;
          break;
        }
      }
      expect(maxStateRate(rules, subjectOf(call2024, facts))).toBe(strictest);
    }),
    { numRuns: 500 },
  );
});

test("a call that sets no share, or none for this dossier, limits nothing", () => {
  const everything = { costs: [100], sources: [from("state", [100])] };
  expect(stateShare(noRules, subjectOf(call2010, everything))).toEqual([]);
  // 2025 says a rate for each category of country; without a country there is none yet.
  expect(maxStateRate(call2025.rules, subjectOf(call2025, { countries: [""] }))).toBeNull();
  expect(maxStateRate(call2024.rules, subjectOf(call2024, { countries: [] }))).toBe(7_000);
});

test("stands against exactly what is above the rate of the total, rounded half up", () => {
  const cents = fc.integer({ min: 0, max: 100_000_000_000 });
  const nearTheLimit = fc.tuple(cents, fc.integer({ min: 0, max: 10_000 })).chain(([cost, maxRate]) => {
    const limit = Math.floor((cost / 10_000) * maxRate);
    return fc.record({
      cost: fc.constant(cost),
      maxRate: fc.constant(maxRate),
      asked: fc.oneof(cents, fc.integer({ min: Math.max(0, limit - 2), max: limit + 3 })),
    });
  });
  fc.assert(
    fc.property(nearTheLimit, ({ cost, maxRate, asked }) => {
      const rules = callRules.parse({ stateShare: { rows: [{ category: null, form: null, maxRate }] } });
      const found = stateShare(rules, subjectOf(call2010, { costs: [cost], sources: [from("state", [asked])] }));
      // asked <= cost x rate + 1/2 cent, in whole numbers.
      const fits = BigInt(asked) * 20_000n <= BigInt(cost) * BigInt(maxRate) * 2n + 10_000n;
      expect(found).toHaveLength(fits ? 0 : 1);
    }),
    { numRuns: 1_000 },
  );
});
