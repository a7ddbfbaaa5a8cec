import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { grantOnApplication, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { journalOf } from "@/server/services/application/follow";
import { sendBack } from "@/server/services/application/review";
import { submit } from "@/server/services/application/submit";
import { completeUpload } from "@/server/services/attachment/complete-upload";
import { findAttachment } from "@/server/services/attachment/find-attachment";
import { listAttachments } from "@/server/services/attachment/list-attachments";
import { removeAttachment } from "@/server/services/attachment/remove-attachment";
import { attachmentsOfVersion, earlierAttachments } from "@/server/services/attachment/versions";
import { readJournal } from "@/server/services/journal/read-journal";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { completeContent } from "@/tests/factories/complete-dossier";
import { largePdf } from "@/tests/factories/files";
import { anAdviser, anApplicant, anOfficer, organisationOf } from "@/tests/factories/user";
import { aDraft, begin, idIn, sendFrom } from "./tus";

let seed = 0;
const editing = (actor: Actor, ref: string) => grantOnApplication("application.edit", actor, ref);
const reading = (actor: Actor, ref: string) => grantOnApplication("application.read", actor, ref);

/** Sends a file of its own, in the place of another if wished. */
async function attach(actor: Actor, ref: string, name: string, replaces?: string) {
  const bytes = largePdf(2_000, ++seed);
  const id = idIn(await begin(actor, ref, { size: bytes.length, name, ...(replaces && { replaces }) }));
  await sendFrom(actor, ref, id, 0, new Uint8Array(bytes));
  const result = await completeUpload(await editing(actor, ref), id);
  if (!result.ok) throw new Error(result.reason);
  return result.attachment.id;
}
const standing = async (actor: Actor, ref: string) =>
  (await listAttachments(await editing(actor, ref))).attachments.map(({ fileName, earlier }) => [
    fileName,
    earlier.map((file) => file.fileName),
  ]);

async function aDossierToSubmit() {
  const actor = await anApplicant();
  const call = await aCall({ closesAt: days(5), opinionsDueAt: days(30) });
  const { ref, id } = await aDossier({
    status: "draft",
    callId: call.id,
    leadOrganisationId: organisationOf(actor),
    content: completeContent([2026, 2027, 2028]),
  });
  const submitted = async () => {
    const result = await submit(await grantOnApplication("application.submit", actor, ref), randomUUID());
    expect(result).toMatchObject({ ok: true });
  };
  return { actor, ref, id, submitted };
}

test("what replaces an attachment stands, and what it replaced is kept, the newest first", async () => {
  const { actor, ref, applicationId } = await aDraft();
  const one = await attach(actor, ref, "un.pdf");
  const two = await attach(actor, ref, "deux.pdf", one);
  await attach(actor, ref, "trois.pdf", two);
  await attach(actor, ref, "autre.pdf");
  expect(await standing(actor, ref)).toEqual([
    ["trois.pdf", ["deux.pdf", "un.pdf"]],
    ["autre.pdf", []],
  ]);
  const events = await db().journalEntry.findMany({ where: { applicationId }, orderBy: { id: "asc" } });
  expect(events.map(({ event }) => event)).toEqual([
    "attachment.add",
    "attachment.replace",
    "attachment.replace",
    "attachment.add",
  ]);
  for (const id of [one, two]) expect(await findAttachment(actor, id)).toBeDefined();
});

test("two people replace the same one at once: both files are there, neither hides the other", async () => {
  const { actor, ref } = await aDraft();
  const one = await attach(actor, ref, "un.pdf");
  const ids = await Promise.all([attach(actor, ref, "a.pdf", one), attach(actor, ref, "b.pdf", one)]);
  const { attachments } = await listAttachments(await editing(actor, ref));
  expect(attachments.map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(attachments.flatMap(({ earlier }) => earlier.map(({ id }) => id))).toEqual([one]);
});

test("only what stands in this very dossier, of the same kind, is replaced", async () => {
  const { actor, ref } = await aDraft();
  const one = await attach(actor, ref, "un.pdf");
  const other = await aDossier({ status: "draft", leadOrganisationId: organisationOf(actor) });
  const elsewhere = await attach(actor, other.ref, "ailleurs.pdf");
  await attach(actor, ref, "deux.pdf", one);
  for (const [replaces, kind] of [
    [elsewhere, "other"],
    [one, "other"],
    [randomUUID(), "other"],
    [one, "partnerLetter"],
  ] as const) {
    const answer = await begin(actor, ref, { size: 10, kind, replaces });
    expect([answer.status, await answer.json()]).toEqual([422, { reason: "gone" }]);
  }
});

test("each submission names what it had, whatever becomes of it afterwards", async () => {
  const { actor, ref, submitted } = await aDossierToSubmit();
  const officer = await anOfficer();
  const adviser = await anAdviser(["ML"]);
  const draftOfOne = await attach(actor, ref, "un-brouillon.pdf");
  const one = await attach(actor, ref, "un.pdf", draftOfOne);
  const two = await attach(actor, ref, "deux.pdf");
  await submitted();
  const review = await grantOnApplication("application.review", officer, ref);
  await sendBack(review, { message: "Il manque la signature.", corrections: [], dueAt: days(3) });
  const signed = await attach(actor, ref, "un-signe.pdf", one);
  expect(await removeAttachment(await editing(actor, ref), two)).toMatchObject({ ok: true });
  await submitted();

  for (const reader of [actor, officer, adviser]) {
    const granted = await reading(reader, ref);
    const names = async (number: number) =>
      (await attachmentsOfVersion(granted, number))?.map(({ fileName }) => fileName) ?? null;
    expect([await names(1), await names(2), await names(3)]).toEqual([["un.pdf", "deux.pdf"], ["un-signe.pdf"], null]);
    for (const id of [one, two, signed]) expect(await findAttachment(reader, id)).toBeDefined();
  }
  // What was replaced before it was ever submitted is the authority's own business.
  expect(await findAttachment(actor, draftOfOne)).toBeDefined();
  for (const reader of [officer, adviser]) {
    await expect(findAttachment(reader, draftOfOne)).rejects.toBeInstanceOf(NotFound);
    const earlier = await earlierAttachments(await reading(reader, ref));
    expect(Object.values(earlier).flatMap((files) => files.map(({ fileName }) => fileName))).toEqual(["un.pdf"]);
  }
  const own = await earlierAttachments(await reading(actor, ref));
  expect(own[signed]?.map(({ fileName }) => fileName)).toEqual(["un.pdf", "un-brouillon.pdf"]);
  for (const stranger of [await anApplicant(), await anAdviser(["SN"])])
    await expect(findAttachment(stranger, one)).rejects.toBeInstanceOf(NotFound);
});

test("a submission never misses an attachment that was there before it", async () => {
  for (let round = 0; round < 4; round += 1) {
    const { actor, ref, id } = await aDossierToSubmit();
    const [attached, result] = await Promise.all([
      attach(actor, ref, "lettre.pdf").catch((error: Error) => error.message),
      grantOnApplication("application.submit", actor, ref).then((granted) => submit(granted, randomUUID())),
    ]);
    const version = await db().applicationVersion.findFirst({ where: { applicationId: id } });
    const standingIds = (await db().attachment.findMany({ where: { applicationId: id, removedAt: null } })).map(
      (attachment) => attachment.id,
    );
    if (result.ok) expect(version?.attachmentIds).toEqual(standingIds);
    else expect([result.reason, version, standingIds]).toEqual(["savedMeanwhile", null, [attached]]);
  }
});

test("the database itself keeps one version standing in each series", async () => {
  const { actor, ref } = await aDraft();
  const one = await attach(actor, ref, "un.pdf");
  await attach(actor, ref, "deux.pdf", one);
  await expect(db().attachment.update({ where: { id: one }, data: { removedAt: null } })).rejects.toThrow();
});

test("what is attached after a return is its authority's own until it is submitted again", async () => {
  const { actor, ref, id: applicationId, submitted } = await aDossierToSubmit();
  const officer = await anOfficer();
  const [kept, replaced] = [await attach(actor, ref, "gardée.pdf"), await attach(actor, ref, "budget.pdf")];
  await submitted();
  const review = await grantOnApplication("application.review", officer, ref);
  await sendBack(review, { message: "Joignez la lettre, merci.", dueAt: null, corrections: [] });
  const added = await attach(actor, ref, "lettre.pdf");
  const newer = await attach(actor, ref, "budget-2.pdf", replaced);
  await removeAttachment(await editing(actor, ref), kept);

  const seen = async (reader: Actor) => {
    const granted = await reading(reader, ref);
    const lines = await journalOf(granted);
    return {
      attachments: granted.application.attachments.map(({ fileName }) => fileName),
      told: lines.filter(({ event }) => event.startsWith("attachment.")).length,
    };
  };
  const administration = async () =>
    (await readJournal(grantPlainly("administration.open", officer), {})).records.filter(
      ({ event, dossier }) => dossier?.ref === ref && event.startsWith("attachment."),
    ).length;
  expect(await seen(officer)).toEqual({ attachments: ["gardée.pdf", "budget.pdf"], told: 2 });
  expect(await seen(actor)).toEqual({ attachments: ["lettre.pdf", "budget-2.pdf"], told: 5 });
  expect(await administration()).toBe(2);
  for (const id of [added, newer]) await expect(findAttachment(officer, id)).rejects.toThrow(NotFound);
  for (const id of [kept, replaced]) expect(await findAttachment(officer, id)).toBeDefined();
  for (const id of [kept, replaced, added, newer]) expect(await findAttachment(actor, id)).toBeDefined();

  await submitted();
  expect(await seen(officer)).toEqual({ attachments: ["lettre.pdf", "budget-2.pdf"], told: 5 });
  expect(await earlierAttachments(await reading(officer, ref))).toMatchObject({ [newer]: [{ id: replaced }] });
  expect(await findAttachment(officer, added)).toBeDefined();
  expect(await administration()).toBe(5);
  expect(await db().applicationVersion.count({ where: { applicationId } })).toBe(2);
});
