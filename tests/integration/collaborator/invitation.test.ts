import { beforeEach, describe, expect, test } from "vitest";
import { grantOnApplication, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { invitationInput, invitationsPerHour } from "@/server/domain/collaborator/schema";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { acceptInvitation, invitationOf } from "@/server/services/collaborator/accept";
import { invite, inviteAgain } from "@/server/services/collaborator/invite";
import { removeCollaborator } from "@/server/services/collaborator/remove";
import { invitationDigest } from "@/server/services/collaborator/tokens";
import { aNobody, tokenSentTo } from "@/tests/factories/collaborator";
import { aDraftToSign } from "@/tests/factories/signed";
import { anAdviser, anApplicant, anOfficer, asOfNow } from "@/tests/factories/user";

let draft: Awaited<ReturnType<typeof aDraftToSign>>;
let guest: Actor;
beforeEach(async () => {
  draft = await aDraftToSign({});
  guest = await aNobody();
});

const share = (actor: Actor = draft.writer) => grantOnApplication("application.share", actor, draft.dossier.ref);
const sent = (email = guest.email) => tokenSentTo(email, "collaborator-invited");
const accept = (who: Actor, token: string) => acceptInvitation(grantPlainly("invitation.accept", who), token);
const inviteGuest = async (role: "read" | "edit" | "sign" = "edit") =>
  invite(await share(), { email: guest.email, role });
const standing = () => db().collaborator.findMany({ where: { applicationId: draft.dossier.id, removedAt: null } });

test("is sent to an address, kept as a digest, sealed in the outbox, and tells what it is about", async () => {
  expect(await inviteGuest()).toEqual({ ok: true });
  const token = await sent();
  const [row] = await standing();
  expect(row).toMatchObject({ email: guest.email, role: "edit", tokenDigest: invitationDigest(token), userId: null });
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: guest.email } });
  expect(JSON.stringify(mail.props)).not.toContain(token);
  expect(await invitationOf(token, null)).toMatchObject({
    ...{
      email: guest.email,
      role: "edit",
      by: "Camille Lagarde",
      project: "Eau potable à Yélimané",
      acceptedRef: null,
    },
  });
});

test("looking at it accepts nothing; whoever it was sent to accepts it, once", async () => {
  await inviteGuest();
  const token = await sent();
  for (let look = 0; look < 3; look++) await invitationOf(token, guest);
  expect((await standing())[0]?.acceptedAt).toBeNull();
  expect(await accept(guest, token)).toEqual({ ok: true, ref: draft.dossier.ref });
  // The same person who presses twice arrives where they were; to anybody else it is as if there were none.
  expect(await accept(guest, token)).toEqual({ ok: true, ref: draft.dossier.ref });
  expect(await invitationOf(token, await aNobody())).toBeNull();
  expect(await accept(await aNobody(), token)).toEqual({ ok: false, reason: "gone" });
  expect(await db().journalEntry.count({ where: { event: "collaborator.accept", actorId: guest.userId } })).toBe(1);
});

test("somebody else who holds the link is told so, and nothing is accepted", async () => {
  await inviteGuest();
  const token = await sent();
  expect(await accept(await aNobody(), token)).toEqual({ ok: false, reason: "otherAddress" });
  expect(await accept(draft.signatory, token)).toEqual({ ok: false, reason: "otherAddress" });
  expect((await standing())[0]).toMatchObject({ acceptedAt: null, userId: null });
});

test("ends with its time, when it is taken back, and when it is sent again; a made-up one opens nothing", async () => {
  await inviteGuest();
  const first = await sent();
  const [row] = await standing();
  if (!row) throw new Error("nobody is invited");
  expect(await inviteAgain(await share(), row.id)).toEqual({ ok: true });
  const second = await sent();
  expect(second).not.toBe(first);
  expect(await accept(guest, first)).toEqual({ ok: false, reason: "gone" });
  await db().collaborator.update({ where: { id: row.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
  expect(await invitationOf(second, guest)).toBeNull();
  expect(await accept(guest, second)).toEqual({ ok: false, reason: "gone" });
  await inviteAgain(await share(), row.id);
  await removeCollaborator(await share(), row.id);
  expect(await accept(guest, await sent())).toEqual({ ok: false, reason: "gone" });
  expect(await accept(guest, "inconnu")).toEqual({ ok: false, reason: "gone" });
  // Taken back, the same address may be invited anew.
  expect(await inviteGuest("read")).toEqual({ ok: true });
});

test("one that stands for an address, also when two invite at once; no member of the authority", async () => {
  const results = await Promise.all([inviteGuest(), inviteGuest("sign")]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, reason: "alreadyInvited" });
  expect(await standing()).toHaveLength(1);
  const { email } = draft.signatory;
  expect(await invite(await share(), { email, role: "sign" })).toEqual({ ok: false, reason: "alreadyMember" });
  const { applicationId, invitedByName, expiresAt } = (await standing())[0] ?? {};
  if (!applicationId || !invitedByName || !expiresAt) throw new Error("nobody is invited");
  const twice = {
    applicationId,
    invitedByName,
    expiresAt,
    email: guest.email,
    role: "read",
    tokenDigest: "x",
  } as const;
  await expect(db().collaborator.create({ data: twice })).rejects.toThrow();
});

test("an address is compared as it is meant", () => {
  expect(invitationInput.parse({ email: " Zoe.Carlier@Example.ORG ", role: "read" }).email).toBe(
    "zoe.carlier@example.org",
  );
  for (const email of ["", "zoe", "zoe@", `${"z".repeat(250)}@example.org`])
    expect(invitationInput.safeParse({ email, role: "read" }).success).toBe(false);
  expect(invitationInput.safeParse({ email: "zoe@example.org", role: "owner" }).success).toBe(false);
});

test("within limits: nobody pesters the world through one dossier", async () => {
  const granted = await share();
  for (let n = 0; n < invitationsPerHour; n++)
    expect(await invite(granted, { email: `n${n}-${draft.dossier.id}@example.org`, role: "read" })).toEqual({
      ok: true,
    });
  expect(await inviteGuest()).toEqual({ ok: false, reason: "tooManyNow" });
});

describe("who may invite and take away", () => {
  test("those who write for the authority, and nobody else, whatever they may do in the dossier", async () => {
    await expect(share(draft.signatory)).rejects.toThrow(NotAllowed);
    for (const stranger of [await anApplicant(), await anOfficer(), await anAdviser(["ML"]), guest])
      await expect(share(stranger)).rejects.toThrow(NotFound);
    await inviteGuest("sign");
    await accept(guest, await sent());
    await expect(share(await asOfNow(guest))).rejects.toThrow(NotAllowed);
  });

  test("only of their own dossier", async () => {
    await inviteGuest();
    const [row] = await standing();
    const other = await aDraftToSign({});
    const elsewhere = await grantOnApplication("application.share", other.writer, other.dossier.ref);
    await expect(removeCollaborator(elsewhere, row?.id ?? "")).rejects.toThrow(NotFound);
    await expect(inviteAgain(elsewhere, row?.id ?? "")).rejects.toThrow(NotFound);
  });
});
