import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messages } from "@/messages";
import { arbitraryOf } from "@/tests/factories/arbitrary-of";
import { call2010, call2024, call2025, dayOf, noRules } from "@/tests/factories/rule-sets";
import type { CheckedCall } from "../rules";
import { callRules } from "../rules/schema";
import { type Answers, answersOf } from "./answers";
import { checkEligibility } from "./check";
import { draftOf } from "./draft";
import { maxQuestions, notAsked, questionsOf } from "./questions";

const checked = (call: CheckedCall, answers: Answers) => checkEligibility(call, "open", answers, dayOf(call));
const outcome = (call: CheckedCall, answers: Answers) => {
  const { verdict, findings } = checked(call, answers);
  return [verdict, ...findings.map(({ code }) => code)];
};
const keys = (call: Pick<CheckedCall, "countries" | "rules">) => questionsOf(call).map(({ key }) => key);

describe("the questions of a call", () => {
  test("are those that its rules look at", () => {
    expect(keys(call2010)).toEqual(["lead", "amounts", "authorities"]);
    expect(keys(call2024)).toEqual(["lead", "country", "amounts"]);
    expect(questionsOf(call2025).map(({ words }) => words)).toEqual([
      ["porteur"],
      ["pays"],
      ["cout", "demande", "apport"],
    ]);
    expect(keys({ countries: [], rules: noRules })).toEqual(["lead"]);
    expect(keys({ countries: ["ML"], rules: noRules })).toEqual(["lead", "country"]);
    const rules = callRules.parse({ duration: { max: 36 }, reportsUpToDate: true, partners: { min: 2 } });
    expect(keys({ countries: [], rules })).toEqual(["lead", "reports", "duration", "partners"]);
  });
  test("are five at most, each with a word of the address", () =>
    fc.assert(
      fc.property(arbitraryOf(callRules), (rules) => {
        const questions = questionsOf({ countries: ["ML"], rules });
        expect(questions.length).toBeLessThanOrEqual(maxQuestions);
        expect(questions.every(({ words }) => words.length > 0)).toBe(true);
      }),
    ));
});

describe("2010-2012: a quarter for one, 35 % for several", () => {
  const answers: Answers = { lead: "commune", total: 10_000_001, authorities: 1, requested: 2_500_000 };
  test("a cent decides", () => {
    expect(outcome(call2010, answers)).toEqual(["yes"]);
    expect(outcome(call2010, { ...answers, requested: 2_500_001 })).toEqual(["notYet", "stateShare"]);
    expect(outcome(call2010, { ...answers, requested: 3_500_000, authorities: 2 })).toEqual(["yes"]);
    expect(outcome(call2010, { ...answers, requested: 3_500_001, authorities: 2 })).toEqual(["notYet", "stateShare"]);
  });
  test("says the most that the State may bring", () => {
    expect(checked(call2010, answers).state).toEqual({ rate: 2_500, bestRate: null, maxCents: 2_500_000 });
    expect(checked(call2010, { lead: "region", authorities: 2 }).state).toMatchObject({ rate: 3_500, maxCents: null });
    expect(checked(call2010, { lead: "region" }).state).toBeNull();
  });
});

describe("2024: a country decides", () => {
  test.each<[string, string, unknown[], number | null]>([
    ["a least developed one", "SN", ["yes"], 9_000],
    ["another one", "MA", ["yes"], 7_000],
    ["one that is suspended", "ML", ["no", "countrySuspended"], 9_000],
  ])("%s", (_, country, expected, rate) => {
    expect(outcome(call2024, { lead: "commune", country })).toEqual(expected);
    expect(checked(call2024, { lead: "commune", country }).state?.rate).toBe(rate);
  });
  test.each(["FR", "other"])("%s is not in a call of Senegal", (country) =>
    expect(outcome({ ...call2024, countries: ["SN"] }, { country })).toEqual(["no", "countryNotInCall"]),
  );
  test("is that of the day", () => {
    const before = new Date("2022-11-15T12:00:00Z");
    expect(checkEligibility(call2024, "open", { country: "ML" }, before).verdict).toBe("yes");
  });
});

describe("2025: own contribution of a tenth", () => {
  const answers: Answers = { lead: "grouping", country: "SN", total: 100_005, requested: 70_004 };
  test("a cent decides", () => {
    expect(outcome(call2025, { ...answers, own: 10_001 })).toEqual(["yes"]);
    expect(outcome(call2025, { ...answers, own: 10_000 })).toEqual(["notYet", "ownContribution"]);
    expect(outcome(call2025, { ...answers, requested: 70_005, own: 10_001 })).toEqual(["notYet", "stateShare"]);
  });
});

