import { describe, expect, test } from "vitest";
import { grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { answerClaim } from "@/server/services/organisation/answer-claim";
import { claimAuthority } from "@/server/services/organisation/claim-authority";
import { listClaimsToAnswer, listOwnClaims } from "@/server/services/organisation/list-claims";
import { join, newOrganisation, newPerson } from "./people";

const claiming = async (email?: string) => grantPlainly("claim.make", await newPerson(email));
const answering = (actor: Awaited<ReturnType<typeof newPerson>>) => grantPlainly("claim.answer", actor);

async function pendingClaim(organisationId: string) {
  const granted = await claiming();
  const result = await claimAuthority(granted, { organisationId, message: "Je suis la directrice des services." });
  if (!result.ok) throw new Error(result.reason);
  return { claimId: result.claimId, claimant: granted.actor };
}
const mails = (key: string) => db().mail.findMany({ where: { key: { startsWith: key } } });
const journal = (organisationId: string) =>
  db().journalEntry.findMany({ where: { organisationId }, orderBy: { id: "asc" } });
const rolesOf = async (userId: string, organisationId: string) =>
  (await db().membership.findUnique({ where: { userId_organisationId: { userId, organisationId } } }))?.roles ?? [];

describe("claiming an authority", () => {
  test("tells its members, in their language, and the journal", async () => {
    const town = await newOrganisation("commune", "Villeneuve");
    const member = await join(await newPerson("maire@example.org", "en"), town, ["signatory"]);
    await join(await newPerson(), await newOrganisation("ministry"), ["officer"]);
    const { claimId, claimant } = await pendingClaim(town.id);

    const sent = await mails(`claim-received:${claimId}`);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      template: "claim-received",
      recipient: member.email,
      locale: "en",
      props: { authority: "Villeneuve", claimant: claimant.email, url: "http://localhost:3000/compte/demandes" },
    });
    expect(await journal(town.id)).toMatchObject([
      { event: "claim.make", actorId: claimant.userId, actorName: claimant.email, data: { claimId } },
    ]);
    expect(await listOwnClaims(claimant)).toMatchObject([{ id: claimId, status: "pending" }]);
  });

  test("tells the officers of the ministry while the authority has no member who may answer", async () => {
    const ministry = await newOrganisation("ministry");
    const officer = await join(await newPerson(), ministry, ["officer"]);
    const manager = await join(await newPerson(), ministry, ["callManager"]);
    await join(await newPerson(), ministry, ["budgetOfficer"]);
    const { claimId } = await pendingClaim((await newOrganisation("commune")).id);
    const recipients = (await mails(`claim-received:${claimId}`)).map(({ recipient }) => recipient);
    expect(recipients).toEqual(expect.arrayContaining([officer.email, manager.email]));
    for (const { recipient } of await mails(`claim-received:${claimId}`)) {
      const { memberships } = await db().user.findUniqueOrThrow({
        where: { email: recipient },
        include: { memberships: true },
      });
      expect(
        memberships.flatMap(({ roles }) => roles).some((role) => role === "officer" || role === "callManager"),
      ).toBe(true);
    }
  });

  test("twice is answered, not repeated, also when asked at once", async () => {
    const town = await newOrganisation("commune");
    const granted = await claiming();
    const results = await Promise.all(
      Array.from({ length: 4 }, () => claimAuthority(granted, { organisationId: town.id, message: "" })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.reason === "alreadyPending")).toHaveLength(3);
    expect(await db().membershipClaim.count({ where: { organisationId: town.id } })).toBe(1);
  });

  test("a member has nothing to claim", async () => {
    const town = await newOrganisation("region");
    const actor = await join(await newPerson(), town, ["applicant"]);
    expect(await claimAuthority(grantPlainly("claim.make", actor), { organisationId: town.id, message: "" })).toEqual({
      ok: false,
      reason: "alreadyMember",
    });
  });

  test("five may wait, no more", async () => {
    const granted = await claiming();
    const towns = await Promise.all(Array.from({ length: 6 }, () => newOrganisation("commune")));
    const results = await Promise.all(
      towns.map(({ id }) => claimAuthority(granted, { organisationId: id, message: "" })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(5);
    expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "tooManyPending" });
  });

  test.each(["ministry", "embassyService", "foreignAuthority", "prefecture"] as const)(
    "a %s cannot be claimed",
    async (kind) => {
      const { id } = await newOrganisation(kind);
      await expect(claimAuthority(await claiming(), { organisationId: id, message: "" })).rejects.toThrow(NotFound);
    },
  );
});

