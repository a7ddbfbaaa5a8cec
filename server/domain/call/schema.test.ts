import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expenditureCategories, markerKinds } from "../application/content";
import { countryCategories } from "../country/categories";
import type { FrenchAuthorityKind } from "../user/actor";
import { applicantForms, attachmentKinds, type CallRules, callRules, shareCombinations } from "./rules/schema";
import { rulesForm, rulesInFrench, rulesInput } from "./rules-form";
import { blankCallInput, type CallInput, callForm, callInput, inFrench, relevant } from "./schema";

const typed: CallInput = {
  ...blankCallInput,
  code: " tri26 ",
  kind: "triennial",
  title: "Appel triennal 2026-2028",
  firstYear: "2026",
  envelope: ["700 000", "700 000,50", ""],
  opensAt: "2026-01-15T09:00",
  closesAt: "2026-03-29T23:59",
  opinionsDueAt: "2026-04-30T23:59",
};

/** The faults of a form, as "field: error". */
function faults(input: CallInput): string[] {
  const result = callForm.safeParse(input);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}
const withRules = (rules: Partial<CallInput["rules"]>): CallInput => ({
  ...typed,
  rules: { ...typed.rules, ...rules },
});

describe("the form of a call", () => {
  test("is read exactly: cents, instants of Paris on either side of the change of hour, one envelope per year", () =>
    expect(callForm.parse(typed)).toMatchObject({
      code: "TRI26",
      firstYear: 2026,
      envelopes: [
        { year: 2026, amountCents: 70_000_000 },
        { year: 2027, amountCents: 70_000_050 },
        { year: 2028, amountCents: 0 },
      ],
      opensAt: new Date("2026-01-15T08:00:00Z"),
      closesAt: new Date("2026-03-29T21:59:00Z"),
    }));

  test("is shown again as the same values", () => {
    const values = callForm.parse(typed);
    expect(callForm.parse(callInput(values))).toEqual(values);
    expect(callForm.parse(inFrench(callInput(values, "en"), "en"))).toEqual(values);
  });

  test("with nothing in it says what is missing, each in its field", () =>
    expect(faults(blankCallInput)).toEqual([
      "code: code",
      "title: required",
      "firstYear: required",
      "opensAt: required",
      "closesAt: required",
      "opinionsDueAt: required",
    ]));

  test.each<[string, Partial<CallInput>]>([
    ["code: code", { code: "TRI-26" }],
    ["code: code", { code: "TRIENNIAL" }],
    ["title: tooLong", { title: "a".repeat(161) }],
    ["firstYear: year", { firstYear: "26" }],
    ["envelope.1: amount", { envelope: ["1", "one", ""] }],
    ["envelope.0: amount", { envelope: ["1 000 000 001", "", ""] }],
    ["opensAt: instant", { opensAt: "2026-03-29T02:30" }],
    ["closesAt: closesBeforeOpening", { closesAt: "2026-01-15T09:00" }],
    ["opinionsDueAt: opinionsBeforeClosing", { opinionsDueAt: "2026-03-29T23:58" }],
    ["countries.0: country", { countries: ["mali"] }],
  ])("refuses with %s", (fault, change) => expect(faults({ ...typed, ...change })).toEqual([fault]));

  test("of one year does not look at what was typed for the years after", () => {
    const input = relevant({ ...typed, kind: "annual", envelope: ["5", "six", "seven"] });
    expect(callForm.parse(input).envelopes).toEqual([{ year: 2026, amountCents: 500 }]);
  });
});

