import { describe, expect, test } from "vitest";
import {
  type Actor,
  type ActorMembership,
  membershipRoles,
  type OrganisationKind,
  organisationKinds,
  rolesOfKind,
} from "../user/actor";
import { claimAnswer, claimInput, mayAnswerClaim } from "./claims";

const member = (
  kind: OrganisationKind,
  role: ActorMembership["roles"][number],
  organisationId: string = kind,
): ActorMembership => ({
  organisationId,
  organisationName: organisationId,
  kind,
  roles: [role],
  servedCountries: [],
});
const person = (...memberships: ActorMembership[]): Actor => ({
  userId: "answerer",
  email: "agent@example.org",
  name: "",
  locale: "fr",
  memberships,
});
const claim = { userId: "claimant", organisationId: "commune", kind: "commune" as const, country: "FR" };

describe("who answers a claim on a commune", () => {
  const answers = new Set(["commune/applicant", "commune/signatory", "ministry/officer", "ministry/callManager"]);
  const everyone = organisationKinds.flatMap((kind) => rolesOfKind[kind].map((role) => [kind, role] as const));

  test.each(everyone)("a member of %s as %s", (kind, role) =>
    expect(mayAnswerClaim(person(member(kind, role)), claim)).toBe(answers.has(`${kind}/${role}`)),
  );
  test("for an authority abroad also the embassy in its country, and no other", () => {
    const abroad = { ...claim, organisationId: "abroad", kind: "foreignAuthority" as const, country: "ML" };
    const embassyOf = (...servedCountries: string[]) =>
      person({ ...member("embassyService", "adviser"), servedCountries });
    expect(mayAnswerClaim(embassyOf("SN", "ML"), abroad)).toBe(true);
    expect(mayAnswerClaim(embassyOf("SN"), abroad)).toBe(false);
    expect(mayAnswerClaim(embassyOf("FR"), claim)).toBe(false);
    expect(mayAnswerClaim(person(member("foreignAuthority", "applicant", "abroad")), abroad)).toBe(true);
    expect(mayAnswerClaim(person(member("foreignAuthority", "reader", "abroad")), abroad)).toBe(false);
  });
  test("nobody of another commune", () =>
    expect(mayAnswerClaim(person(member("commune", "signatory", "another")), claim)).toBe(false));
  test("nobody without a membership", () => expect(mayAnswerClaim(person(), claim)).toBe(false));
  test.each(["officer", "callManager"] as const)("not the claimant, even as %s of the ministry", (role) =>
    expect(mayAnswerClaim(person(member("ministry", role)), { ...claim, userId: "answerer" })).toBe(false),
  );
});

describe("what is sent", () => {
  const claimId = "7b0c2c8e-1f5e-4b43-9a39-8e0d1a1f3a11";
  test("an acceptance grants the roles of an authority, and no other", () => {
    for (const role of membershipRoles)
      expect(claimAnswer.safeParse({ claimId, accept: true, roles: [role] }).success).toBe(
        role === "applicant" || role === "signatory" || role === "reader",
      );
    expect(claimAnswer.safeParse({ claimId, accept: true, roles: [] }).success).toBe(false);
    expect(claimAnswer.parse({ claimId, accept: false, roles: ["officer"] })).toEqual({ claimId, accept: false });
  });
  test("a claim names an organisation; its message is trimmed and short", () => {
    expect(claimInput.parse({ organisationId: claimId, message: "  DGS  " }).message).toBe("DGS");
    expect(claimInput.safeParse({ organisationId: "61001", message: "" }).success).toBe(false);
    expect(claimInput.safeParse({ organisationId: claimId, message: "x".repeat(1_001) }).success).toBe(false);
  });
});
