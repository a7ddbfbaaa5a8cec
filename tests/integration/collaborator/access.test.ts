import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { collaboratorRoles } from "@/server/domain/collaborator/schema";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { type ApplicationPermission, allowsPlainly, permissions } from "@/server/domain/user/permissions";
import { allApplications } from "@/server/services/application/export-list";
import { journalOf, mailsOf } from "@/server/services/application/follow";
import { countByStatus, listApplications, visibleTo, workedIn } from "@/server/services/application/list";
import { watchDossier } from "@/server/services/application/live/watch";
import { saveFields } from "@/server/services/application/save";
import { submit } from "@/server/services/application/submit";
import { findAttachment } from "@/server/services/attachment/find-attachment";
import { removeCollaborator } from "@/server/services/collaborator/remove";
import { answerSignOff } from "@/server/services/sign-off/answer-sign-off";
import { aDossier } from "@/tests/factories/application";
import { aNobody, inDossier } from "@/tests/factories/collaborator";
import { aDraftToSign } from "@/tests/factories/signed";
import { anAdviser, asOfNow, organisationOf } from "@/tests/factories/user";

let draft: Awaited<ReturnType<typeof aDraftToSign>>;
beforeEach(async () => {
  draft = await aDraftToSign();
});
const join = (who: Actor, role: (typeof collaboratorRoles)[number]) =>
  inDossier(draft.dossier.ref, draft.writer, who, role);
const remove = async ({ email }: Actor) => {
  const { id } = await db().collaborator.findFirstOrThrow({
    where: { applicationId: draft.dossier.id, email, removedAt: null },
  });
  await removeCollaborator(await grantOnApplication("application.share", draft.writer, draft.dossier.ref), id);
};
const titles = async (actor: Actor, text?: string) =>
  (await listApplications(workedIn(actor), text === undefined ? {} : { text })).rows.map(({ ref }) => ref);

/** Written by hand: what each role may do with the dossier, of all that there is to do. */
const may: Record<(typeof collaboratorRoles)[number], ApplicationPermission[]> = {
  read: ["application.read", "application.readUnsubmitted"],
  edit: ["application.read", "application.readUnsubmitted", "application.edit"],
  sign: [
    ...(["application.read", "application.readUnsubmitted", "application.edit"] as const),
    ...(["application.submit", "application.signOff"] as const),
  ],
};

test.each(collaboratorRoles)("who was invited to %s may do that, and nothing else", async (role) => {
  const actor = await join(await aNobody(), role);
  const allowed: string[] = [];
  for (const permission of Object.keys(permissions.application) as ApplicationPermission[]) {
    const outcome = await grantOnApplication(permission, actor, draft.dossier.ref).then(
      () => "granted",
      (error) => error,
    );
    if (outcome === "granted") allowed.push(permission);
    else expect(outcome).toBeInstanceOf(NotAllowed);
  }
  expect(allowed.toSorted()).toEqual(may[role].toSorted());
});

