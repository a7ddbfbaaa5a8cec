import { createHash, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { maxAttachmentBytes, maxOpenUploads } from "@/server/domain/application/attachment";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { localFolder } from "@/server/files/spool";
import { readAll, storage } from "@/server/files/storage";
import { StoredFileMissing } from "@/server/files/stored-file-missing";
import { completeUpload } from "@/server/services/attachment/complete-upload";
import { findAttachment } from "@/server/services/attachment/find-attachment";
import { sweepUploads } from "@/server/services/attachment/sweep-uploads";
import { aDossier } from "@/tests/factories/application";
import { docx, largePdf, pdfText } from "@/tests/factories/files";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";
import { aDraft, ask, begin, idIn, offsetOf, sendFrom, sendWhole } from "./tus";

const caller = createCallerFactory(appRouter);
const finish = (actor: Actor, ref: string, uploadId: string) =>
  caller({ actor: async () => actor }).application.finishUpload({ ref, uploadId });
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const journalOf = (applicationId: string) =>
  db().journalEntry.count({ where: { applicationId, event: "attachment.add" } });
const isStored = (key: string) =>
  storage()
    .read(key)
    .then(
      (stream) => stream.cancel().then(() => true),
      (error) => {
        if (error instanceof StoredFileMissing) return false;
        throw error;
      },
    );

/** Sends `bytes` piece by piece, then the line breaks, with some of it still on its way. */
function cutAfter(bytes: Buffer): ReadableStream<Uint8Array> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 50_000) }, (_, index) =>
    bytes.subarray(index * 50_000, (index + 1) * 50_000),
  );
  return new ReadableStream({
    async pull(controller) {
      const piece = pieces.shift();
      await new Promise(setImmediate);
      if (piece) controller.enqueue(new Uint8Array(piece));
      else controller.error(new Error("the line is cut"));
    },
  });
}

describe("a file sent in pieces", () => {
  test("arrives intact through three cuts, as one attachment with one journal row", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const bytes = largePdf(2_000_000);
    const id = idIn(await begin(actor, ref, { size: bytes.length, name: "plan.pdf", kind: "detailedBudget" }));
    let offset = 0;
    for (const until of [600_000, 1_200_000, 1_800_000]) {
      await sendFrom(actor, ref, id, offset, cutAfter(bytes.subarray(offset, until)));
      // What has been received of a request that broke off is kept, not only what whole requests brought.
      await expect.poll(() => offsetOf(actor, ref, id)).toBeGreaterThan(offset);
      offset = await offsetOf(actor, ref, id);
      expect(offset).toBeLessThanOrEqual(until);
    }
    const last = await sendFrom(actor, ref, id, offset, new Uint8Array(bytes.subarray(offset)));
    expect([last.status, last.headers.get("upload-offset")]).toEqual([204, String(bytes.length)]);

    const result = await finish(actor, ref, id);
    expect(result).toMatchObject({ ok: true, attachment: { fileName: "plan.pdf", kind: "detailedBudget" } });
    const [attachment] = await db().attachment.findMany({ where: { applicationId } });
    expect(attachment).toMatchObject({ sizeBytes: bytes.length, sha256: sha256(bytes), mediaType: "application/pdf" });
    const kept = Buffer.from(await new Response(await storage().read(attachment?.storageKey ?? "")).arrayBuffer());
    expect(sha256(kept)).toBe(sha256(bytes));
    expect(await journalOf(applicationId)).toBe(1);
    expect(await readdir(localFolder("spool"))).toEqual([]);
    const { parts } = await db().upload.findUniqueOrThrow({ where: { id } });
    expect(await Promise.all(parts.map(isStored))).toEqual(parts.map(() => false));
  });

  test("is one attachment, however often and at once its end is asked for", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const bytes = pdfText();
    const id = idIn(await begin(actor, ref, { size: bytes.length }));
    // All but the question of the server itself.
    await sendFrom(actor, ref, id, 0, new Uint8Array(bytes.subarray(0, 10)));
    const granted = await grantOnApplication("application.edit", actor, ref);
    expect(await completeUpload(granted, id)).toEqual({ ok: false, reason: "incomplete" });
    await Promise.all([
      sendFrom(actor, ref, id, 10, new Uint8Array(bytes.subarray(10))),
      ...Array.from({ length: 5 }, () => completeUpload(granted, id)),
    ]);
    const results = await Promise.all(Array.from({ length: 5 }, () => finish(actor, ref, id)));
    const ids = results.map((result) => (result.ok ? result.attachment.id : result.reason));
    expect(new Set(ids).size).toBe(1);
    expect(await db().attachment.count({ where: { applicationId } })).toBe(1);
    expect(await journalOf(applicationId)).toBe(1);
  });

  test("two requests write at the same place: one holds, and the bytes are those of the file", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const bytes = largePdf(300_000);
    const id = idIn(await begin(actor, ref, { size: bytes.length }));
    const body = () => new Uint8Array(bytes.subarray(0, 200_000));
    const answers = await Promise.all([1, 2, 3].map(() => sendFrom(actor, ref, id, 0, body())));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409]);
    await sendFrom(actor, ref, id, 200_000, new Uint8Array(bytes.subarray(200_000)));
    await finish(actor, ref, id);
    expect(await db().attachment.findFirst({ where: { applicationId } })).toMatchObject({ sha256: sha256(bytes) });
  });

  test("given up, leaves nothing", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const id = idIn(await begin(actor, ref, { size: 1_000 }));
    await sendFrom(actor, ref, id, 0, new Uint8Array(500));
    const { parts } = await db().upload.findUniqueOrThrow({ where: { id } });
    expect(await isStored(parts[0] ?? "")).toBe(true);
    expect((await ask(actor, ref, { method: "DELETE", id })).status).toBe(204);
    expect([await db().upload.count({ where: { applicationId } }), await isStored(parts[0] ?? "")]).toEqual([0, false]);
  });
});

