import fc from "fast-check";
import { expect, test } from "vitest";
import { type ApplicationContent, emptyContent, noMarkers, yearsOf } from "@/server/domain/application/content";
import { arbitraryOf } from "@/tests/factories/arbitrary-of";
import { budgetLists, from } from "@/tests/factories/rule-sets";
import type { ConfirmationRequestFacts } from "../../application/confirmation";
import type { SignOffFacts } from "../../application/sign-off";
import { frenchAuthorityKinds } from "../../user/actor";
import { type CheckedApplication, type CheckedCall, checkApplication } from ".";
import { attachmentKinds, callRules } from "./schema";

/** The rules of shares have their own readings beside them; here are all the others, read once more and plainly. */
const readElsewhere = /^(stateShare|stateInCash|ownContribution|inKind|category|funding|spentElsewhere)/;

const now = new Date("2026-03-02T12:00:00Z");
const blankOr = (text: string) => fc.constantFrom("", " ", text, text);
const day = fc.constantFrom("2026-03-01", "2026-03-02", "2026-03-03");
const level = fc.constantFrom(null, 0, 1, 2);

const calls: fc.Arbitrary<CheckedCall> = fc.record({
  kind: fc.constant("triennial" as const),
  firstYear: fc.constant(2026),
  countries: fc.subarray(["ML", "SN"]),
  themes: fc.subarray(["health", "culture"]),
  rules: fc
    .tuple(
      arbitraryOf(callRules),
      fc.array(fc.record({ country: fc.constantFrom("ML", "SN", "MA"), since: day, source: fc.constant("") }), {
        maxLength: 2,
      }),
      fc.option(fc.record({ min: fc.nat(60), max: fc.nat(60) }, { requiredKeys: [] }), { nil: undefined }),
    )
    .map(([rules, suspendedCountries, requestedAmount]) => ({ ...rules, suspendedCountries, requestedAmount })),
});

const contents: fc.Arbitrary<ApplicationContent> = fc
  .record({
    names: fc.tuple(blankOr("Camille"), blankOr("Jeanne"), blankOr("Eau"), blankOr("Contexte")),
    email: fc.constantFrom("", "camille@demo.example.org", "camille"),
    themes: fc.subarray(["health", "culture", "sport"]),
    months: fc.tuple(fc.constantFrom("", "2026-05", "mai"), fc.constantFrom(null, 1, 12, 36, 120)),
    markers: fc.record({ gender: level, climate: level, youth: level, biodiversity: level }),
    partners: fc.array(fc.tuple(blankOr("Kayes"), fc.constantFrom("", "ML", "SN", "MA"), blankOr("Kita")), {
      maxLength: 3,
    }),
    authorities: fc.array(fc.constantFrom("a", "b"), { maxLength: 3 }),
    steps: fc.array(
      fc.tuple(blankOr("Forage"), fc.constantFrom("", "2026-05", "mai"), fc.constantFrom("", "2026-04", "2026-05")),
      { maxLength: 2 },
    ),
    costs: fc.constantFrom(null, 0, 100),
    asked: fc.nat(60),
    brought: fc.constantFrom(0, 5),
  })
  .map((given) => ({
    ...emptyContent,
    lead: {
      ...emptyContent.lead,
      contactName: given.names[0],
      contactEmail: given.email,
      signatoryName: given.names[1],
    },
    coAuthorities: given.authorities.map((organisationId) => ({ organisationId, label: organisationId })),
    partners: given.partners.map(([name, country, place], index) => ({
      ...{ id: `p${index}`, name, country, region: "", place, contactName: "", contactEmail: "" },
    })),
    project: {
      ...emptyContent.project,
      ...{ title: given.names[2], context: given.names[3], objectives: "O", activities: "A", results: "R" },
      ...{ themes: given.themes, startMonth: given.months[0], durationMonths: given.months[1] },
      markers: { ...noMarkers, ...given.markers },
    },
    schedule: given.steps.map(([label, startMonth, endMonth], index) => ({
      id: `s${index}`,
      label,
      startMonth,
      endMonth,
    })),
    ...(given.costs !== null &&
      budgetLists(
        yearsOf({ kind: "triennial", firstYear: 2026 }),
        [given.costs],
        [from("state", [given.asked]), from("partner", [given.brought])],
      )),
  }));

