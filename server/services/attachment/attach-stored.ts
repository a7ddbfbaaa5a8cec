import "server-only";
import { randomUUID } from "node:crypto";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import { env } from "@/server/env";
import { removeAll } from "@/server/files/storage";
import type { StoredFile } from "@/server/files/take-file";
import { appendJournal } from "@/server/services/journal/append";
import { holdEditable } from "./hold-editable";

/** The dossier was submitted meanwhile. */
export class NotEditable extends Error {}

export interface AttachmentToCome {
  kind: AttachmentKind;
  questionId: string | null;
  /** The attachment whose place it takes; it stands by itself if that one is not there any more. */
  replacesId: string | null;
}

/**
 * Makes a file of the storage an attachment of the dossier, with its journal row; whatever goes wrong, the file is taken out
 * of the storage again.
 * @param also what belongs to the same transaction.
 * @returns its id. @throws NotEditable, and what `also` throws.
 */
export async function attachStored(
  { application, actor }: Granted<"application.edit">,
  { kind, questionId, replacesId }: AttachmentToCome,
  file: StoredFile,
  also: (tx: Database, id: string) => Promise<void> = async () => undefined,
): Promise<string> {
  const id = randomUUID();
  try {
    await db().$transaction(async (tx) => {
      if (!(await holdEditable(tx, application.id))) throw new NotEditable();
      const seriesId = replacesId && (await standDown(tx, application.id, replacesId));
      await tx.attachment.create({
        data: {
          ...{ id, kind, questionId, ...file, ...(seriesId && { seriesId }) },
          applicationId: application.id,
          uploadedById: actor.userId,
          ...(env().CLAMAV_URL && { scan: "waiting", nextScanAt: new Date(0) }),
        },
      });
      await also(tx, id);
      await appendJournal(tx, {
        event: seriesId ? "attachment.replace" : "attachment.add",
        actor,
        applicationId: application.id,
        data: { kind, fileName: file.fileName },
      });
    });
  } catch (error) {
    await removeAll([file.storageKey]);
    throw error;
  }
  return id;
}

/**
 * Makes room for a new version of an attachment.
 * @returns its series; null when it does not stand any more: the new one then stands by itself, and nothing is lost.
 */
async function standDown(tx: Database, applicationId: string, id: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ seriesId: string }[]>`
    UPDATE attachment SET removed_at = now()
    WHERE id = ${id}::uuid AND application_id = ${applicationId}::uuid AND removed_at IS NULL
    RETURNING series_id AS "seriesId"`;
  return row?.seriesId ?? null;
}
