import { describe, expect, test } from "vitest";
import { type MembershipRole, membershipRoles, organisationKinds, rolesOfKind } from "../user/actor";
import { knowsRoles, type MemberChange, memberInvitation, refusalOfChange } from "./members";
import { serviceInput } from "./service";

const change = (over: Partial<MemberChange>): MemberChange => ({
  ...{ kind: "ministry", before: ["officer"], after: ["officer"], isSelf: false, byMinistry: true, others: [] },
  ...over,
});

describe.each(organisationKinds)("in a %s", (kind) => {
  const known: readonly MembershipRole[] = rolesOfKind[kind];
  test.each(membershipRoles)("%s is given exactly where the kind knows it", (role) => {
    const others = [[...known]];
    expect(knowsRoles(kind, [role])).toBe(known.includes(role));
    expect(refusalOfChange(change({ kind, before: [...known], after: [role], others }))).toBe(
      known.includes(role) ? null : "unknownRole",
    );
  });

  test("nobody gives themself a role, whatever they hold; everybody may give one up", () => {
    for (const held of known)
      for (const wanted of known) {
        const mine = { kind, before: [held], after: [wanted], isSelf: true, others: [[...known]] };
        expect(refusalOfChange(change(mine))).toBe(held === wanted ? null : "ownRole");
        expect(refusalOfChange(change({ ...mine, before: [held, wanted] }))).toBeNull();
      }
  });
});

describe("the ministry keeps a call manager", () => {
  test.each([[[]], [["officer"]], [["decisionMaker"]]] as MembershipRole[][][])(
    "who becomes %j is the last",
    (after) => {
      const last = { before: ["callManager", "officer", "decisionMaker"] as const, after };
      expect(refusalOfChange(change({ ...last, others: [["officer"], ["decisionMaker"]] }))).toBe("lastCallManager");
      expect(refusalOfChange(change({ ...last, isSelf: true, others: [] }))).toBe("lastCallManager");
      expect(refusalOfChange(change({ ...last, others: [["callManager"]] }))).toBeNull();
    },
  );
});

describe("an authority keeps somebody who answers for it", () => {
  const leaving = { kind: "commune", before: ["applicant"], after: [], byMinistry: false } as const;
  test("unless the ministry takes over", () => {
    expect(refusalOfChange(change({ ...leaving, others: [["reader"]] }))).toBe("lastAnswerer");
    expect(refusalOfChange(change({ ...leaving, isSelf: true, others: [] }))).toBe("lastAnswerer");
    expect(refusalOfChange(change({ ...leaving, others: [["signatory"]] }))).toBeNull();
    expect(refusalOfChange(change({ ...leaving, byMinistry: true, others: [] }))).toBeNull();
  });
  test("who only reads leaves freely", () => {
    expect(refusalOfChange(change({ ...leaving, before: ["reader"], others: [["applicant"]] }))).toBeNull();
  });
});

test("services of the State may be left without people", () => {
  for (const [kind, role] of [
    ["embassyService", "adviser"],
    ["prefecture", "reader"],
  ] as const)
    expect(refusalOfChange(change({ kind, before: [role], after: [], others: [] }))).toBeNull();
});

describe("what is sent", () => {
  test("an address is made comparable, and roles come once, in their order", () => {
    const read = memberInvitation.parse({ email: " Awa@Example.org ", roles: ["decisionMaker", "officer", "officer"] });
    expect(read).toEqual({ email: "awa@example.org", roles: ["officer", "decisionMaker"] });
    expect(memberInvitation.safeParse({ email: "awa", roles: ["officer"] }).success).toBe(false);
    expect(memberInvitation.safeParse({ email: "awa@example.org", roles: [] }).success).toBe(false);
  });
  test("an embassy serves countries that there are, a prefecture a département", () => {
    const embassy = { kind: "embassyService", name: " SCAC " };
    expect(serviceInput.parse({ ...embassy, countries: ["ML", "BF", "ML"] })).toEqual({
      ...{ kind: "embassyService", name: "SCAC", countries: ["BF", "ML"] },
    });
    for (const countries of [[], ["ZZ"], ["toString"]])
      expect(serviceInput.safeParse({ ...embassy, countries }).success).toBe(false);
    const prefecture = { kind: "prefecture", name: "Préfecture" };
    expect(serviceInput.safeParse({ ...prefecture, department: "61" }).success).toBe(true);
    for (const department of ["", "99", "constructor"])
      expect(serviceInput.safeParse({ ...prefecture, department }).success).toBe(false);
    expect(serviceInput.safeParse({ ...embassy, name: " ", countries: ["ML"] }).success).toBe(false);
  });
});