describe("a file that is not wanted", () => {
  test.each([
    ["too large", { size: maxAttachmentBytes + 1 }, 413],
    ["empty", { size: 0 }, "empty"],
    ["named with a path", { size: 10, name: "../../lettre.pdf" }, "nameHasPath"],
    ["named with a control character", { size: 10, name: "let\u0007tre.pdf" }, "nameHasControls"],
    ["named to mislead", { size: 10, name: "annexe-\u202excod.exe" }, "nameMisleads"],
    ["of no known kind", { size: 10, kind: "poem" }, "invalid"],
  ])("%s, is refused before any of it is sent", async (_what, facts, expected) => {
    const { actor, ref, applicationId } = await aDraft();
    const answer = await begin(actor, ref, facts);
    if (typeof expected === "number") expect(answer.status).toBe(expected);
    else expect([answer.status, await answer.json()]).toEqual([422, { reason: expected }]);
    expect(await db().upload.count({ where: { applicationId } })).toBe(0);
  });

  test("for its content, is refused once it is there, and nothing of it stays", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(900, 1)]);
    const id = await sendWhole(actor, ref, program, { name: "lettre.pdf" });
    expect(await finish(actor, ref, id)).toEqual({ ok: false, reason: "program" });
    expect(await finish(actor, ref, id)).toEqual({ ok: false, reason: "program" });
    const bomb = docx({ name: "word/media/a.bin", data: Buffer.alloc(30_000_000) });
    const bombId = await sendWhole(actor, ref, bomb, { name: "lettre.docx" });
    expect(await finish(actor, ref, bombId)).toEqual({ ok: false, reason: "archiveBomb" });
    expect(await db().attachment.count({ where: { applicationId } })).toBe(0);
    expect(await journalOf(applicationId)).toBe(0);
    for (const { parts } of await db().upload.findMany({ where: { applicationId } }))
      expect(await Promise.all(parts.map(isStored))).toEqual([false]);
  });

  test("when too many are on their way already, waits for them", async () => {
    const { actor, ref } = await aDraft();
    for (let count = 0; count < maxOpenUploads; count += 1)
      expect((await begin(actor, ref, { size: 10 })).status).toBe(201);
    expect(await (await begin(actor, ref, { size: 10 })).json()).toEqual({ reason: "tooManyUploads" });
  });

  test("when the dossier is no longer a draft, also for its last piece", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const bytes = pdfText();
    const id = idIn(await begin(actor, ref, { size: bytes.length }));
    await db().application.update({
      where: { id: applicationId },
      data: { status: "submitted", number: `N-${randomUUID()}`, submittedAt: new Date() },
    });
    for (const answer of [
      await begin(actor, ref, { size: 10 }),
      await sendFrom(actor, ref, id, 0, new Uint8Array(bytes)),
    ])
      expect([answer.status, await answer.json()]).toEqual([422, { reason: "notEditable" }]);
    expect(await finish(actor, ref, id)).toEqual({ ok: false, reason: "notEditable" });
  });
});

