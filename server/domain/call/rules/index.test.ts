import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messages } from "@/messages";
import { applicationContent, emptyContent, yearsOf } from "@/server/domain/application/content";
import { arbitraryOf } from "@/tests/factories/arbitrary-of";
import {
  budgetLists,
  call2010,
  call2024,
  call2025,
  dayOf,
  from,
  noRules,
  subjectOf,
} from "@/tests/factories/rule-sets";
import { noSignOff } from "../../application/sign-off";
import { type CheckedCall, checkApplication, isBlocking } from ".";
import { attachmentKinds, callRules } from "./schema";

const codesOf = (call: CheckedCall, facts: Parameters<typeof subjectOf>[1] = {}) => {
  const { content, leadKind, attachments, outstandingReports, now } = subjectOf(call, facts);
  return checkApplication(call, { content, leadKind, attachments, outstandingReports }, now).map(({ code }) => code);
};

describe("whole dossiers, held against the rules of their time", () => {
  const year = (amount: number) => [amount, amount, amount];

  test("2010-2012, one town, 25 %", () => {
    const sources = [from("state", year(2_500_000)), from("lead", year(7_500_000))];
    expect(codesOf(call2010, { costs: year(10_000_000), sources })).toEqual([]);
  });
  test("2010-2012, one town that asks as if it were several", () => {
    const facts = {
      costs: year(10_000_000),
      sources: [from("state", year(3_500_000)), from("lead", year(6_500_000))],
    };
    expect(codesOf(call2010, facts)).toEqual(["stateShare"]);
    expect(codesOf(call2010, { ...facts, coAuthorities: 1 })).toEqual([]);
  });
  test("2024, Mali is suspended; the same project in Senegal lacks the resolution and says nothing of gender", () => {
    const facts = { costs: [100], sources: [from("state", [90]), from("lead", [10])] };
    expect(codesOf(call2024, facts)).toEqual(["countrySuspended", "markerMissing", "attachmentMissing"]);
    const inSenegal = { ...facts, countries: ["SN"], attachments: ["councilResolution" as const] };
    expect(codesOf(call2024, inSenegal)).toEqual(["markerMissing"]);
    expect(codesOf(call2024, { ...inSenegal, markers: { gender: 0 } })).toEqual([]);
  });
  test("an authority that owes a report files no new dossier", () => {
    const call = { ...call2010, rules: { ...call2010.rules, reportsUpToDate: true } };
    expect(codesOf(call, { outstandingReports: [{ ref: "D-1", number: null }] })).toEqual(["reportOutstanding"]);
    expect(codesOf(call)).toEqual([]);
  });
  test("2025, Morocco: half from the State, a tenth of its own, half of that in kind", () => {
    const sources = [
      from("state", year(500)),
      from("lead", year(50)),
      from("lead", year(50), "inKind"),
      from("partner", year(400)),
    ];
    expect(codesOf(call2025, { countries: ["MA"], costs: year(1_000), sources })).toEqual([]);
  });
  test("2025, everything at once is told at once, in the order of the form", () => {
    const sources = [from("state", [800, 0, 0]), from("state", [1], "inKind"), from("lead", [10], "inKind")];
    expect(codesOf(call2025, { costs: [1_000, 0, 0], sources })).toEqual([
      "fundingBelowExpenditure",
      "stateInCash",
      "stateShare",
      "ownContribution",
      "inKindOfOwn",
    ]);
  });
});

const drafts = arbitraryOf(applicationContent);
const calls: fc.Arbitrary<CheckedCall> = fc.record({
  kind: fc.constantFrom("annual" as const, "triennial" as const),
  firstYear: fc.constantFrom(2010, 2024, 2025, 2026),
  countries: fc.subarray(["ML", "SN", "FR"]),
  themes: fc.subarray(["health", "culture"]),
  rules: arbitraryOf(callRules),
});
const applications = fc.record({
  content: drafts,
  leadKind: fc.constantFrom("commune" as const, "grouping" as const, "department" as const, "region" as const),
  attachments: fc.subarray([...attachmentKinds]),
  outstandingReports: fc.array(fc.record({ ref: fc.string(), number: fc.option(fc.string()) }), { maxLength: 2 }),
  confirmationRequests: fc.option(fc.constant([]), { nil: undefined }),
  signOff: fc.option(fc.constant(noSignOff), { nil: undefined }),
});
const instants = fc.date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });

describe("any draft against any rules", () => {
  test("gets an answer in whole numbers, in words that exist in both languages", () =>
    fc.assert(
      fc.property(calls, applications, instants, (call, application, now) => {
        for (const { code, expected, actual, gap } of checkApplication(call, application, now)) {
          expect(Object.keys(messages.fr.findings)).toContain(code);
          expect(Object.keys(messages.en.findings)).toContain(code);
          if (gap === undefined) continue;
          expect(Number.isSafeInteger(expected) && Number.isSafeInteger(actual)).toBe(true);
          expect(gap).toBe(Math.abs((expected ?? 0) - (actual ?? 0)));
          expect(gap).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    ));

  test("gets the same answer twice, and leaves draft and rules as they were", () =>
    fc.assert(
      fc.property(calls, applications, instants, (call, application, now) => {
        const before = structuredClone({ call, application });
        const found = checkApplication(call, application, now);
        expect(checkApplication(call, application, now)).toEqual(found);
        expect({ call, application }).toEqual(before);
      }),
      { numRuns: 50 },
    ));

  test("an empty one is never let through, whatever the call", () =>
    fc.assert(
      fc.property(calls, instants, (call, now) => {
        const nothing = {
          content: emptyContent,
          leadKind: "region" as const,
          attachments: attachmentKinds,
          outstandingReports: [],
        };
        expect(checkApplication(call, nothing, now).some(isBlocking)).toBe(true);
      }),
      { numRuns: 50 },
    ));
});

test("to ask less of the State never adds anything against a dossier, its own part making up for it", () =>
  fc.assert(
    fc.property(fc.constantFrom(call2010, call2025), fc.nat(10_000), fc.nat(10_000), (call, one, other) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      const asking = (state: number) => {
        const { content, ...rest } = subjectOf(call);
        const lists = budgetLists(yearsOf(call), [10_000], [from("state", [state]), from("lead", [10_000 - state])]);
        return checkApplication(call, { ...rest, content: { ...content, ...lists } }, dayOf(call)).length;
      };
      if (less > 0) expect(asking(less)).toBeLessThanOrEqual(asking(more));
    }),
  ));

test("without rules, only what every dossier must be is asked", () =>
  expect(codesOf({ ...call2010, rules: noRules })).toEqual([]));
