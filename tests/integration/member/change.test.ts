import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { grantOnApplication, grantOnOrganisation } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import type { MembershipRole } from "@/server/domain/user/actor";
import { watchDossier } from "@/server/services/application/live/watch";
import { changeRoles, removeMember } from "@/server/services/member/change-member";
import { peopleOf } from "@/server/services/member/list-members";
import { aDossier } from "@/tests/factories/application";
import { anAdviser, anApplicant, anOfficer, aPerson, asOfNow, organisationOf } from "@/tests/factories/user";
import { aCallManager, as, journalOf, mailsTo, rolesIn, someAddress } from "./people";

const inMinistry = (organisationId: string, roles: MembershipRole[]) =>
  aPerson({ kind: "ministry", organisationId, roles, person: `Service ${roles.join(" ")}` });

describe("roles in the ministry", () => {
  test("are given, told and journalled; they hold from the next request on", async () => {
    const manager = await aCallManager();
    const organisationId = organisationOf(manager);
    const [officer, other] = [
      await inMinistry(organisationId, ["officer"]),
      await inMinistry(organisationId, ["decisionMaker"]),
    ];
    const roles: MembershipRole[] = ["officer", "decisionMaker"];
    const { userId } = officer;
    expect(await as(manager).member.changeRoles({ organisationId, userId, roles })).toEqual({ ok: true });
    expect((await asOfNow(officer)).memberships).toMatchObject([{ roles }]);
    expect(await mailsTo(officer.email, "membership-changed")).toMatchObject([{ props: { roles } }]);
    // Who holds a deciding role is told that another was named; who did it, and who it is about, are not told of it again.
    expect(await mailsTo(other.email, "role-given")).toMatchObject([{ props: { roles: ["decisionMaker"] } }]);
    expect(await mailsTo(manager.email, "role-given")).toEqual([]);
    expect(await mailsTo(officer.email, "role-given")).toEqual([]);
    // The same again changes nothing and tells nobody.
    expect(await as(manager).member.changeRoles({ organisationId, userId, roles })).toEqual({ ok: true });
    expect(await journalOf(organisationId)).toEqual(["member.roles"]);

    expect(await as(manager).member.remove({ organisationId, userId })).toEqual({ ok: true });
    expect((await asOfNow(officer)).memberships).toEqual([]);
    expect(await mailsTo(officer.email, "membership-changed")).toMatchObject([{}, { props: { roles: [] } }]);
    await expect(as(manager).member.remove({ organisationId, userId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("naming a decision-maker by invitation is told to those who hold such a role", async () => {
    const manager = await aCallManager();
    const organisationId = organisationOf(manager);
    const maker = await inMinistry(organisationId, ["decisionMaker"]);
    await as(manager).member.invite({ organisationId, email: someAddress(), roles: ["decisionMaker"] });
    await as(manager).member.invite({ organisationId, email: someAddress(), roles: ["officer"] });
    expect(await mailsTo(maker.email, "role-given")).toHaveLength(1);
  });

  test("nobody gives themself one, nobody but a call manager gives any, and the last call manager stays", async () => {
    const manager = await aCallManager();
    const organisationId = organisationOf(manager);
    const change = (roles: MembershipRole[]) =>
      as(manager).member.changeRoles({ organisationId, userId: manager.userId, roles });
    expect(await change(["callManager", "decisionMaker"])).toEqual({ ok: false, reason: "ownRole" });
    expect(await as(manager).member.remove({ organisationId, userId: manager.userId })).toEqual({
      ...{ ok: false, reason: "lastCallManager" },
    });
    await expect(as(manager).member.leave({ organisationId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const role of ["officer", "decisionMaker", "budgetOfficer", "reader"] as const) {
      const one = await inMinistry(organisationId, [role]);
      const { userId } = manager;
      await expect(as(one).member.changeRoles({ organisationId, userId, roles: ["officer"] })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await expect(as(one).member.remove({ organisationId, userId })).rejects.toMatchObject({ code: "FORBIDDEN" });
      // They read who works with them, and no invitation.
      const read = await peopleOf(await grantOnOrganisation("member.read", one, organisationId));
      expect(read.invitations).toBeNull();
      expect(read.members.map(({ userId: id }) => id)).toContain(manager.userId);
    }
    expect(await rolesIn(organisationId, manager)).toEqual(["callManager"]);
  });

  test("two call managers who take each other away at once: one stays", async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await aCallManager();
      const organisationId = organisationOf(one);
      const other = await inMinistry(organisationId, ["callManager"]);
      // Both were let in before either was taken away.
      const [first, second] = [
        await grantOnOrganisation("member.manage", one, organisationId),
        await grantOnOrganisation("member.manage", other, organisationId),
      ];
      const results = await Promise.all([
        removeMember(first, other.userId),
        changeRoles(second, { userId: one.userId, roles: ["officer"] }),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results).toContainEqual({ ok: false, reason: "lastCallManager" });
      expect(await db().membership.count({ where: { organisationId, roles: { has: "callManager" } } })).toBe(1);
    }
  });

  test("the database refuses by itself to leave the ministry without one", async () => {
    const manager = await aCallManager();
    const where = { userId: manager.userId };
    const last = /keeps a call manager/;
    await expect(db().membership.deleteMany({ where })).rejects.toThrow(last);
    await expect(db().membership.updateMany({ where, data: { roles: ["officer"] } })).rejects.toThrow(last);
    await expect(db().user.delete({ where: { id: manager.userId } })).rejects.toThrow(last);
    expect(await rolesIn(organisationOf(manager), manager)).toEqual(["callManager"]);
  });
});

describe("an authority's people", () => {
  test("look after one another, and keep somebody who answers; the ministry may take over", async () => {
    const [one, manager] = [await anApplicant({ roles: ["applicant", "reader"] }), await aCallManager()];
    const organisationId = organisationOf(one);
    const colleague = await anApplicant({ organisationId, roles: ["reader"] });
    const dossier = await aDossier({ status: "draft", leadOrganisationId: organisationId });
    const last = { ok: false, reason: "lastAnswerer" };
    expect(await as(one).member.leave({ organisationId })).toEqual(last);
    expect(await as(one).member.changeRoles({ organisationId, userId: one.userId, roles: ["reader"] })).toEqual(last);
    await expect(
      as(colleague).member.changeRoles({ organisationId, userId: colleague.userId, roles: ["applicant"] }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });

    const { userId } = colleague;
    expect(await as(one).member.changeRoles({ organisationId, userId, roles: ["signatory"] })).toEqual({ ok: true });
    expect(await as(one).member.leave({ organisationId })).toEqual({ ok: true });
    // Who left sees nothing any more; the dossier is the authority’s.
    const gone = await asOfNow(one);
    await expect(grantOnApplication("application.read", gone, dossier.ref)).rejects.toThrow(NotFound);
    expect(await as(manager).member.remove({ organisationId, userId })).toEqual({ ok: true });
    expect(await db().membership.count({ where: { organisationId } })).toBe(0);
    expect(await journalOf(organisationId)).toEqual(["member.roles", "member.leave", "member.remove"]);
  });

  test("who is taken away while the form is open is out of it at once", async () => {
    const one = await anApplicant();
    const organisationId = organisationOf(one);
    const colleague = await anApplicant({ organisationId });
    const { ref } = await aDossier({ status: "draft", leadOrganisationId: organisationId });
    const again = async () => grantOnApplication("application.edit", await asOfNow(colleague), ref);
    const stop = new AbortController();
    const tab = { tab: randomUUID(), section: "projet", since: -1 };
    // Were it not told, it would look again long after this test has given up.
    const stream = watchDossier(await again(), again, tab, { signal: stop.signal, every: 3_600_000 });
    expect((await stream.next()).done).toBe(false);
    const next = stream.next();
    expect(await as(one).member.remove({ organisationId, userId: colleague.userId })).toEqual({ ok: true });
    await expect(next).rejects.toThrow(NotFound);
    stop.abort();
  });

  test("others are refused, each of them", async () => {
    const town = await anApplicant();
    const organisationId = organisationOf(town);
    for (const stranger of [await anApplicant(), await anAdviser(["ML"]), await anOfficer()]) {
      for (const permission of ["member.read", "member.manage", "member.leave", "organisation.manage"] as const)
        await expect(grantOnOrganisation(permission, stranger, organisationId)).rejects.toThrow();
    }
  });

  test("an embassy's people read who they are; only the ministry changes them", async () => {
    const adviser = await anAdviser(["ML"]);
    const organisationId = organisationOf(adviser);
    const { members, invitations } = await peopleOf(await grantOnOrganisation("member.read", adviser, organisationId));
    expect(members).toMatchObject([{ email: adviser.email, roles: ["adviser"], isSelf: true }]);
    expect(invitations).toBeNull();
    await expect(as(adviser).member.leave({ organisationId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const input = { organisationId, email: someAddress(), roles: ["adviser" as const] };
    await expect(as(adviser).member.invite(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