describe("who may send", () => {
  test("nobody but those who write the dossier, whatever they know of it", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const id = idIn(await begin(actor, ref, { size: 1_000 }));
    await db().application.update({
      where: { id: applicationId },
      data: { status: "returnedForCompletion", number: `N-${randomUUID()}`, submittedAt: new Date() },
    });
    const organisationId = organisationOf(actor);
    const others: [Actor, unknown][] = [
      [await anApplicant(), NotFound],
      [await anAdviser(["SN"]), NotFound],
      [await aPerson({ kind: "commune", roles: [], organisationId }), NotAllowed],
      [await aPerson({ kind: "commune", roles: ["signatory"], organisationId }), NotAllowed],
      [await anAdviser(["ML"]), NotAllowed],
      [await anOfficer(), NotAllowed],
      [await aDecisionMaker(), NotAllowed],
      [await aPerson({ kind: "ministry", roles: ["callManager"] }), NotAllowed],
      [await aPerson({ kind: "ministry", roles: ["budgetOfficer"] }), NotAllowed],
      [await aPerson({ kind: "ministry", roles: ["reader"] }), NotAllowed],
    ];
    for (const [other, refusal] of others) {
      for (const method of ["HEAD", "PATCH", "DELETE"])
        await expect(ask(other, ref, { method, id })).rejects.toBeInstanceOf(refusal);
      await expect(begin(other, ref, { size: 10 })).rejects.toBeInstanceOf(refusal);
      const code = refusal === NotFound ? "NOT_FOUND" : "FORBIDDEN";
      await expect(finish(other, ref, id)).rejects.toMatchObject({ code });
    }
    await expect(
      caller({ actor: async () => null }).application.finishUpload({ ref, uploadId: id }),
    ).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect(await offsetOf(actor, ref, id)).toBe(0);
  });

  test("an upload that is somebody else's, or another dossier's, is as if there were none", async () => {
    const { actor, ref } = await aDraft();
    const id = idIn(await begin(actor, ref, { size: 1_000 }));
    const colleague = await anApplicant({ organisationId: organisationOf(actor) });
    const other = await aDossier({ status: "draft", leadOrganisationId: organisationOf(actor) });
    for (const [who, where, what] of [
      [colleague, ref, id],
      [actor, other.ref, id],
      [actor, ref, randomUUID()],
      [actor, ref, "1"],
      [actor, ref, "..%2f..%2fetc"],
    ] as const) {
      for (const method of ["HEAD", "DELETE"]) expect((await ask(who, where, { method, id: what })).status).toBe(404);
      expect((await sendFrom(who, where, what, 0, new Uint8Array(10))).status).toBe(404);
    }
    await expect(finish(colleague, ref, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(finish(actor, other.ref, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await offsetOf(actor, ref, id)).toBe(0);
  });

  test("an attachment is read by the people of its dossier, and by nobody who guesses", async () => {
    const { actor, ref } = await aDraft();
    const id = await sendWhole(actor, ref, pdfText());
    const result = await finish(actor, ref, id);
    const attachmentId = result.ok ? result.attachment.id : "";
    expect(await findAttachment(actor, attachmentId)).toMatchObject({ fileName: "lettre.pdf" });
    for (const stranger of [await anApplicant(), await anOfficer(), await anAdviser(["ML"])])
      await expect(findAttachment(stranger, attachmentId)).rejects.toBeInstanceOf(NotFound);
    for (const guessed of [randomUUID(), "1", `${attachmentId} `, "-".repeat(36)])
      await expect(findAttachment(actor, guessed)).rejects.toBeInstanceOf(NotFound);
  });
});

describe("what nobody continues", () => {
  test("is swept after a day with its parts, once, and not a minute before", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const [old, recent] = [await begin(actor, ref, { size: 100 }), await begin(actor, ref, { size: 100 })].map(idIn);
    for (const id of [old, recent]) await sendFrom(actor, ref, id ?? "", 0, new Uint8Array(50));
    const age = (id: string | undefined, interval: string) =>
      db().$executeRaw`UPDATE upload SET continued_at = now() - ${interval}::interval WHERE id = ${id}::uuid`;
    await age(old, "24 hours 1 minute");
    await age(recent, "23 hours 59 minutes");
    const { parts } = await db().upload.findUniqueOrThrow({ where: { id: old ?? "" } });
    const swept = await Promise.all([sweepUploads(), sweepUploads(), sweepUploads()]);
    expect(swept.reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(await sweepUploads()).toBe(0);
    expect((await db().upload.findMany({ where: { applicationId } })).map(({ id }) => id)).toEqual([recent]);
    expect(await Promise.all(parts.map(isStored))).toEqual([false]);
    expect(await offsetOf(actor, ref, recent ?? "")).toBe(50);
  });

  test("but has become an attachment, stays one", async () => {
    const { actor, ref, applicationId } = await aDraft();
    const id = await sendWhole(actor, ref, pdfText());
    await finish(actor, ref, id);
    await db().$executeRaw`UPDATE upload SET continued_at = now() - interval '2 days' WHERE id = ${id}::uuid`;
    expect(await sweepUploads()).toBe(1);
    const [attachment] = await db().attachment.findMany({ where: { applicationId } });
    const bytes: Uint8Array[] = [];
    for await (const chunk of readAll([attachment?.storageKey ?? ""])) bytes.push(chunk);
    expect(Buffer.concat(bytes).equals(pdfText())).toBe(true);
  });
});

test("the database itself refuses an outcome before the end, and two outcomes", async () => {
  const { actor, ref } = await aDraft();
  const id = idIn(await begin(actor, ref, { size: 100 }));
  await expect(db().upload.update({ where: { id }, data: { refusal: "program" } })).rejects.toThrow();
  await expect(db().upload.update({ where: { id }, data: { offsetBytes: 101 } })).rejects.toThrow();
});