describe("the rules as they are typed", () => {
  test.each<[string, CallInput]>([
    ["rules.stateShare.0.maxRate: required", withRules({ stateShare: [row("any", "any", "")] })],
    ["rules.stateShare.0.maxRate: percent", withRules({ stateShare: [row("any", "any", "101")] })],
    [
      "rules.stateShare.1.category: neverApplies",
      withRules({ stateShare: [row("any", "any", "25"), row("leastDeveloped", "single", "90")] }),
    ],
    ["rules.requestedMax: belowMinimum", withRules({ requestedMin: "10 000", requestedMax: "9 999,99" })],
    ["rules.graceMinutes: minutes", withRules({ graceMinutes: "721" })],
    ["rules.durationMax: belowMinimum", withRules({ durationMin: "24", durationMax: "12" })],
    ["rules.partnersMax: belowMinimum", withRules({ partnersMin: "3", partnersMax: "2" })],
    ["rules.authoritiesMin: amount", withRules({ authoritiesMin: "51" })],
    ["rules.shareCeiling: percent", withRules({ ...shared, shareCeiling: "100,01" })],
    ["rules.shareCeiling: needsShare", withRules({ shareCeiling: "80" })],
    ["rules.bonuses.0.marker: needsShare", withRules({ bonuses: [bonus("1", "5")] })],
    ["rules.bonuses.0.addRate: required", withRules({ ...shared, bonuses: [bonus("1", "")] })],
    ["rules.bonuses.1.marker: duplicateRow", withRules({ ...shared, bonuses: [bonus("2", "5"), bonus("2", "6")] })],
    [
      "rules.categoryCaps.1.category: duplicateRow",
      withRules({ categoryCaps: ["5", "6"].map((maxRate) => ({ category: "travel", minRate: "", maxRate })) }),
    ],
    ["rules.categoryCaps.0.maxRate: required", withRules({ categoryCaps: [cap("", "")] })],
    ["rules.categoryCaps.0.maxRate: belowMinimum", withRules({ categoryCaps: [cap("10", "9,99")] })],
    [
      "rules.stateShare.1.category: neverApplies",
      withRules({ stateShare: [row("any", "any", "25", ["region"]), row("leastDeveloped", "any", "90", ["region"])] }),
    ],
    [
      "rules.requiredMarkers.1.marker: duplicateRow",
      withRules({
        requiredMarkers: [
          { marker: "youth", minLevel: "0" },
          { marker: "youth", minLevel: "2" },
        ],
      }),
    ],
    ["rules.minAuthorities: amount", withRules({ minAuthorities: "1" })],
    [
      "rules.suspendedCountries.1.country: duplicate",
      withRules({
        suspendedCountries: [
          { country: "ML", since: "2022-11-16", source: "note" },
          { country: "ML", since: "2023-11-16", source: "note" },
        ],
      }),
    ],
    [
      "rules.suspendedCountries.0.since: day",
      withRules({ suspendedCountries: [{ country: "ML", since: "", source: "note" }] }),
    ],
  ])("are refused with %s", (fault, input) => expect(faults(input)).toEqual([fault]));

  test("keep a specific row above a general one", () =>
    expect(faults(withRules({ stateShare: [row("any", "pooled", "35"), row("any", "any", "25")] }))).toEqual([]));

  test("keep a row for other kinds of lead authority than those above it", () => {
    const rows = [row("any", "any", "25", ["region", "department"]), row("any", "any", "30", ["commune", "region"])];
    expect(faults(withRules({ stateShare: rows }))).toEqual([]);
    const covered = [...rows, row("any", "any", "40", ["grouping"]), row("any", "any", "50")];
    expect(faults(withRules({ stateShare: covered }))).toEqual(["rules.stateShare.3.category: neverApplies"]);
  });

  test("hold a category to a least share, a highest share, or one and the same", () => {
    for (const shares of [cap("5", ""), cap("", "0"), cap("5", "5")])
      expect(faults(withRules({ categoryCaps: [shares] }))).toEqual([]);
  });

  test("add two bonuses of a marker for two levels", () =>
    expect(faults(withRules({ ...shared, bonuses: [bonus("1", "5"), bonus("2", "5")] }))).toEqual([]));

  test("ask for one attachment twice of the same authorities, or suspend a country without saying by what", () => {
    const one = { kind: attachmentKinds[0], alternatives: [], leadKinds: [] };
    expect(faults(withRules({ attachments: [one, one] }))).toEqual(["rules.attachments.1.kind: duplicateRow"]);
    expect(faults(withRules({ attachments: [one, { ...one, leadKinds: ["region"] }] }))).toEqual([]);
    const suspended = { country: "ML", since: "2022-11-16", source: " " };
    expect(faults(withRules({ suspendedCountries: [suspended] }))).toEqual([
      "rules.suspendedCountries.0.source: required",
    ]);
  });

  test("an attachment does not stand in its own place", () => {
    const attachments = [{ kind: attachmentKinds[0], alternatives: [...attachmentKinds], leadKinds: [] }];
    expect(callForm.parse(withRules({ attachments })).rules.attachments[0]?.alternatives).toEqual(
      attachmentKinds.slice(1),
    );
  });

  test("any rules are shown and read back as they were", () =>
    fc.assert(
      fc.property(someRules, (rules) => {
        expect(rulesForm.parse(rulesInput(rules))).toEqual(rules);
        expect(rulesForm.parse(rulesInFrench(rulesInput(rules, "en"), "en"))).toEqual(rules);
      }),
    ));
});

