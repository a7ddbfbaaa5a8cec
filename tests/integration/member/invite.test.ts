import { describe, expect, test } from "vitest";
import { grantOnOrganisation } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { memberInvitationsPerHour } from "@/server/domain/organisation/members";
import { invitationsFor } from "@/server/services/member/join";
import { peopleOf } from "@/server/services/member/list-members";
import { anAdviser, anApplicant, anOfficer, anOrganisation, asOfNow, organisationOf } from "@/tests/factories/user";
import { aCallManager, as, journalOf, mailsTo, rolesIn, signsIn, someAddress } from "./people";

const anEmbassy = () => anOrganisation({ kind: "embassyService", name: "SCAC", servedCountries: ["ML"] });

describe("an invitation", () => {
  test("is mailed, and makes its address a member when it first signs in", async () => {
    const [manager, { id: organisationId }, email] = [await aCallManager(), await anEmbassy(), someAddress()];
    expect(await as(manager).member.invite({ organisationId, email, roles: ["adviser"] })).toEqual({ ok: true });
    expect(await mailsTo(email, "member-invited")).toMatchObject([
      { props: { organisation: "SCAC", by: "Nadia Ferrand", roles: ["adviser"], email, days: 30 } },
    ]);
    const actor = await signsIn(email);
    expect(actor.memberships).toMatchObject([{ organisationId, roles: ["adviser"], servedCountries: ["ML"] }]);
    expect(await journalOf(organisationId)).toEqual(["member.invite", "member.join"]);
    // It was used: what is taken away since is not given back by signing in again.
    expect(await as(manager).member.remove({ organisationId, userId: actor.userId })).toEqual({ ok: true });
    expect((await signsIn(email)).memberships).toEqual([]);
  });

  test("adds to what somebody is already elsewhere, and waits for who is signed in until they take it up", async () => {
    const [manager, town] = [await aCallManager(), await anApplicant()];
    const { id: organisationId } = await anEmbassy();
    await as(manager).member.invite({ organisationId, email: town.email, roles: ["adviser"] });
    expect(await invitationsFor(town)).toMatchObject([{ organisation: { id: organisationId }, roles: ["adviser"] }]);
    expect(await rolesIn(organisationId, town)).toEqual([]);
    expect(await as(town).member.join()).toEqual({ ok: true, joined: 1 });
    expect(await as(town).member.join()).toEqual({ ok: true, joined: 0 });
    expect((await asOfNow(town)).memberships.map(({ roles }) => roles)).toEqual(
      expect.arrayContaining([["applicant"], ["adviser"]]),
    );
  });

  test("is of no use to another address, once withdrawn, once expired", async () => {
    const [manager, { id: organisationId }] = [await aCallManager(), await anEmbassy()];
    const [withdrawn, expired] = [someAddress(), someAddress()];
    for (const email of [withdrawn, expired])
      await as(manager).member.invite({ organisationId, email, roles: ["adviser"] });
    expect((await signsIn(someAddress())).memberships).toEqual([]);

    const idOf = async (email: string) =>
      (await db().membershipInvitation.findFirstOrThrow({ where: { email, withdrawnAt: null } })).id;
    const id = await idOf(withdrawn);
    expect(await as(manager).member.withdraw({ organisationId, id })).toEqual({ ok: true });
    await expect(as(manager).member.withdraw({ organisationId, id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(manager).member.inviteAgain({ organisationId, id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await signsIn(withdrawn)).memberships).toEqual([]);

    const past = new Date(Date.now() - 1000);
    await db().membershipInvitation.update({ where: { id: await idOf(expired) }, data: { expiresAt: past } });
    expect((await signsIn(expired)).memberships).toEqual([]);
    const { invitations } = await peopleOf(await grantOnOrganisation("member.read", manager, organisationId));
    expect(invitations).toMatchObject([{ email: expired, isExpired: true }]);
    // Sent again, it lives again, and its mail leaves once more.
    const again = await as(manager).member.inviteAgain({ organisationId, id: await idOf(expired) });
    expect(again).toEqual({ ok: true });
    expect(await mailsTo(expired, "member-invited")).toHaveLength(2);
    expect((await signsIn(expired)).memberships).toHaveLength(1);
  });

  test("is refused twice, for who is a member, for a role that the kind does not know, and when too many leave", async () => {
    const [manager, adviser, email] = [await aCallManager(), await anAdviser(["SN"]), someAddress()];
    const organisationId = organisationOf(adviser);
    const invite = (to: string, roles: ["adviser"] | ["decisionMaker"] = ["adviser"]) =>
      as(manager).member.invite({ organisationId, email: to, roles });
    expect(await invite(adviser.email)).toEqual({ ok: false, reason: "alreadyMember" });
    expect(await invite(email, ["decisionMaker"])).toEqual({ ok: false, reason: "unknownRole" });
    const twice = await Promise.all([invite(email), invite(email.toUpperCase())]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(twice).toContainEqual({ ok: false, reason: "alreadyInvited" });
    await expect(invite("sans arobase")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    for (let sent = 1; sent < memberInvitationsPerHour; sent += 1) await invite(someAddress());
    expect(await invite(someAddress())).toEqual({ ok: false, reason: "tooManyNow" });
  });

  test("from an authority's own people too; who only reads or works elsewhere invites nobody", async () => {
    const town = await anApplicant();
    const organisationId = organisationOf(town);
    const email = someAddress();
    expect(await as(town).member.invite({ organisationId, email, roles: ["signatory"] })).toEqual({ ok: true });
    expect((await signsIn(email)).memberships).toMatchObject([{ organisationId, roles: ["signatory"] }]);
    const strangers = [
      await anApplicant(),
      await anApplicant({ organisationId, roles: ["reader"] }),
      await anAdviser(["ML"]),
      await anOfficer(),
    ];
    for (const stranger of strangers)
      await expect(
        as(stranger).member.invite({ organisationId, email: someAddress(), roles: ["reader"] }),
      ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
