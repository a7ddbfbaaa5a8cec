import { describe, expect, test } from "vitest";
import { call2010, noRules, subjectOf } from "@/tests/factories/rule-sets";
import type { ConfirmationAnswer, ConfirmationRequestFacts } from "../../application/confirmation";
import type { FundingLine } from "../../application/content";
import { confirmations, isAboutConfirmations } from "./confirmations";

const coAuthorities = [{ organisationId: "00000000-0000-4000-8000-000000000001", label: "Angers" }];
const line = (source: FundingLine["source"], amounts: Record<string, number>): FundingLine => ({
  ...{ id: source, source, kind: "cash", label: "", amounts },
});
const plan = { "2010": 1_000_000, "2011": 500_000 };
const content = { coAuthorities, funding: [line("partner", plan), line("coAuthority", { "2010": 200_000 })] };
const answer = (over: Partial<ConfirmationAnswer> = {}): ConfirmationAnswer => ({
  ...{ isConfirmed: true, share: plan, name: "Mariam Keïta", role: "Maire", reason: "", at: "2009-12-20T10:00:00Z" },
  ...over,
});
const request = (over: Partial<ConfirmationRequestFacts> = {}): ConfirmationRequestFacts => ({
  ...{ id: "r1", kind: "partner", partyId: "p0", email: "", by: "Camille", askedAt: "2009-12-18T10:00:00Z" },
  ...{ expiresAt: "2030-01-01T00:00:00Z", isRevoked: false, answer: null },
  ...over,
});
const found = (
  requests: ConfirmationRequestFacts[] | undefined,
  asked: { of: "partners" | "all"; isBlocking: boolean } = { of: "partners", isBlocking: true },
) =>
  confirmations({ ...noRules, confirmations: asked }, subjectOf(call2010, { content, confirmationRequests: requests }));
const codes = (requests: ConfirmationRequestFacts[]) => found(requests).map(({ code }) => code);

describe("the confirmation of a partner's share", () => {
  test("is missing, awaited since, expired, refused, given", () => {
    expect(codes([])).toEqual(["confirmationMissing"]);
    expect(found([request()])).toMatchObject([
      { code: "confirmationAwaited", severity: "blocking", field: "confirmations", since: "2009-12-18" },
    ]);
    expect(codes([request({ expiresAt: "2009-12-19T00:00:00Z" })])).toEqual(["confirmationExpired"]);
    expect(codes([request({ isRevoked: true })])).toEqual(["confirmationMissing"]);
    expect(codes([request({ answer: answer({ isConfirmed: false, reason: "Trop." }) })])).toEqual([
      "confirmationRefused",
    ]);
    expect(codes([request({ answer: answer() })])).toEqual([]);
  });

  test("is held against the plan, to the cent, on both sides", () => {
    const given = (share: Record<string, number>) => found([request({ answer: answer({ share }) })]);
    expect(given({ "2010": 1_000_001, "2011": 500_000 })).toMatchObject([
      { code: "confirmationOutdated", unit: "cents", expected: 1_500_000, actual: 1_500_001, gap: 1 },
    ]);
    expect(given({ "2010": 999_999, "2011": 500_000 })).toMatchObject([
      { expected: 1_500_000, actual: 1_499_999, gap: 1 },
    ]);
    expect(given({ "2010": 500_000, "2011": 1_000_000 })).toMatchObject([{ code: "confirmationOtherYears" }]);
    expect(given({ ...plan, "2012": 0 })).toEqual([]);
  });

  test("counts as last given, also by a link that was taken back since; and is awaited once it is asked for anew", () => {
    const first = request({ isRevoked: true, answer: answer({ share: { "2010": 1 } }) });
    expect(codes([first])).toEqual(["confirmationOutdated"]);
    expect(codes([first, request({ id: "r2", askedAt: "2009-12-22T10:00:00Z" })])).toEqual(["confirmationAwaited"]);
    expect(codes([{ ...first, answer: answer() }, request({ id: "r2", askedAt: "2009-12-22T10:00:00Z" })])).toEqual([]);
  });
});

test("of all parties where the call says so; a warning where it holds nothing back", () => {
  expect(found([], { of: "all", isBlocking: false })).toMatchObject([
    { subject: "Commune de Yélimané", severity: "warning" },
    { subject: "Angers", severity: "warning" },
  ]);
});

test("nothing in a call that asks none, or where it is not known", () => {
  expect(confirmations(noRules, subjectOf(call2010, { content, confirmationRequests: [] }))).toEqual([]);
  expect(found(undefined)).toEqual([]);
  expect(isAboutConfirmations({ field: "confirmations" })).toBe(true);
  expect(isAboutConfirmations({ field: "funding" })).toBe(false);
});