function row(
  category: "any" | "leastDeveloped",
  form: "any" | "single" | "pooled",
  maxRate: string,
  leadKinds: FrenchAuthorityKind[] = [],
) {
  return { category, form, leadKinds, maxRate };
}
const cap = (minRate: string, maxRate: string) => ({ category: "travel" as const, minRate, maxRate });

const bonus = (minLevel: "1" | "2", addRate: string) => ({ marker: "gender" as const, minLevel, addRate });
const shared = { stateShare: [row("any", "any", "50")] };

const rate = fc.integer({ min: 0, max: 10_000 });
const ordered = (max: number) =>
  fc
    .tuple(fc.integer({ min: 1, max }), fc.integer({ min: 0, max }), fc.constantFrom("both", "min", "max"))
    .map(([min, more, which]) => ({
      ...(which !== "max" && { min }),
      ...(which !== "min" && { max: Math.min(min + more, max) }),
    }));

const someRules: fc.Arbitrary<CallRules> = fc
  .record(
    {
      stateShare: fc.record({
        rows: fc.uniqueArray(
          fc.record({
            category: fc.constantFrom(...countryCategories),
            form: fc.constantFrom(...applicantForms),
            leadKinds: fc.constantFrom([], ["commune" as const, "region" as const]),
            maxRate: rate,
          }),
          { minLength: 1, selector: ({ category, form }) => `${category} ${form}` },
        ),
        combination: fc.constantFrom(...shareCombinations),
        bonuses: fc.uniqueArray(
          fc.record({ marker: fc.constantFrom(...markerKinds), minLevel: fc.constantFrom(1, 2), addRate: rate }),
          { maxLength: 8, selector: ({ marker, minLevel }) => `${marker} ${minLevel}` },
        ),
        ceiling: fc.option(rate, { nil: undefined }),
      }),
      authorities: fc.record({ min: fc.integer({ min: 1, max: 50 }) }),
      partners: ordered(20).filter(({ min, max }) => min !== 0 && max !== 0),
      stateInCash: fc.boolean(),
      categoryCaps: fc.uniqueArray(
        fc
          .tuple(fc.constantFrom(...expenditureCategories), rate, rate, fc.constantFrom("both", "min", "max"))
          .map(([category, one, other, which]) => ({
            category,
            ...(which !== "max" && { minRate: Math.min(one, other) }),
            ...(which !== "min" && { maxRate: Math.max(one, other) }),
          })),
        { selector: ({ category }) => category },
      ),
      requiredMarkers: fc.uniqueArray(
        fc.record({ marker: fc.constantFrom(...markerKinds), minLevel: fc.constantFrom(0, 1, 2) }),
        { selector: ({ marker }) => marker },
      ),
      reportsUpToDate: fc.boolean(),
      pooling: fc.record({ minAuthorities: fc.integer({ min: 2, max: 50 }) }),
      ownContribution: fc.record({ minRate: rate }),
      inKind: fc.record({ maxRate: rate, of: fc.constantFrom("ownContribution" as const, "total" as const) }),
      requestedAmount: ordered(100_000_000_000),
      duration: ordered(120),
      graceMinutes: fc.integer({ min: 1, max: 720 }),
      attachments: fc.uniqueArray(
        fc.record({
          kind: fc.constantFrom("councilResolution" as const, "partnerLetter" as const),
          alternatives: fc.subarray(["cooperationAgreement", "other"] as const),
          leadKinds: fc.subarray(["commune", "region"] as const),
        }),
        { maxLength: 10, selector: ({ kind, leadKinds }) => `${kind} ${leadKinds}` },
      ),
      suspendedCountries: fc.constantFrom([], [{ country: "ML", since: "2022-11-16", source: "note" }]),
    },
    { requiredKeys: [] },
  )
  .map((rules) => callRules.parse(rules));
