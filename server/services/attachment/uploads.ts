import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Upload } from "@/server/db/generated/client";
import {
  checkFileName,
  type FileRefusal,
  maxAttachmentBytes,
  maxOpenUploads,
} from "@/server/domain/application/attachment";
import { isEditable } from "@/server/domain/application/status";
import { type Questionnaire, questionsOf } from "@/server/domain/call/questions/definition";
import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import { discard, receive } from "@/server/files/spool";
import { keep, removeAll } from "@/server/files/storage";

type Edit = Granted<"application.edit">;

export type UploadRefusal = FileRefusal | "notEditable" | "gone" | "tooManyUploads" | "storageFull" | "incomplete";

export interface FileToCome {
  id: string;
  kind: AttachmentKind;
  /** The question of the call that it answers; its kind is then "other". */
  questionId?: string | undefined;
  fileName: string;
  sizeBytes: number;
  /** The attachment of this dossier that it is to replace. */
  replaces?: string | undefined;
}

/** Notes a file that is about to be sent. @returns why it is not wanted, or null. */
export async function beginUpload({ application, actor }: Edit, file: FileToCome): Promise<UploadRefusal | null> {
  if (!isEditable(application.status)) return "notEditable";
  const named = checkFileName(file.fileName);
  if (!named.ok) return named.reason;
  if (file.sizeBytes <= 0) return "empty";
  if (file.sizeBytes > maxAttachmentBytes) return "tooLarge";
  if (misplaced(application, file)) return "gone";
  const open = { applicationId: application.id, attachmentId: null, refusal: null };
  if ((await db().upload.count({ where: open })) >= maxOpenUploads) return "tooManyUploads";
  const { id, kind, sizeBytes, questionId = null } = file;
  await db().upload.create({
    data: {
      ...{ id, kind, questionId, sizeBytes, fileName: named.fileName, replacesId: file.replaces || null },
      applicationId: application.id,
      uploadedById: actor.userId,
    },
  });
  return null;
}

/** What is said of a file and names nothing that the dossier has: one to replace, of its kind, or a question; null when all is right. */
export function misplaced(
  { attachments, call }: Edit["application"],
  file: Pick<FileToCome, "kind" | "questionId" | "replaces">,
): "replaces" | "question" | null {
  const replaced = attachments.find(({ id }) => id === file.replaces);
  if (file.replaces && replaced?.kind !== file.kind) return "replaces";
  return file.questionId !== undefined && !takesFile(call.questions, file) ? "question" : null;
}

/** Whether the call asks for a file there. */
const takesFile = (asked: Questionnaire, { questionId, kind }: Pick<FileToCome, "kind" | "questionId">): boolean =>
  kind === "other" && questionsOf(asked).some((question) => question.id === questionId && question.kind === "file");

/** An upload of this dossier by this person; null for any other, as when there is none. */
export async function findUpload({ application, actor }: Edit, id: string): Promise<Upload | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  return db().upload.findFirst({ where: { id, applicationId: application.id, uploadedById: actor.userId } });
}

/**
 * Keeps what arrives of a file after `offset`, also when it breaks off.
 * @returns the offset reached; null when another request has written there meanwhile, and nothing is kept.
 */
export async function keepPart(
  upload: Upload,
  source: AsyncIterable<Uint8Array>,
  offset: number,
): Promise<number | null> {
  const part = await receive(source, upload.sizeBytes - offset);
  if (part.sizeBytes === 0) {
    await discard(part);
    return offset;
  }
  const key = await keep(part);
  const kept = await db().$executeRaw`
    UPDATE upload SET parts = array_append(parts, ${key}), offset_bytes = offset_bytes + ${part.sizeBytes},
      continued_at = now()
    WHERE id = ${upload.id}::uuid AND offset_bytes = ${offset} AND attachment_id IS NULL AND refusal IS NULL`;
  if (kept === 1) return offset + part.sizeBytes;
  await removeAll([key]);
  return null;
}

/** Gives up a file that is on its way, with what has arrived of it. What has become an attachment stays one. */
export async function abandonUpload(upload: Upload): Promise<void> {
  const { count } = await db().upload.deleteMany({ where: { id: upload.id, attachmentId: null } });
  if (count === 1) await removeAll(upload.parts);
}