const at = fc.constantFrom("2026-02-01T00:00:00Z", "2026-02-10T00:00:00Z", "2026-02-20T00:00:00Z");
const until = fc.constantFrom("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");
const requests: fc.Arbitrary<ConfirmationRequestFacts> = fc
  .record({
    to: fc.constantFrom(["partner", "p0"] as const, ["partner", "p1"] as const, ["coAuthority", "a"] as const),
    askedAt: at,
    expiresAt: until,
    isRevoked: fc.boolean(),
    answer: fc.option(
      fc.record({
        isConfirmed: fc.boolean(),
        cents: fc.constantFrom(0, 5, 6),
        year: fc.constantFrom("2026", "2027"),
        at,
      }),
    ),
  })
  .map(({ to: [kind, partyId], answer, ...facts }) => ({
    ...{ id: "r", kind, partyId, email: "", by: "", ...facts },
    answer: answer && {
      ...{
        isConfirmed: answer.isConfirmed,
        share: { [answer.year]: answer.cents },
        name: "",
        role: "",
        reason: "",
        at: answer.at,
      },
    },
  }));
const signOffs: fc.Arbitrary<SignOffFacts> = fc.record({
  answer: fc.option(
    fc.record({ isGiven: fc.boolean(), isCurrent: fc.boolean(), by: fc.constant("A"), at, comment: fc.constant("") }),
  ),
  request: fc.option(fc.record({ by: fc.constant("B"), at })),
});
const applications: fc.Arbitrary<CheckedApplication> = fc.record({
  content: contents,
  leadKind: fc.constantFrom(...frenchAuthorityKinds),
  attachments: fc.subarray([...attachmentKinds]),
  outstandingReports: fc.array(
    fc.record({ ref: fc.constantFrom("D-1", "D-2"), number: fc.constant(null), extendedUntil: fc.option(until) }),
    { maxLength: 2 },
  ),
  signOff: fc.option(signOffs, { nil: undefined }),
  confirmationRequests: fc.option(fc.array(requests, { maxLength: 3 }), { nil: undefined }),
});

