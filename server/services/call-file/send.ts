import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { phaseOf } from "@/server/domain/call/calendar";
import { areFilesKept, type CallFileFacts, maxCallFileBytes, mostCallFiles } from "@/server/domain/call/files";
import { NotFound } from "@/server/domain/errors";
import { env } from "@/server/env";
import { removeAll } from "@/server/files/storage";
import { type FileNotTaken, type SentFile, type StoredFile, takeFile } from "@/server/files/take-file";
import { appendJournal } from "@/server/services/journal/append";

type Managed = Granted<"call.manage">;
export type SendCallFileResult =
  | { ok: true; file: { id: string; fileName: string; sizeBytes: number } }
  /** `noteMissing`: from the opening on another file is a correction, and says what it corrects. */
  | { ok: false; reason: "tooMany" | "noteMissing" }
  | FileNotTaken;

/** Adds a document to a call, after those it has. The public finds it once the call is published and nothing was found in it. */
export const addCallFile = (granted: Managed, facts: CallFileFacts, sent: SentFile): Promise<SendCallFileResult> =>
  taken(sent, async (tx, file) => {
    const { call, actor } = granted;
    await holdCall(tx, call.id);
    if ((await tx.callDocument.count({ where: { callId: call.id } })) >= mostCallFiles)
      return { ok: false, reason: "tooMany" };
    const { _max: last } = await tx.callDocument.aggregate({ where: { callId: call.id }, _max: { position: true } });
    const position = (last.position ?? -1) + 1;
    const { id } = await tx.callDocument.create({
      data: { ...facts, callId: call.id, position },
      select: { id: true },
    });
    const kept = await keepVersion(tx, granted, { documentId: id, number: 1, note: "", file });
    const data = { slug: call.slug, words: facts.title, fileName: file.fileName };
    await appendJournal(tx, { event: "call.addFile", actor, callId: call.id, data });
    return { ok: true, file: { id: kept, ...sizeOf(file) }, before: [] };
  });

/**
 * Puts another file in the place of a document's. Until the call opens the one before is forgotten; from then on it is a
 * correction: dated, said why (`note`), and the one before stays beside it.
 * @throws NotFound for a document of another call, as for none.
 */
export const replaceCallFile = (
  granted: Managed,
  { documentId, note }: { documentId: string; note: string },
  sent: SentFile,
): Promise<SendCallFileResult> =>
  taken(sent, async (tx, file) => {
    const { call, actor } = granted;
    await holdCall(tx, call.id);
    const document = await tx.callDocument.findFirst({
      where: { id: documentId, callId: call.id },
      select: { title: true, files: { select: { number: true, storageKey: true } } },
    });
    if (!document) throw new NotFound();
    const { opensAt, closesAt, publishedAt, resultsNotifiedAt } = await tx.call.findUniqueOrThrow({
      where: { id: call.id },
    });
    const phase = phaseOf({ opensAt, closesAt, publishedAt, resultsNotifiedAt }, await databaseNow(tx));
    const isKept = areFilesKept(phase);
    if (isKept && note === "") return { ok: false, reason: "noteMissing" };
    if (!isKept) await tx.callFile.deleteMany({ where: { documentId } });
    const number = isKept ? Math.max(0, ...document.files.map((one) => one.number)) + 1 : 1;
    const kept = await keepVersion(tx, granted, { documentId, number, note: number === 1 ? "" : note, file });
    const data = {
      ...{ slug: call.slug, words: document.title, fileName: file.fileName },
      ...(isKept && { note }),
    };
    await appendJournal(tx, { event: isKept ? "call.correctFile" : "call.replaceFile", actor, callId: call.id, data });
    const before = isKept ? [] : document.files.map(({ storageKey }) => storageKey);
    return { ok: true, file: { id: kept, ...sizeOf(file) }, before };
  });

/** One after the other: what is added, replaced and moved at once has an order. */
export const holdCall = (tx: Database, id: string): Promise<number> =>
  tx.$executeRaw`SELECT 1 FROM call WHERE id = ${id}::uuid FOR UPDATE`;

const sizeOf = ({ fileName, sizeBytes }: StoredFile) => ({ fileName, sizeBytes });

async function keepVersion(
  tx: Database,
  { actor }: Managed,
  { file, ...version }: { documentId: string; number: number; note: string; file: StoredFile },
): Promise<string> {
  const { id } = await tx.callFile.create({
    data: {
      ...{ ...version, ...file, uploadedById: actor.userId },
      ...(env().CLAMAV_URL && { scan: "waiting", nextScanAt: new Date(0) }),
    },
    select: { id: true },
  });
  return id;
}

type Recorded =
  | { ok: true; file: { id: string; fileName: string; sizeBytes: number }; before: string[] }
  | { ok: false; reason: "tooMany" | "noteMissing" };

/** Puts a file into the storage and records it; what has no record, or none any more, is taken out again. */
async function taken(
  sent: SentFile,
  record: (tx: Database, file: StoredFile) => Promise<Recorded>,
): Promise<SendCallFileResult> {
  const received = await takeFile(sent, maxCallFileBytes);
  if (!received.ok) return received;
  const { file } = received;
  const undo = () => removeAll([file.storageKey]);
  const result = await db()
    .$transaction((tx) => record(tx, file))
    .catch(async (error: unknown) => {
      await undo();
      throw error;
    });
  if (!result.ok) {
    await undo();
    return result;
  }
  // From here on the new one is the document's: that an old one stays behind is no reason to lose it.
  await removeAll(result.before).catch((error: unknown) => console.error("A replaced file was not removed:", error));
  return { ok: true, file: result.file };
}
