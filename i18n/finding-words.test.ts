import fc from "fast-check";
import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { messages } from "@/messages";
import { applicationContent } from "@/server/domain/application/content";
import { fieldId, mendingPath } from "@/server/domain/application/form-sections";
import { type CheckedCall, checkApplication, type Finding } from "@/server/domain/call/rules";
import { attachmentKinds, callRules } from "@/server/domain/call/rules/schema";
import type { Locale } from "@/server/domain/locale";
import { arbitraryOf } from "@/tests/factories/arbitrary-of";
import { call2024, call2025, from, subjectOf } from "@/tests/factories/rule-sets";
import { findingWords } from "./finding-words";
import { formatAmount, formatDate, formatMonth, formatNumber, formatPercent } from "./format";

const locales: readonly Locale[] = ["fr", "en"];
const speakersOf = (locale: Locale) => ({
  findings: createTranslator({ locale, messages: messages[locale], namespace: "findings" }),
  vocabulary: createTranslator({ locale, messages: messages[locale], namespace: "vocabulary" }),
  themes: createTranslator({ locale, messages: messages[locale], namespace: "themes" }),
});
const speakers = { fr: speakersOf("fr"), en: speakersOf("en") };
const said = (finding: Finding, locale: Locale) => findingWords(speakers[locale], finding, locale, "Champ");

/** What a sentence has to hold of a finding's numbers, as a reader of the language writes them. */
function numbersOf({ unit, expected, actual, gap, rate }: Finding, locale: Locale): string[] {
  const told = (value: number): string => {
    if (unit === "cents") return formatAmount(value, locale);
    if (unit === "level") return messages[locale].vocabulary.levels[String(value) as "0"];
    if (unit === "calendarDay") return formatDate(new Date(value * 86_400_000), locale);
    if (unit === "calendarMonth")
      return formatMonth(new Date(Date.UTC(Math.floor(value / 12), value % 12, 2)).toISOString().slice(0, 7), locale);
    return formatNumber(value, locale);
  };
  const difference = (value: number) => (unit === "cents" ? formatAmount(value, locale) : formatNumber(value, locale));
  return [
    ...[expected, actual].flatMap((value) => (value === undefined ? [] : [told(value)])),
    ...(gap === undefined ? [] : [difference(gap)]),
    ...(rate === undefined ? [] : [formatPercent(rate, locale)]),
  ];
}

const cents = { unit: "cents", expected: 123_456, actual: 654_321, gap: 530_865 } as const;
const count = { unit: "count", expected: 17, actual: 4, gap: 13 } as const;
const day = { unit: "calendarDay", expected: 20_454, actual: 20_361, gap: 93 } as const;
const since = { since: "2026-05-17" };
const kinds = { subject: "councilResolution", alternatives: ["cooperationAgreement"], present: ["detailedBudget"] };

/** One finding of each code, with all that it holds; `names` what it names, in French. */
const samples: Record<string, Partial<Finding> & { names?: string[] }> = {
  missing: { names: ["Champ"] },
  monthInvalid: {},
  textTooLong: { unit: "count", expected: 4_000 },
  amountTooLarge: { unit: "cents", expected: 123_456 },
  tooManyRows: { unit: "count", expected: 300 },
  coAuthorityIsLead: {},
  coAuthorityTwice: {},
  coAuthorityUnknown: {},
  amountUnreadable: { subject: "dix", names: ["dix"] },
  durationUnreadable: {},
  answerLengthMin: count,
  answerLengthMax: count,
  answerMin: cents,
  answerMax: cents,
  answerOptionsMin: count,
  answerOptionsMax: count,
  answerRowsMin: count,
  answerRowsMax: count,
  answerFilesMin: count,
  answerFilesMax: count,
  answerDayMin: day,
  answerDayMax: day,
  answerNotOffered: {},
  numberAnswerUnreadable: { subject: "dix", names: ["dix"] },
  amountAnswerUnreadable: { subject: "dix", names: ["dix"] },
  dateAnswerUnreadable: { subject: "hier", names: ["hier"] },
  questionUnknown: {},
  valueRefused: {},
  emailInvalid: {},
  themeNotInCall: { subject: "culture", alternatives: ["health", "waste"], names: ["Culture", "Santé", "déchets"] },
  stepEndsBeforeStart: { unit: "calendarMonth", expected: 2026 * 12 + 8, actual: 2026 * 12 + 2, gap: 6 },
  countryNotInCall: { subject: "MA", alternatives: ["ML", "SN"], names: ["Maroc", "Mali", "Sénégal"] },
  countrySuspended: { subject: "ML", ...since, source: "note", names: ["Mali", "17 mai 2026", "note"] },
  reportOutstanding: { subject: "T-1", names: ["T-1"] },
  reportExtended: { subject: "T-1", ...since, names: ["T-1", "17 mai 2026"] },
  reportExtensionOver: { subject: "T-1", ...since, names: ["T-1", "17 mai 2026"] },
  reportOwed: {},
  signOffMissing: {},
  signOffAwaited: { ...since, names: ["17 mai 2026"] },
  signOffOutdated: { subject: "Ada", ...since, names: ["Ada", "17 mai 2026"] },
  signOffRefused: { subject: "Ada", ...since, names: ["Ada", "17 mai 2026"] },
  confirmationMissing: { subject: "Kayes", names: ["Kayes"] },
  confirmationExpired: { subject: "Kayes", ...since, names: ["Kayes", "17 mai 2026"] },
  confirmationAwaited: { subject: "Kayes", ...since, names: ["Kayes", "17 mai 2026"] },
  confirmationRefused: { subject: "Kayes", ...since, names: ["Kayes", "17 mai 2026"] },
  confirmationOutdated: { ...cents, subject: "Kayes", names: ["Kayes"] },
  confirmationOtherYears: { subject: "Kayes", names: ["Kayes"] },
  leadNotAuthority: {},
  callClosed: {},
  authoritiesMin: count,
  partnersMin: count,
  partnersMax: count,
  markerMissing: { subject: "gender", names: ["égalité femmes-hommes"] },
  markerTooLow: { unit: "level", expected: 2, actual: 0, gap: 2, subject: "gender", names: ["égalité"] },
  durationMin: { ...count, unit: "months" },
  durationMax: { ...count, unit: "months" },
  nothingRequested: {},
  fundingBelowExpenditure: { ...cents, subject: "2027", names: ["2027"] },
  fundingAboveExpenditure: { ...cents, subject: "2027", names: ["2027"] },
  stateInCash: { unit: "cents", actual: 123_456 },
  stateShare: { ...cents, rate: 2_550 },
  stateShareByCountry: {
    ...cents,
    parts: [{ country: "SN", cents: 77_700, rate: 3_330 }],
    names: ["Sénégal", "777", "33,3"],
  },
  spentElsewhere: { subject: "CL", alternatives: ["SN"], names: ["Chili", "Sénégal"] },
  categoryCap: { ...cents, rate: 1_250, subject: "administration", names: ["frais administratifs"] },
  categoryFloor: { ...cents, rate: 1_250, subject: "evaluation", names: ["suivi et évaluation"] },
  ownContribution: { ...cents, rate: 1_250 },
  inKindOfOwn: { ...cents, rate: 1_250 },
  inKindOfTotal: { ...cents, rate: 1_250 },
  requestedAmountMin: cents,
  requestedAmountMax: cents,
  attachmentMissing: { ...kinds, names: ["délibération", "convention de coopération", "budget détaillé"] },
};

