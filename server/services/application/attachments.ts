import "server-only";
import { fileTypeFromFile } from "file-type";
import type { Granted } from "@/server/auth/grants";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { isAcceptedFile, maxAttachmentBytes, safeFileName } from "@/server/domain/application/attachment";
import { isEditable } from "@/server/domain/application/status";
import type { Finding } from "@/server/domain/call/rules";
import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import { NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { FileTooLarge, removeStored, StorageFull, storeFile } from "@/server/files/storage";
import { appendJournal } from "@/server/services/journal/append";
import type { LoadedAttachment } from "./load";
import { findingsOf } from "./submit";

export type AttachResult =
  | { ok: true; attachment: LoadedAttachment; findings: Finding[] }
  | { ok: false; reason: "notEditable" | "tooLarge" | "empty" | "kindRefused" | "nameRefused" | "storageFull" };

/** Keeps an attachment of a draft. Its kind is judged by its bytes, its size as it streams in. */
export async function attach(
  { application, actor }: Granted<"application.edit">,
  file: { kind: AttachmentKind; fileName: string; body: ReadableStream<Uint8Array> | null },
): Promise<AttachResult> {
  if (!isEditable(application.status)) return { ok: false, reason: "notEditable" };
  const fileName = safeFileName(file.fileName);
  if (!fileName) return { ok: false, reason: "nameRefused" };
  if (!file.body) return { ok: false, reason: "empty" };
  try {
    const stored = await storeFile(file.body, maxAttachmentBytes);
    const mediaType = (await fileTypeFromFile(stored.path))?.mime;
    if (stored.sizeBytes === 0 || !mediaType || !isAcceptedFile(fileName, mediaType)) {
      await removeStored(stored.key);
      return { ok: false, reason: stored.sizeBytes === 0 ? "empty" : "kindRefused" };
    }
    const { id, uploadedAt } = await db().$transaction(async (tx) => {
      await appendJournal(tx, {
        event: "attachment.add",
        actor,
        applicationId: application.id,
        data: { kind: file.kind, fileName },
      });
      return tx.attachment.create({
        data: {
          applicationId: application.id,
          kind: file.kind,
          fileName,
          mediaType,
          sizeBytes: stored.sizeBytes,
          sha256: stored.sha256,
          storageKey: stored.key,
          uploadedById: actor.userId,
        },
      });
    });
    const { kind } = file;
    const { sizeBytes } = stored;
    const attachment = { id, kind, fileName, mediaType, sizeBytes, uploadedAt: uploadedAt.toISOString() };
    const attachments = [...application.attachments, attachment];
    return { ok: true, attachment, findings: findingsOf({ ...application, attachments }) };
  } catch (error) {
    if (error instanceof FileTooLarge) return { ok: false, reason: "tooLarge" };
    if (error instanceof StorageFull) return { ok: false, reason: "storageFull" };
    throw error;
  }
}

/** Takes an attachment off a draft. The file stays: a submitted version may name it. */
export async function removeAttachment(
  { application, actor }: Granted<"application.edit">,
  attachmentId: string,
): Promise<{ ok: true; findings: Finding[] } | { ok: false; reason: "notEditable" }> {
  if (!isEditable(application.status)) return { ok: false, reason: "notEditable" };
  const attachment = application.attachments.find(({ id }) => id === attachmentId);
  if (!attachment) throw new NotFound();
  await db().$transaction(async (tx) => {
    await tx.attachment.update({ where: { id: attachmentId }, data: { removedAt: new Date() } });
    const { kind, fileName } = attachment;
    await appendJournal(tx, {
      event: "attachment.remove",
      actor,
      applicationId: application.id,
      data: { kind, fileName },
    });
  });
  const attachments = application.attachments.filter(({ id }) => id !== attachmentId);
  return { ok: true, findings: findingsOf({ ...application, attachments }) };
}

/** An attachment for whoever may read its dossier. @throws NotFound for everybody else. */
export async function findAttachment(
  actor: Actor,
  id: string,
): Promise<{ fileName: string; mediaType: string; sizeBytes: number; storageKey: string }> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) throw new NotFound();
  const attachment = await db().attachment.findUnique({
    where: { id },
    select: {
      fileName: true,
      mediaType: true,
      sizeBytes: true,
      storageKey: true,
      application: { select: { ref: true } },
    },
  });
  if (!attachment) throw new NotFound();
  await grantOnApplication("application.read", actor, attachment.application.ref);
  return attachment;
}
