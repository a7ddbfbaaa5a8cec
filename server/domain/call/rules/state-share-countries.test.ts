import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExpenditureLine, Markers } from "@/server/domain/application/content";
import { spendingByCountry } from "@/server/domain/application/spending";
import { sum } from "@/server/domain/money";
import { call2025, callPerCountry, from, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { callRules } from "./schema";
import { maxStateRate, spendingCountries, stateShare, stateShareLimit } from "./state-share";

const line = (country: string | undefined, cents: number, year = "2025"): ExpenditureLine => ({
  id: `${country}${year}${cents}`,
  category: "works",
  label: "",
  ...(country !== undefined && { country }),
  amounts: { [year]: cents },
});
const spending = (countries: string[], expenditure: ExpenditureLine[], asked = 0) => {
  const { funding } = subjectOf(call2025, { costs: [0], sources: [from("state", [asked])] }).content;
  return subjectOf(callPerCountry, { countries, content: { expenditure, funding } });
};

describe("what is spent in each country", () => {
  const found = (countries: string[], lines: ExpenditureLine[]) =>
    spendingByCountry(spending(countries, lines).content, [2025, 2026, 2027]).map(({ cents }) => cents);

  test("is what its lines say, in any year", () =>
    expect(found(["SN", "MA"], [line("SN", 100), line("MA", 30, "2026"), line("SN", 5, "2027")])).toEqual([105, 30]));
  test("and its part of what is common, the last country taking the remainder", () =>
    expect(found(["SN", "MA", "CL"], [line("SN", 1), line("MA", 1), line("CL", 1), line("", 100)])).toEqual([
      34, 34, 35,
    ]));
  test("in proportion to what is placed there", () =>
    expect(found(["SN", "MA"], [line("SN", 300), line("MA", 100), line(undefined, 101)])).toEqual([375, 126]));
  test("evenly where nothing is placed", () => expect(found(["SN", "MA"], [line(undefined, 101)])).toEqual([50, 51]));
  test("a line of a country without partner is common", () =>
    expect(found(["SN", "MA"], [line("CL", 10), line("SN", 10)])).toEqual([20, 0]));
  test("two partners in one country are one", () => expect(found(["SN", "SN"], [line("", 7)])).toEqual([7]));
  test("nowhere without a partner", () => expect(found([], [line("", 7)])).toEqual([]));

  test("adds up to the whole, each at least what its lines say", () => {
    const countries = ["SN", "MA", "CL"];
    const lines = fc.array(fc.tuple(fc.constantFrom("SN", "MA", "CL", "FR", "", undefined), fc.nat(9_999_999_999)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 3 }), (given, count) => {
        const expenditure = given.map(([country, cents]) => line(country, cents));
        const parts = found(countries.slice(0, count), expenditure);
        expect(sum(parts)).toBe(sum(given.map(([, cents]) => cents)));
        parts.forEach((part, index) => {
          const placed = sum(given.filter(([country]) => country === countries[index]).map(([, cents]) => cents));
          expect(part).toBeGreaterThanOrEqual(placed);
        });
      }),
    );
  });
});

