import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyContent } from "../application/content";
import { callRules } from "../call/rules/schema";
import { type Cents, sum } from "../money";
import type { FrenchAuthorityKind } from "../user/actor";
import { type AwardCeilings, awardCeilings, checkAward, isRefused } from "./ceiling";

const day = new Date("2026-03-02T09:00:00Z");
const years = [2026, 2027, 2028];

const triennial = (rules: object) => ({
  kind: "triennial" as const,
  firstYear: 2026,
  countries: [],
  themes: [],
  rules: callRules.parse(rules),
});
const byYear = (amounts: readonly Cents[]) =>
  Object.fromEntries(years.map((year, index) => [String(year), amounts[index] ?? 0]));

/** A dossier of Mali that asks `requested` of the State and costs `spent` in its first year. */
const dossier = (requested: readonly Cents[], spent: Cents, leadKind: FrenchAuthorityKind = "commune") => ({
  leadKind,
  content: {
    ...emptyContent,
    partners: [
      { id: "p", name: "Kayes", country: "ML", region: "Kayes", place: "Kayes", contactName: "", contactEmail: "" },
    ],
    funding: [{ id: "f", source: "state" as const, kind: "cash" as const, label: "", amounts: byYear(requested) }],
    expenditure: [{ id: "e", category: "works" as const, label: "", amounts: byYear([spent]) }],
  },
});
const quarter = { stateShare: { rows: [{ category: null, form: null, maxRate: 2_500 }] } };
const requested = [3_000_000, 2_000_000, 2_000_000];

describe("the ceilings of a dossier", () => {
  test("are its request where no rule is stricter", () => {
    const ceilings = awardCeilings(triennial({}), dossier(requested, 10_000_000), day);
    expect(ceilings).toEqual({
      perYear: [
        { year: 2026, maxCents: 3_000_000 },
        { year: 2027, maxCents: 2_000_000 },
        { year: 2028, maxCents: 2_000_000 },
      ],
      total: [{ code: "requested", maxCents: 7_000_000 }],
    });
  });

  test("say which rule is the strictest, and what it is taken of", () => {
    const rules = { ...quarter, requestedAmount: { max: 6_000_000 } };
    const ceilings = awardCeilings(triennial(rules), dossier(requested, 20_000_002), day);
    expect(ceilings.total).toEqual([
      { code: "stateShare", maxCents: 5_000_001, rate: 2_500, ofCents: 20_000_002 },
      { code: "requestedAmount", maxCents: 6_000_000 },
      { code: "requested", maxCents: 7_000_000 },
    ]);
  });

  test("are those of the kind of authority that leads", () => {
    const rows = [
      { category: null, form: null, leadKinds: ["region"], maxRate: 1_000 },
      { category: null, form: null, maxRate: 2_500 },
    ];
    const most = (kind: FrenchAuthorityKind) =>
      awardCeilings(triennial({ stateShare: { rows } }), dossier(requested, 20_000_000, kind), day).total[0].maxCents;
    expect([most("region"), most("commune")]).toEqual([2_000_000, 5_000_000]);
  });

  test("name the request when a rule allows just as much", () => {
    const rules = { requestedAmount: { max: 7_000_000 } };
    expect(awardCeilings(triennial(rules), dossier(requested, 0), day).total[0].code).toBe("requested");
  });
});

describe("an award held against its ceilings", () => {
  const ceilings = awardCeilings(triennial(quarter), dossier(requested, 24_000_000), day);

  test.each([
    ["at every limit", [3_000_000, 2_000_000, 1_000_000], []],
    ["above the request of a year", [3_000_001, 0, 0], [["aboveRequestOfYear", 2026, 1]]],
    ["above the State's share", [3_000_000, 2_000_000, 1_000_001], [["above.stateShare", undefined, 1]]],
  ])("%s", (_, amounts, expected) => {
    const found = checkAward(byYear(amounts), ceilings, "");
    expect(found.map(({ code, year, gap }) => [code, year, gap])).toEqual(expected);
    expect(found.every(isRefused)).toBe(true);
    expect(checkAward(byYear(amounts), ceilings, "Arbitrage du cabinet.").some(isRefused)).toBe(false);
  });

  test("no reason opens a year outside the call", () => {
    expect(checkAward({ "2031": 1 }, ceilings, "Arbitrage du cabinet.")).toMatchObject([
      { code: "yearOutsideCall", year: 2031, isOverridden: false },
    ]);
  });
});

test("what is accepted without a reason is never above the request of a year, nor above any rule in total", () => {
  const cents = fc.nat({ max: 5_000_000_000 });
  const three = fc.tuple(cents, cents, cents);
  const cases = fc.record({
    requested: three,
    awarded: three,
    spent: cents,
    maxRate: fc.nat({ max: 10_000 }),
    max: cents,
  });
  fc.assert(
    fc.property(cases, ({ requested, awarded, spent, maxRate, max }) => {
      const rules = { stateShare: { rows: [{ category: null, form: null, maxRate }] }, requestedAmount: { max } };
      const ceilings: AwardCeilings = awardCeilings(triennial(rules), dossier(requested, spent), day);
      const limits = [sum(requested), max, Math.floor((spent * maxRate + 5_000) / 10_000)];
      expect(ceilings.total.map(({ maxCents }) => maxCents)).toEqual(limits.toSorted((one, other) => one - other));

      const fits =
        awarded.every((amount, index) => amount <= (requested[index] ?? 0)) &&
        limits.every((limit) => sum(awarded) <= limit);
      const found = checkAward(byYear(awarded), ceilings, "");
      expect(found.length === 0).toBe(fits);
      expect(found.every(({ actual, expected, gap }) => gap > 0 && gap === actual - expected)).toBe(true);
    }),
  );
});

test("the State's share country by country is the one of the rule, to the cent", () => {
  const rows = [
    { category: "leastDeveloped", form: null, maxRate: 7_000 },
    { category: "aidEligible", form: null, maxRate: 5_000 },
  ];
  const { content } = dossier(requested, 0);
  const [partner] = content.partners;
  if (!partner) throw new Error("the dossier has a partner");
  const spent = (country: string, cents: Cents) => ({
    id: country,
    category: "works" as const,
    label: "",
    country,
    amounts: byYear([cents]),
  });
  const both = {
    leadKind: "commune" as const,
    content: {
      ...content,
      partners: [partner, { ...partner, id: "q", country: "MA" }],
      expenditure: [spent("ML", 100_001), spent("MA", 50_001)],
    },
  };
  const ceilings = awardCeilings(triennial({ stateShare: { rows, combination: "perCountry" } }), both, day);
  expect(ceilings.total[0]).toEqual({
    code: "stateShareByCountry",
    maxCents: 95_001,
    rate: 6_333,
    ofCents: 150_002,
    parts: [
      { country: "ML", cents: 100_001, rate: 7_000 },
      { country: "MA", cents: 50_001, rate: 5_000 },
    ],
  });
  expect(checkAward(byYear([95_001]), ceilings, "").filter(({ code }) => code.startsWith("above."))).toEqual([]);
  expect(checkAward(byYear([95_002]), ceilings, "")).toMatchObject([{ code: "above.stateShareByCountry", gap: 1 }]);
});
