import { describe, expect, test } from "vitest";
import { type Actor, type MembershipRole, type OrganisationKind, organisationKinds, rolesOfKind } from "./actor";
import { allows, allowsOnOrganisation, allowsPlainly } from "./permissions";

const actor = (kind: OrganisationKind, roles: MembershipRole[], over: Partial<Actor["memberships"][number]> = {}) => ({
  ...{ userId: "u", email: "u@example.org", name: "", locale: "fr" as const },
  memberships: [{ organisationId: "own", organisationName: "", kind, roles, servedCountries: [], ...over }],
});
const manager = actor("ministry", ["callManager"]);
const people = organisationKinds.flatMap((kind) =>
  rolesOfKind[kind].map((role) => [kind, role, actor(kind, [role])] as const),
);
const isAuthority = (kind: OrganisationKind) => !["embassyService", "ministry", "prefecture"].includes(kind);

describe.each(people)("of a %s, as %s", (kind, role, one) => {
  const answers = role === "applicant" || role === "signatory";
  const manages = role === "callManager";
  test("sees colleagues, and manages them exactly where the role answers for them", () => {
    expect(allowsOnOrganisation("member.read", one, { id: "own", kind })).toBe(true);
    expect(allowsOnOrganisation("member.manage", one, { id: "own", kind })).toBe(answers || manages);
    expect(allowsOnOrganisation("member.leave", one, { id: "own", kind })).toBe(isAuthority(kind));
  });
  test.each(organisationKinds)("a %s of others is the business of call managers alone", (other) => {
    const target = { id: "other", kind: other };
    expect(allowsOnOrganisation("member.read", one, target)).toBe(manages);
    expect(allowsOnOrganisation("member.manage", one, target)).toBe(manages);
    expect(allowsOnOrganisation("organisation.manage", one, target)).toBe(manages && !isAuthority(other));
    expect(allowsOnOrganisation("member.leave", one, target)).toBe(false);
  });
  test("opens the administration of people as a call manager only", () =>
    expect(allowsPlainly("organisation.create", one)).toBe(manages));
});

test("an authority is not corrected here, not even by a call manager", () => {
  expect(allowsOnOrganisation("organisation.manage", manager, { id: "x", kind: "commune" })).toBe(false);
});

describe("a prefecture", () => {
  const dossier = { id: "d", leadOrganisationId: "lead", leadDepartment: "61", countries: ["ML"], wasSubmitted: true };
  const reader = (departmentCode: string | null) => actor("prefecture", ["reader"], { departmentCode });
  test("reads what the authorities of its département submitted, and nothing else", () => {
    expect(allows("application.read", reader("61"), dossier)).toBe(true);
    expect(allows("application.read", reader("35"), dossier)).toBe(false);
    expect(allows("application.read", reader("61"), { ...dossier, wasSubmitted: false })).toBe(false);
    expect(allows("application.read", reader("61"), { ...dossier, leadDepartment: null })).toBe(false);
    expect(allows("application.read", reader(null), { ...dossier, leadDepartment: null })).toBe(false);
    expect(allows("application.read", actor("prefecture", [], { departmentCode: "61" }), dossier)).toBe(false);
    // A town's own membership is not a way to its neighbours' dossiers.
    expect(allows("application.read", actor("commune", ["reader"], { departmentCode: "61" }), dossier)).toBe(false);
  });
  test.each([
    ...(["application.readUnsubmitted", "application.edit", "application.submit", "application.signOff"] as const),
    ...(["application.share", "application.withdraw", "application.review", "application.decide"] as const),
    ...(["opinion.issue", "agreement.manage", "report.extend", "conversation.read", "conversation.write"] as const),
  ])("%s is not its own", (permission) => expect(allows(permission, reader("61"), dossier)).toBe(false));
});