describe("somebody invited into one dossier", () => {
  test("sees it in the list, the search, the counts and the export, and no other of the authority", async () => {
    const other = await aDossier({ status: "submitted", leadOrganisationId: organisationOf(draft.writer) });
    const guest = await aNobody();
    expect(allowsPlainly("applicantSpace.open", await asOfNow(guest))).toBe(false);
    const actor = await join(guest, "read");
    expect(allowsPlainly("applicantSpace.open", actor)).toBe(true);
    expect(await titles(actor)).toEqual([draft.dossier.ref]);
    expect(await titles(actor, "eau potable")).toEqual([draft.dossier.ref]);
    for (const scope of [workedIn(actor), visibleTo(actor)]) {
      expect([...(await countByStatus(scope))]).toEqual([["draft", 1]]);
      const exported = [];
      for await (const chunk of allApplications(scope, {})) exported.push(...chunk.map(({ ref }) => ref));
      expect(exported).toEqual([draft.dossier.ref]);
    }
    await expect(grantOnApplication("application.read", actor, other.ref)).rejects.toThrow(NotFound);
  });

  test("of another authority sees both: its own, and the one", async () => {
    const elsewhere = await aDraftToSign({});
    const actor = await join(elsewhere.writer, "edit");
    expect((await titles(actor)).toSorted()).toEqual([draft.dossier.ref, elsewhere.dossier.ref].toSorted());
    await expect(grantOnApplication("application.read", draft.writer, elsewhere.dossier.ref)).rejects.toThrow(NotFound);
  });

  test("writes as a colleague does, and is named where they wrote", async () => {
    const actor = await join(await aNobody("Zoé Carlier"), "edit");
    const granted = await grantOnApplication("application.edit", actor, draft.dossier.ref);
    expect(
      await saveFields(granted, { changes: [{ field: "project.title", value: "Deux forages" }], base: 0 }),
    ).toMatchObject({ ok: true });
    const { application } = await grantOnApplication("application.edit", draft.writer, draft.dossier.ref);
    expect(application.fieldWriters).toEqual({ "project.title": "Zoé Carlier" });
    expect(await db().lastSave.count({ where: { applicationId: draft.dossier.id, userId: actor.userId } })).toBe(1);
  });

  test("invited to sign gives the accord and submits", async () => {
    const actor = await join(await aNobody("Odette Vial"), "sign");
    const granted = await grantOnApplication("application.signOff", actor, draft.dossier.ref);
    expect(await answerSignOff(granted, { isGiven: true, comment: "", revision: 0 })).toEqual({ ok: true });
    const submitting = await grantOnApplication("application.submit", actor, draft.dossier.ref);
    expect(await submit(submitting, randomUUID())).toMatchObject({ ok: true });
  });

  test("opens what is attached, held or not, until they are taken out", async () => {
    const { id } = await db().attachment.create({
      data: {
        ...{ applicationId: draft.dossier.id, kind: "other", fileName: "a.pdf", mediaType: "application/pdf" },
        ...{ sizeBytes: 1, sha256: "0".repeat(64), storageKey: randomUUID(), scan: "waiting", nextScanAt: new Date() },
      },
    });
    const guest = await aNobody();
    const actor = await join(guest, "read");
    expect(await findAttachment(actor, id)).toMatchObject({ fileName: "a.pdf" });
    await remove(guest);
    await expect(findAttachment(await asOfNow(guest), id)).rejects.toThrow(NotFound);
  });

  test("is told by mail what becomes of it when they write or sign, not when they only read", async () => {
    const [reader, writer, signer] = [
      await join(await aNobody(), "read"),
      await join(await aNobody(), "edit"),
      await join(await aNobody(), "sign"),
    ];
    const submitting = await grantOnApplication("application.submit", draft.signatory, draft.dossier.ref);
    expect(await submit(submitting, randomUUID())).toMatchObject({ ok: true });
    const mails = await db().mail.findMany({
      where: { applicationId: draft.dossier.id, template: "submission-received" },
    });
    const told = [draft.writer, draft.signatory, writer, signer].map(({ email }) => email);
    expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(told.toSorted());
    const own = await mailsOf(await grantOnApplication("application.read", writer, draft.dossier.ref));
    expect(new Set(own.map(({ recipient }) => recipient))).toEqual(new Set([writer.email]));
    const all = await mailsOf(await grantOnApplication("application.read", draft.writer, draft.dossier.ref));
    expect(all.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining([reader.email, ...told]));
  });

  test("is named in the journal by address to those of the dossier alone", async () => {
    const guest = await aNobody();
    await join(guest, "read");
    await submit(await grantOnApplication("application.submit", draft.signatory, draft.dossier.ref), randomUUID());
    const emails = async (actor: Actor) =>
      (await journalOf(await grantOnApplication("application.read", actor, draft.dossier.ref)))
        .filter(({ event }) => event === "collaborator.invite")
        .map(({ data }) => data.email);
    expect(await emails(draft.writer)).toEqual([guest.email]);
    expect(await emails(await anAdviser(["ML"]))).toEqual([undefined]);
  });
});

test("who is taken out finds nothing any more, at once, also on a stream that is open", async () => {
  const guest = await aNobody();
  const actor = await join(guest, "edit");
  const first = await grantOnApplication("application.edit", actor, draft.dossier.ref);
  const again = async () => grantOnApplication("application.edit", await asOfNow(guest), draft.dossier.ref);
  const stop = new AbortController();
  const stream = watchDossier(
    first,
    again,
    { tab: randomUUID(), section: "projet", since: -1 },
    { signal: stop.signal },
  );
  expect((await stream.next()).done).toBe(false);
  const next = stream.next();
  await remove(guest);
  await expect(next).rejects.toThrow(NotFound);
  stop.abort();
  const now = await asOfNow(guest);
  expect(await titles(now)).toEqual([]);
  await expect(grantOnApplication("application.read", now, draft.dossier.ref)).rejects.toThrow(NotFound);
  expect(await countByStatus(visibleTo(now))).toEqual(new Map());
});
