import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { phaseOf } from "@/server/domain/call/calendar";
import { areFilesKept, type CallFileFacts, movedByOne } from "@/server/domain/call/files";
import { NotFound } from "@/server/domain/errors";
import { removeAll } from "@/server/files/storage";
import { appendJournal } from "@/server/services/journal/append";
import { holdCall } from "./send";

type Managed = Granted<"call.manage">;

/** Says otherwise what a document is. Words can always be put right. @throws NotFound for one of another call. */
export async function renameCallFile(
  { actor, call }: Managed,
  documentId: string,
  facts: CallFileFacts,
): Promise<{ ok: true }> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.callDocument.updateMany({ where: { id: documentId, callId: call.id }, data: facts });
    if (count === 0) throw new NotFound();
    const data = { slug: call.slug, words: facts.title };
    await appendJournal(tx, { event: "call.renameFile", actor, callId: call.id, data });
  });
  return { ok: true };
}

/** Moves a document by one place. At an end it stays, and nothing is told. @throws NotFound */
export async function moveCallFile({ call }: Managed, documentId: string, way: "up" | "down"): Promise<{ ok: true }> {
  await db().$transaction(async (tx) => {
    await holdCall(tx, call.id);
    const rows = await tx.callDocument.findMany({
      where: { callId: call.id },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id);
    if (!ids.includes(documentId)) throw new NotFound();
    for (const [position, id] of movedByOne(ids, documentId, way).entries())
      await tx.callDocument.update({ where: { id }, data: { position } });
  });
  return { ok: true };
}

/** Takes a document away with its file, until the call opens. @throws NotFound */
export async function removeCallFile(
  { actor, call }: Managed,
  documentId: string,
): Promise<{ ok: true } | { ok: false; reason: "kept" }> {
  const keys = await db().$transaction(async (tx) => {
    await holdCall(tx, call.id);
    const document = await tx.callDocument.findFirst({
      where: { id: documentId, callId: call.id },
      select: { title: true, files: { select: { storageKey: true } }, call: true },
    });
    if (!document) throw new NotFound();
    if (areFilesKept(phaseOf(document.call, await databaseNow(tx)))) return null;
    await tx.callFile.deleteMany({ where: { documentId } });
    await tx.callDocument.delete({ where: { id: documentId }, select: { id: true } });
    const data = { slug: call.slug, words: document.title };
    await appendJournal(tx, { event: "call.removeFile", actor, callId: call.id, data });
    return document.files.map(({ storageKey }) => storageKey);
  });
  if (keys === null) return { ok: false, reason: "kept" };
  await removeAll(keys);
  return { ok: true };
}