describe("the State's share country by country, to the cent", () => {
  // 70 % of 1 000,01 € in Senegal and 50 % of 500,01 € in Morocco are 700,007 € and 250,005 €: 950,012 €, rounded once.
  const lines = [line("SN", 100_001), line("MA", 50_001)];
  test("at the limit, and one cent above it", () => {
    expect(stateShare(callPerCountry.rules, spending(["SN", "MA"], lines, 95_001))).toEqual([]);
    expect(stateShare(callPerCountry.rules, spending(["SN", "MA"], lines, 95_002))).toEqual([
      {
        code: "stateShareByCountry",
        severity: "blocking",
        field: "funding",
        unit: "cents",
        expected: 95_001,
        actual: 95_002,
        gap: 1,
        parts: [
          { country: "SN", cents: 100_001, rate: 7_000 },
          { country: "MA", cents: 50_001, rate: 5_000 },
        ],
      },
    ]);
  });
  test("the strictest rate instead, in a call that combines so", () =>
    expect(stateShare(call2025.rules, spending(["SN", "MA"], lines, 95_001))).toMatchObject([
      { code: "stateShare", rate: 5_000, expected: 75_001 },
    ]));
  test("one country alone is not told apart", () =>
    expect(stateShareLimit(callPerCountry.rules, spending(["SN"], lines))).toEqual({ maxCents: 105_001, rate: 7_000 }));
  test("a country without a rate limits nothing of what is spent there", () => {
    const rules = callRules.parse({
      stateShare: { rows: [{ category: "aidEligible", form: null, maxRate: 5_000 }], combination: "perCountry" },
    });
    expect(stateShareLimit(rules, spending(["SN", "MA"], lines))?.maxCents).toBe(100_001 + 25_001);
  });
  test("a line spent where no partner is, is told at the line", () => {
    const subject = spending(["SN", "MA"], [line("CL", 10), line("SN", 10), line("", 1)]);
    expect(spendingCountries(callPerCountry.rules, subject)).toEqual([
      {
        code: "spentElsewhere",
        severity: "blocking",
        field: "expenditure.CL202510",
        subject: "CL",
        alternatives: ["SN", "MA"],
      },
    ]);
    expect(spendingCountries(call2025.rules, subject)).toEqual([]);
  });

  test("never disagrees with a reading of the rule in whole numbers, and one rate for all is that rate of the total", () => {
    const cents = fc.nat(9_999_999_999);
    const cases = fc.record({ there: cents, here: cents, common: cents, one: fc.nat(10_000), other: fc.nat(10_000) });
    fc.assert(
      fc.property(cases, ({ there, here, common, one, other }) => {
        const rows = [
          { category: "leastDeveloped", form: null, maxRate: one },
          { category: "aidEligible", form: null, maxRate: other },
        ];
        const rules = callRules.parse({ stateShare: { rows, combination: "perCountry" } });
        const subject = spending(["SN", "MA"], [line("SN", there), line("MA", here), line("", common)]);
        const placed = BigInt(there) + BigInt(here);
        const first = BigInt(there) + (placed > 0n ? (BigInt(common) * BigInt(there)) / placed : BigInt(common) / 2n);
        const second = placed + BigInt(common) - first;
        const tenThousandths = first * BigInt(one) + second * BigInt(other);
        const max = BigInt(stateShareLimit(rules, subject)?.maxCents ?? -1);
        // The nearest cent, the upper one from the half on.
        expect(max * 10_000n - tenThousandths <= 5_000n && tenThousandths - max * 10_000n < 5_000n).toBe(true);
        const strict = {
          ...rules,
          stateShare: rules.stateShare && { ...rules.stateShare, combination: "strictest" as const },
        };
        const strictest = stateShareLimit(strict, subject)?.maxCents ?? 0;
        if (one === other) expect(Number(max)).toBe(strictest);
        expect(Number(max)).toBeGreaterThanOrEqual(strictest);
      }),
    );
  });
});

describe("bonuses by marker, up to a ceiling", () => {
  const rules = callRules.parse({
    stateShare: {
      rows: [{ category: null, form: null, maxRate: 5_000 }],
      bonuses: [
        { marker: "gender", minLevel: 1, addRate: 500 },
        { marker: "gender", minLevel: 2, addRate: 500 },
        { marker: "climate", minLevel: 2, addRate: 1_000 },
      ],
      ceiling: 6_500,
    },
  });
  const rateWith = (markers: Partial<Markers>, given = rules) => maxStateRate(given, subjectOf(call2025, { markers }));
  test.each<[Partial<Markers>, number]>([
    [{}, 5_000],
    [{ gender: 0 }, 5_000],
    [{ gender: 1 }, 5_500],
    [{ gender: 2 }, 6_000],
    [{ climate: 1 }, 5_000],
    [{ climate: 2 }, 6_000],
    [{ gender: 1, climate: 2 }, 6_500],
    [{ gender: 2, climate: 2 }, 6_500],
    [{ youth: 2 }, 5_000],
  ])("%o: %i", (markers, rate) => expect(rateWith(markers)).toBe(rate));
  test("without a ceiling, up to the whole", () => {
    const share = { rows: [{ category: null, form: null, maxRate: 9_800 }], bonuses: rules.stateShare?.bonuses };
    expect(rateWith({ gender: 2 }, callRules.parse({ stateShare: share }))).toBe(10_000);
  });
  test("a ceiling holds without any bonus", () => {
    const share = { rows: [{ category: null, form: null, maxRate: 9_000 }], ceiling: 8_000 };
    expect(rateWith({}, callRules.parse({ stateShare: share }))).toBe(8_000);
  });
  test("no rate without a row", () => {
    const share = { ...rules.stateShare, rows: [{ category: "notEligible", form: null, maxRate: 1 }] };
    expect(rateWith({ gender: 2 }, callRules.parse({ stateShare: share }))).toBeNull();
  });
  test("nothing without the rule", () => expect(rateWith({ gender: 2 }, noRules)).toBeNull());
});