describe("the other rules", () => {
  const call = (rules: object): CheckedCall => ({ ...call2010, rules: callRules.parse(rules) });
  test.each<[string, object, Answers, string | null]>([
    ["authorities", { authorities: { min: 3 } }, { authorities: 3 }, null],
    ["authorities", { authorities: { min: 3 } }, { authorities: 2 }, "authoritiesMin"],
    ["partners", { partners: { min: 2 } }, { country: "ML", partners: 2 }, null],
    ["partners", { partners: { min: 2 } }, { country: "ML", partners: 1 }, "partnersMin"],
    ["duration", { duration: { min: 12, max: 36 } }, { months: 36 }, null],
    ["duration", { duration: { min: 12, max: 36 } }, { months: 37 }, "durationMax"],
    ["duration", { duration: { min: 12, max: 36 } }, { months: 11 }, "durationMin"],
    ["amount", { requestedAmount: { min: 100, max: 200 } }, { requested: 100 }, null],
    ["amount", { requestedAmount: { min: 100, max: 200 } }, { requested: 99 }, "requestedAmountMin"],
    ["amount", { requestedAmount: { min: 100, max: 200 } }, { requested: 201 }, "requestedAmountMax"],
    ["report", { reportsUpToDate: true }, { owesReport: false }, null],
    ["report", { reportsUpToDate: true }, { owesReport: true }, "reportOwed"],
    ["report", {}, { lead: "region", owesReport: true }, null],
  ])("%s", (_, rules, answers, code) =>
    expect(outcome(call(rules), answers)).toEqual(code === null ? ["yes"] : ["notYet", code]),
  );
  test("a share by kind of authority waits for who leads", () => {
    const rows = [
      { category: null, form: null, leadKinds: ["region"], maxRate: 1_000 },
      { category: null, form: null, maxRate: 5_000 },
    ];
    const byLead = call({ stateShare: { rows } });
    const asked = { total: 1_000, requested: 101 };
    expect(outcome(byLead, { ...asked, lead: "region" })).toEqual(["notYet", "stateShare"]);
    expect(outcome(byLead, { ...asked, lead: "commune" })).toEqual(["yes"]);
    expect(checked(byLead, { ...asked, lead: "commune" }).state).toMatchObject({ rate: 5_000, maxCents: 500 });
    expect(checked(byLead, asked)).toMatchObject({ state: null, findings: [], unanswered: ["lead"] });
    expect(outcome(byLead, { ...asked, lead: "other" })).toEqual(["no", "leadNotAuthority"]);
  });
  test("bonuses are told as what the rate may become, up to the ceiling", () => {
    const rows = [{ category: null, form: null, maxRate: 5_000 }];
    const bonuses = [1, 2].map((minLevel) => ({ marker: "gender", minLevel, addRate: 1_000 }));
    const rules = { stateShare: { rows, bonuses, ceiling: 6_500 }, requestedAmount: { max: 400 } };
    expect(checked(call(rules), { total: 1_000 }).state).toEqual({ rate: 5_000, bestRate: 6_500, maxCents: 400 });
  });
});

test("who may not lead is told so, and a call that is closed takes none", () => {
  expect(outcome(call2010, { lead: "other" })).toEqual(["no", "leadNotAuthority"]);
  expect(checkEligibility(call2010, "closed", { lead: "region" }, dayOf(call2010))).toMatchObject({
    verdict: "no",
    findings: [{ code: "callClosed" }],
  });
  expect(checkEligibility(call2010, "coming", { lead: "region" }, dayOf(call2010)).verdict).toBe("yes");
});