/** What the catalogue holds beside sentences of a code. */
const parts = ["missingHere", "statePart", "others", "attachments"];

describe("every finding says what the rule asks, what the dossier has and by how much it is off", () => {
  test("there is one of each code of the catalogues here", () => {
    for (const locale of locales)
      expect([...Object.keys(samples), ...parts].sort()).toEqual(Object.keys(messages[locale].findings).sort());
  });

  test.each(Object.entries(samples))("%s", (code, { names = [], ...facts }) => {
    const finding: Finding = { code, severity: "blocking", field: "funding", ...facts };
    for (const locale of locales)
      for (const number of numbersOf(finding, locale)) expect(said(finding, locale)).toContain(number);
    for (const name of names) expect(said(finding, "fr")).toContain(name);
  });

  test("of very many countries the first are named, and how many others there are", () => {
    const alternatives = ["ML", "SN", "BF", "NE", "TG", "BJ", "GN", "TD", "CM", "GA"];
    const finding: Finding = {
      code: "countryNotInCall",
      severity: "blocking",
      field: "partners",
      subject: "MA",
      alternatives,
    };
    expect(said(finding, "fr")).toMatch(/\(Bénin, Burkina Faso, .+ et 3 autres\)$/);
  });

  const calls: fc.Arbitrary<CheckedCall> = fc.record({
    kind: fc.constantFrom("annual" as const, "triennial" as const),
    firstYear: fc.constantFrom(2010, 2026),
    countries: fc.subarray(["ML", "SN", "FR"]),
    themes: fc.subarray(["health", "culture"]),
    rules: arbitraryOf(callRules),
  });
  const applications = fc.record({
    content: arbitraryOf(applicationContent),
    leadKind: fc.constantFrom("commune" as const, "region" as const),
    attachments: fc.subarray([...attachmentKinds]),
    outstandingReports: fc.constant([]),
  });
  test("also those of any draft against any rules", () =>
    fc.assert(
      fc.property(calls, applications, (call, application) => {
        for (const finding of checkApplication(call, application, new Date("2026-03-01T12:00:00Z"))) {
          expect(Object.keys(samples)).toContain(finding.code);
          for (const locale of locales)
            for (const number of numbersOf(finding, locale)) expect(said(finding, locale)).toContain(number);
        }
      }),
      { numRuns: 100 },
    ));
});

describe("a finding leads to where it is mended", () => {
  const leadsTo = (call: CheckedCall, facts: Parameters<typeof subjectOf>[1]) => {
    const { content, leadKind, attachments, outstandingReports, now } = subjectOf(call, facts);
    const found = checkApplication(call, { content, leadKind, attachments, outstandingReports }, now);
    return found.map(
      (finding) => `${finding.code} ${mendingPath("D-1", finding).replace("/dossiers/D-1/formulaire", "")}`,
    );
  };
  test("an attachment at its very kind, a marker at its own", () =>
    expect(leadsTo(call2024, { countries: ["SN"] })).toEqual([
      `markerMissing /projet#${fieldId("project.markers.gender")}`,
      `attachmentMissing /pieces#${fieldId("attachments.councilResolution")}`,
    ]));
  test("a year out of balance at the funding of that year, a category at its first line", () => {
    const rules = callRules.parse({ categoryCaps: [{ category: "works", maxRate: 9_999 }] });
    const sources = [from("state", [10, 9, 10]), from("lead", [0, 0, 0])];
    expect(leadsTo({ ...call2025, rules }, { costs: [10, 10, 10], sources })).toEqual([
      `fundingBelowExpenditure /financement#${fieldId("funding.f0.2026")}`,
    ]);
    const capped = callRules.parse({ categoryCaps: [{ category: "works", maxRate: 5_000 }] });
    expect(
      leadsTo({ ...call2025, rules: capped }, { costs: [10, 10, 10], sources: [from("state", [10, 10, 10])] }),
    ).toEqual([`categoryCap /depenses#${fieldId("expenditure.e0.label")}`]);
  });
});
