import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Upload } from "@/server/db/generated/client";
import { isFileRefusal } from "@/server/domain/application/attachment";
import { isEditable } from "@/server/domain/application/status";
import type { Finding } from "@/server/domain/call/rules";
import { InvalidOperation, NotFound } from "@/server/domain/errors";
import { inspect } from "@/server/files/inspect";
import { discard, type LocalFile, receive, StorageFull } from "@/server/files/spool";
import { keep, readAll, removeAll } from "@/server/files/storage";
import { type LoadedAttachment, loadApplication } from "@/server/services/application/load";
import { findingsOf } from "@/server/services/application/submit";
import { attachStored, NotEditable } from "./attach-stored";
import { findUpload, type UploadRefusal } from "./uploads";

export type CompleteResult =
  | { ok: true; attachment: LoadedAttachment; findings: Finding[] }
  | { ok: false; reason: UploadRefusal };

/** Somebody else has settled it first: theirs holds. */
class Settled extends Error {}

/**
 * Makes a whole upload an attachment, or refuses it for what it is: once, however often and by whomever it is asked.
 * @throws NotFound when this person has no such upload on this dossier, or took the attachment off since.
 */
export async function completeUpload(granted: Granted<"application.edit">, id: string): Promise<CompleteResult> {
  const upload = await findUpload(granted, id);
  if (!upload) throw new NotFound();
  if (upload.attachmentId !== null || upload.refusal !== null) return outcomeOf(granted, upload);
  if (!isEditable(granted.application.status)) return { ok: false, reason: "notEditable" };
  if (upload.offsetBytes < upload.sizeBytes) return { ok: false, reason: "incomplete" };
  try {
    await settle(granted, upload);
  } catch (error) {
    if (error instanceof StorageFull) return { ok: false, reason: "storageFull" };
    if (error instanceof NotEditable) return { ok: false, reason: "notEditable" };
    if (!(error instanceof Settled)) throw error;
  }
  await removeAll(upload.parts);
  const settled = await findUpload(granted, id);
  if (!settled) throw new NotFound();
  return outcomeOf(granted, settled);
}

async function settle(granted: Granted<"application.edit">, upload: Upload): Promise<void> {
  const file = await receive(readAll(upload.parts));
  if (!file.isWhole || file.sizeBytes !== upload.sizeBytes) {
    await discard(file);
    // Another request that settled it takes the parts away.
    if (await db().upload.count({ where: { id: upload.id, attachmentId: null, refusal: null } }))
      throw new InvalidOperation("what arrived of this file cannot be read");
    throw new Settled();
  }
  const found = await inspect(file, upload.fileName);
  if (found.ok) return becomeAttachment(granted, upload, file, found.mediaType);
  await discard(file);
  await db().upload.updateMany({
    where: { id: upload.id, attachmentId: null, refusal: null },
    data: { refusal: found.reason },
  });
}

async function becomeAttachment(
  granted: Granted<"application.edit">,
  { id: uploadId, kind, questionId, fileName, replacesId }: Upload,
  local: LocalFile,
  mediaType: string,
): Promise<void> {
  const { sizeBytes, sha256 } = local;
  const file = { fileName, mediaType, sizeBytes, sha256, storageKey: await keep(local) };
  await attachStored(granted, { kind, questionId, replacesId }, file, async (tx, id) => {
    const { count } = await tx.upload.updateMany({
      where: { id: uploadId, attachmentId: null, refusal: null },
      data: { attachmentId: id },
    });
    if (count !== 1) throw new Settled();
  });
}

async function outcomeOf({ application }: Granted<"application.edit">, upload: Upload): Promise<CompleteResult> {
  if (upload.refusal !== null) {
    if (!isFileRefusal(upload.refusal)) throw new InvalidOperation(`unknown refusal: ${upload.refusal}`);
    return { ok: false, reason: upload.refusal };
  }
  const now = await loadApplication(application.ref);
  const attachment = now?.attachments.find(({ id }) => id === upload.attachmentId);
  if (!now || !attachment) throw new NotFound();
  return { ok: true, attachment, findings: findingsOf(now) };
}