describe("what five questions leave out", () => {
  const seven = callRules.parse({
    stateShare: { rows: [{ category: null, form: "pooled", maxRate: 5_000 }] },
    reportsUpToDate: true,
    duration: { max: 36 },
    partners: { min: 2 },
    attachments: [{ kind: "partnerLetter", leadKinds: [] }],
    confirmations: { of: "partners", isBlocking: false },
  });
  const call = { ...call2010, countries: ["ML"], rules: seven };
  test("is named beside the verdict, in both languages", () => {
    const result = checked(call, {
      lead: "region",
      country: "ML",
      total: 1_000,
      requested: 1,
      authorities: 2,
      owesReport: false,
    });
    expect(result).toMatchObject({ verdict: "yes", unanswered: [] });
    expect(result.notAsked).toEqual(["duration", "partners", "attachments", "confirmations"]);
    for (const topic of result.notAsked)
      expect([messages.fr.eligibility.topics[topic], messages.en.eligibility.topics[topic]]).not.toContain(undefined);
  });
  test("is nothing where the call asks no more", () => expect(checked(call2010, {}).notAsked).toEqual([]));
  test("is each question that is not among the five, whatever the rules", () =>
    fc.assert(
      fc.property(arbitraryOf(callRules), (rules) => {
        const asked = questionsOf({ countries: ["ML"], rules }).map(({ key }) => key);
        const left = notAsked({ countries: ["ML"], rules });
        expect(left.filter((topic) => asked.some((key) => key === topic))).toEqual([]);
        if (rules.duration) expect([...asked, ...left]).toContain("duration");
        if ((rules.partners?.min ?? 1) > 1) expect([...asked, ...left]).toContain("partners");
        if (rules.reportsUpToDate) expect([...asked, ...left]).toContain("reports");
      }),
    ));
});

test("nothing answered is no verdict; what is left unanswered stands against nothing, and is named", () => {
  expect(checked(call2025, {})).toMatchObject({
    verdict: null,
    findings: [],
    unanswered: ["lead", "country", "amounts"],
  });
  expect(checked(call2025, { lead: "region", requested: 900 })).toMatchObject({
    verdict: "yes",
    state: null,
    unanswered: ["country"],
  });
});

test("never disagrees with a reading of the rules, and says all in words of both languages", () => {
  const facts = fc.record({
    country: fc.constantFrom("SN", "MA", "CL"),
    total: fc.nat(1_000_000),
    requested: fc.nat(1_000_000),
    own: fc.nat(200_000),
  });
  fc.assert(
    fc.property(facts, ({ country, total, requested, own }) => {
      const rate = { SN: 7_000, MA: 5_000, CL: 3_000 }[country] ?? 0;
      const atMost = (amount: number, of: number, share: number) => amount * 20_000 <= of * share * 2 + 10_000;
      const isBelow = own < Math.floor((total * 1_000 + 5_000) / 10_000);
      const fits = atMost(requested, total, rate) && !isBelow;
      const { verdict, findings } = checked(call2025, { lead: "commune", country, total, requested, own });
      expect(verdict).toBe(fits ? "yes" : "notYet");
      for (const { code } of findings) {
        expect(Object.keys(messages.fr.findings)).toContain(code);
        expect(Object.keys(messages.en.findings)).toContain(code);
      }
    }),
  );
});

describe("the answers", () => {
  test("are read off the address; what cannot be read answers nothing and is named", () => {
    const given: Record<string, string> = { porteur: "region", pays: "ML", cout: "10 000,50 €", duree: "trois ans" };
    expect(answersOf((word) => given[word])).toEqual({
      answers: { lead: "region", country: "ML", total: 1_000_050 },
      refused: ["duree"],
    });
    const others: Record<string, string> = { porteur: "ministère", pays: "mali", demande: "-1", collectivites: "0" };
    expect(answersOf((word) => others[word])).toEqual({
      answers: {},
      refused: ["porteur", "pays", "demande", "collectivites"],
    });
    const spoken: Record<string, string> = { compteRendu: "oui", partenaires: " 2 ", apport: "" };
    expect(answersOf((word) => spoken[word])).toEqual({ answers: { owesReport: true, partners: 2 }, refused: [] });
  });

  test("begin a dossier: to the cent over the years, the last one taking the remainder", () => {
    const draft = draftOf(call2025, { country: "SN", total: 100, requested: 50, own: 11, months: 30, partners: 2 });
    expect(draft.partners.map(({ country }) => country)).toEqual(["SN", "SN"]);
    expect(draft.project.durationMonths).toBe(30);
    expect(draft.expenditure).toMatchObject([{ amounts: { 2025: 33, 2026: 33, 2027: 34 } }]);
    expect(draft.funding).toMatchObject([
      { source: "state", amounts: { 2025: 16, 2026: 16, 2027: 18 } },
      { source: "lead", amounts: { 2025: 3, 2026: 3, 2027: 5 } },
    ]);
    expect(draftOf(call2025, {})).toMatchObject({ partners: [], expenditure: [], funding: [] });
    expect(draftOf({ ...call2025, countries: ["MA"] }, { country: "SN" }).partners).toEqual([]);
    expect(draftOf(call2025, { country: "other" }).partners).toEqual([]);
  });
});