describe("answering a claim", () => {
  test("accepting makes the person a member, with the roles given", async () => {
    const town = await newOrganisation("commune", "Villeneuve");
    const member = await join(await newPerson(), town, ["applicant"]);
    const { claimId, claimant } = await pendingClaim(town.id);
    expect((await listClaimsToAnswer(answering(member))).claims).toMatchObject([
      { id: claimId, claimant: { email: claimant.email }, members: 1, organisation: { name: "Villeneuve" } },
    ]);

    const answer = { claimId, accept: true as const, roles: ["applicant" as const, "signatory" as const] };
    expect(await answerClaim(answering(member), answer)).toEqual({ ok: true });

    expect(await rolesOf(claimant.userId, town.id)).toEqual(["applicant", "signatory"]);
    expect(await mails(`claim-answered:${claimId}`)).toMatchObject([
      { recipient: claimant.email, props: { authority: "Villeneuve", accepted: true } },
    ]);
    expect((await journal(town.id)).map(({ event }) => event)).toEqual(["claim.make", "claim.accept"]);
    expect(await listClaimsToAnswer(answering(member))).toEqual({ claims: [], total: 0 });
    const [own] = await listOwnClaims(claimant);
    expect(own?.status).toBe("accepted");
    expect(own?.answeredAt?.getTime()).toBeLessThanOrEqual((await databaseNow(db())).getTime());
  });

  test("refusing grants nothing, is told, and lets the person ask again", async () => {
    const town = await newOrganisation("commune");
    const officer = await join(await newPerson(), await newOrganisation("ministry"), ["officer"]);
    const { claimId, claimant } = await pendingClaim(town.id);
    expect(await answerClaim(answering(officer), { claimId, accept: false })).toEqual({ ok: true });
    expect(await rolesOf(claimant.userId, town.id)).toEqual([]);
    expect(await mails(`claim-answered:${claimId}`)).toMatchObject([{ props: { accepted: false } }]);
    const again = await claimAuthority(grantPlainly("claim.make", claimant), { organisationId: town.id, message: "" });
    expect(again.ok).toBe(true);
  });

  test("two at once: one wins, the other is told who did what and when", async () => {
    const town = await newOrganisation("commune");
    const one = await join(await newPerson(), town, ["applicant"]);
    const other = await join(await newPerson(), town, ["signatory"]);
    const { claimId, claimant } = await pendingClaim(town.id);

    const results = await Promise.all([
      answerClaim(answering(one), { claimId, accept: true, roles: ["applicant"] }),
      answerClaim(answering(other), { claimId, accept: false }),
    ]);

    const [won, lost] = results[0].ok ? [one, results[1]] : [other, results[0]];
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(lost).toEqual({
      ok: false,
      reason: "alreadyAnswered",
      accepted: won === one,
      by: won.email,
      at: expect.any(Date),
    });
    expect(await rolesOf(claimant.userId, town.id)).toEqual(won === one ? ["applicant"] : []);
    expect(await mails(`claim-answered:${claimId}`)).toHaveLength(1);
    expect(await journal(town.id)).toHaveLength(2);
  });

  test("of another authority does not show that it exists", async () => {
    const stranger = await join(await newPerson(), await newOrganisation("commune"), ["signatory"]);
    const { claimId } = await pendingClaim((await newOrganisation("commune")).id);
    await expect(answerClaim(answering(stranger), { claimId, accept: false })).rejects.toThrow(NotFound);
    expect(await listClaimsToAnswer(answering(stranger))).toEqual({ claims: [], total: 0 });
    expect((await db().membershipClaim.findUniqueOrThrow({ where: { id: claimId } })).status).toBe("pending");
  });

  test("nobody answers their own", async () => {
    const officer = await join(await newPerson(), await newOrganisation("ministry"), ["officer"]);
    const town = await newOrganisation("commune");
    const claim = await claimAuthority(grantPlainly("claim.make", officer), { organisationId: town.id, message: "" });
    if (!claim.ok) throw new Error(claim.reason);
    const { claimId } = claim;
    await expect(answerClaim(answering(officer), { claimId, accept: true, roles: ["signatory"] })).rejects.toThrow(
      NotAllowed,
    );
    const { claims } = await listClaimsToAnswer(answering(officer));
    expect(claims.map(({ id }) => id)).not.toContain(claimId);
  });
});