/** What the rules of a call say of a dossier, read in order and with nothing of the program's own reading. */
function plainly({ rules, countries, themes }: CheckedCall, application: CheckedApplication): string[] {
  const { content, leadKind, attachments, outstandingReports, signOff, confirmationRequests } = application;
  const { lead, project, partners, schedule, coAuthorities, expenditure, funding } = content;
  const found: string[] = [];
  const say = (code: string, field: string) => found.push(`${code} ${field}`);
  const blank = (text: string) => /^\s*$/.test(text);

  for (const [field, text] of [
    ["lead.contactName", lead.contactName],
    ["lead.contactEmail", lead.contactEmail],
    ["lead.signatoryName", lead.signatoryName],
    ["project.title", project.title],
    ["project.context", project.context],
    ["project.startMonth", project.startMonth],
  ] as const)
    if (blank(text)) say("missing", field);
  if (project.themes.length < 1) say("missing", "project.themes");
  if (project.durationMonths === null) say("missing", "project.durationMonths");
  for (const [field, rows] of Object.entries({ partners, schedule, expenditure, funding }))
    if (rows.length === 0) say("missing", field);
  for (const partner of partners) {
    if (blank(partner.name)) say("missing", `partners.${partner.id}.name`);
    if (partner.country === "") say("missing", `partners.${partner.id}.country`);
    if (blank(partner.place)) say("missing", `partners.${partner.id}.place`);
  }
  for (const step of schedule) {
    if (blank(step.label)) say("missing", `schedule.${step.id}.label`);
    if (step.startMonth === "") say("missing", `schedule.${step.id}.startMonth`);
    if (step.startMonth === "mai") say("monthInvalid", `schedule.${step.id}.startMonth`);
    if (step.startMonth === "2026-05" && step.endMonth === "2026-04")
      say("stepEndsBeforeStart", `schedule.${step.id}.endMonth`);
  }
  if (project.startMonth === "mai") say("monthInvalid", "project.startMonth");
  if (lead.contactEmail === "camille") say("emailInvalid", "lead.contactEmail");
  for (const theme of project.themes)
    if (themes.length > 0 && !themes.includes(theme)) say("themeNotInCall", "project.themes");
  const [cost] = expenditure;
  if (cost && cost.amounts["2026"] === 0) say("missing", "expenditure");
  const asked = funding[0]?.amounts["2026"] ?? 0;
  if (funding.length > 0 && asked === 0) say("nothingRequested", "funding");

  for (const owed of rules.reportsUpToDate ? outstandingReports : []) {
    if (!owed.extendedUntil) say("reportOutstanding", "lead");
    else say(owed.extendedUntil.startsWith("2026-04") ? "reportExtended" : "reportExtensionOver", "lead");
  }

  const limit = (value: number, rule: { min?: number; max?: number } | undefined, code: string, field: string) => {
    if (rule?.min !== undefined && value < rule.min) say(`${code}Min`, field);
    else if (rule?.max !== undefined && value > rule.max) say(`${code}Max`, field);
  };
  const others =
    (coAuthorities.some((one) => one.organisationId === "a") ? 1 : 0) +
    (coAuthorities.some((one) => one.organisationId === "b") ? 1 : 0);
  limit(1 + others, rules.authorities, "authorities", "coAuthorities");
  if (partners.length > 0) limit(partners.length, rules.partners, "partners", "partners");
  if (project.durationMonths) limit(project.durationMonths, rules.duration, "duration", "project.durationMonths");
  if (asked > 0) limit(asked, rules.requestedAmount, "requestedAmount", "funding");

  for (const { id, country } of partners) {
    if (country === "") continue;
    if (countries.length > 0 && !countries.includes(country)) say("countryNotInCall", `partners.${id}.country`);
    // The first suspension that names a country is the one; it begins with its day in Paris, and today is 2 March.
    const first = rules.suspendedCountries.filter((one) => one.country === country)[0];
    if (first && first.since !== "2026-03-03") say("countrySuspended", `partners.${id}.country`);
  }
  for (const { marker, minLevel } of rules.requiredMarkers) {
    const said = project.markers[marker];
    if (said === null) say("markerMissing", "project.markers");
    else if (said < minLevel) say("markerTooLow", "project.markers");
  }
  for (const { kind, alternatives, leadKinds } of rules.attachments) {
    if (leadKinds.length > 0 && !leadKinds.includes(leadKind)) continue;
    let isThere = false;
    for (const attached of attachments) if (attached === kind || alternatives.includes(attached)) isThere = true;
    if (!isThere) say("attachmentMissing", "attachments");
  }

  if (rules.confirmations && confirmationRequests) {
    const parties = [
      ...partners.map(({ id }) => ["partner", id] as const),
      ...(rules.confirmations.of === "all"
        ? coAuthorities.map((one) => ["coAuthority", one.organisationId] as const)
        : []),
    ];
    const brought = funding[1]?.amounts["2026"] ?? 0;
    for (const [kind, id] of parties) {
      const own = confirmationRequests.filter((one) => one.kind === kind && one.partyId === id);
      // Of several at one moment, the first told stands.
      let [answer, asking]: [ConfirmationRequestFacts["answer"], ConfirmationRequestFacts | null] = [null, null];
      for (const one of own) {
        if (one.answer && (!answer || one.answer.at > answer.at)) answer = one.answer;
        if (!one.isRevoked && (!asking || one.askedAt > asking.askedAt)) asking = one;
      }
      // The partner's line is that of the only partner; of two, it names neither.
      const mine = kind === "partner" && partners.length === 1 ? brought : 0;
      const told = { in2026: answer?.share["2026"] ?? 0, in2027: answer?.share["2027"] ?? 0 };
      if (answer?.isConfirmed && told.in2026 === mine && told.in2027 === 0) continue;
      if (asking && (!answer || asking.askedAt > answer.at))
        say(asking.expiresAt > now.toISOString() ? "confirmationAwaited" : "confirmationExpired", "confirmations");
      else if (!answer) say("confirmationMissing", "confirmations");
      else if (!answer.isConfirmed) say("confirmationRefused", "confirmations");
      else say(told.in2026 + told.in2027 === mine ? "confirmationOtherYears" : "confirmationOutdated", "confirmations");
    }
  }
  if (rules.signOff && signOff) {
    const { answer, request } = signOff;
    if (answer?.isGiven && answer.isCurrent) return found;
    if (request && (!answer || request.at > answer.at)) say("signOffAwaited", "signOff");
    else if (!answer) say("signOffMissing", "signOff");
    else say(answer.isGiven ? "signOffOutdated" : "signOffRefused", "signOff");
  }
  return found;
}

test("findings never disagree with a plain reading of the rules: the same codes at the same fields", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(calls, applications, (call, application) => {
      const found = checkApplication(call, application, now).filter(({ code }) => !readElsewhere.test(code));
      const expected = plainly(call, application);
      expect(found.map(({ code, field }) => `${code} ${field}`).sort()).toEqual(expected.sort());
      for (const { code } of found) seen.add(code);
    }),
    { numRuns: 1_500, seed: 20_261_124 },
  );
  // The reading is of something: with this seed every one of these codes comes up.
  for (const code of codesRead) expect([...seen]).toContain(code);
});

const codesRead = [
  ...["missing", "monthInvalid", "emailInvalid", "themeNotInCall", "stepEndsBeforeStart", "nothingRequested"],
  ...["reportOutstanding", "reportExtended", "reportExtensionOver", "authoritiesMin", "partnersMin", "partnersMax"],
  ...["durationMin", "durationMax", "requestedAmountMin", "requestedAmountMax", "countryNotInCall", "countrySuspended"],
  ...["markerMissing", "markerTooLow", "attachmentMissing", "confirmationMissing", "confirmationAwaited"],
  ...["confirmationExpired", "confirmationRefused", "confirmationOutdated", "confirmationOtherYears"],
  ...["signOffMissing", "signOffAwaited", "signOffOutdated", "signOffRefused"],
];
