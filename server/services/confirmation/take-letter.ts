import "server-only";
import { randomUUID } from "node:crypto";
import { type Database, db } from "@/server/db/client";
import { telling } from "@/server/db/notices";
import { checkFileName, type FileRefusal } from "@/server/domain/application/attachment";
import { lettersPerLink, maxLetterBytes } from "@/server/domain/application/confirmation";
import { env } from "@/server/env";
import { inspect } from "@/server/files/inspect";
import { discard, FileTooLarge, receive, StorageFull } from "@/server/files/spool";
import { keep, removeAll } from "@/server/files/storage";
import { holdEditable } from "@/server/services/attachment/hold-editable";
import { appendJournal } from "@/server/services/journal/append";
import { outsiderName } from "./answer";
import { findByLink } from "./by-link";

export type LetterRefusal = FileRefusal | "gone" | "notEditable" | "tooMany" | "storageFull" | "incomplete";
export type LetterResult = { ok: true; fileName: string } | { ok: false; reason: LetterRefusal };

class Refused extends Error {
  constructor(readonly reason: LetterRefusal) {
    super(reason);
  }
}

/** Attaches the letter of a party to its dossier, looked at as any other file is, and marked as given by that party. */
export async function takeLetter(
  token: string,
  file: { name: string; body: AsyncIterable<Uint8Array> },
): Promise<LetterResult> {
  if (!(await findByLink(token))) return { ok: false, reason: "gone" };
  const named = checkFileName(file.name);
  if (!named.ok) return named;
  let storageKey: string | null = null;
  try {
    const local = await receive(file.body, maxLetterBytes);
    const refusal = local.sizeBytes === 0 ? "empty" : local.isWhole ? null : "incomplete";
    const found = refusal ? ({ ok: false, reason: refusal } as const) : await inspect(local, named.fileName);
    if (!found.ok) {
      await discard(local);
      return found;
    }
    const { sizeBytes, sha256 } = local;
    storageKey = await keep(local);
    const data = { fileName: named.fileName, mediaType: found.mediaType, sizeBytes, sha256, storageKey };
    await db().$transaction((tx) => attach(tx, token, data));
    return { ok: true, fileName: named.fileName };
  } catch (error) {
    if (storageKey) await removeAll([storageKey]);
    if (error instanceof Refused) return { ok: false, reason: error.reason };
    if (error instanceof FileTooLarge) return { ok: false, reason: "tooLarge" };
    if (error instanceof StorageFull) return { ok: false, reason: "storageFull" };
    throw error;
  }
}

interface Kept {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
}

async function attach(tx: Database, token: string, file: Kept): Promise<void> {
  const found = await findByLink(token, tx);
  if (!found) throw new Refused("gone");
  const { application, party, request, requestId } = found;
  if (!(await holdEditable(tx, application.id))) throw new Refused("notEditable");
  if ((await tx.attachment.count({ where: { confirmationRequestId: requestId } })) >= lettersPerLink)
    throw new Refused("tooMany");
  await tx.attachment.create({
    data: {
      ...{ id: randomUUID(), applicationId: application.id, kind: "partnerLetter", ...file },
      confirmationRequestId: requestId,
      ...(env().CLAMAV_URL && { scan: "waiting", nextScanAt: new Date(0) }),
    },
  });
  await appendJournal(tx, {
    event: "attachment.add",
    actor: { outsider: request.answer ? outsiderName(request.answer.name, party.name) : party.name },
    applicationId: application.id,
    callId: application.call.id,
    data: { kind: "partnerLetter", fileName: file.fileName },
  });
  await tx.$executeRaw`SELECT ${telling(application)}`;
}
