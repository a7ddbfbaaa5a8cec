import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { maxResourceFileBytes } from "@/server/domain/resource/file";
import { env } from "@/server/env";
import { removeAll } from "@/server/files/storage";
import { type FileNotTaken, type SentFile, type StoredFile, takeFile } from "@/server/files/take-file";
import { appendJournal } from "@/server/services/journal/append";

export type AttachFileResult =
  | { ok: true; file: { fileName: string; sizeBytes: number } }
  | { ok: false; reason: "notADocument" }
  | FileNotTaken;

/** Takes the file of a document, in the place of the one that it had. The public sees it once nothing was found in it. */
export async function attachFile(
  { actor, resource }: Granted<"resource.manage">,
  sent: SentFile,
): Promise<AttachFileResult> {
  if (resource.kind !== "document") return { ok: false, reason: "notADocument" };
  const taken = await takeFile(sent, maxResourceFileBytes);
  if (!taken.ok) return taken;
  await store(resource, actor, taken.file);
  const { fileName, sizeBytes } = taken.file;
  return { ok: true, file: { fileName, sizeBytes } };
}

async function store(
  { id: resourceId, slug, title }: Granted<"resource.manage">["resource"],
  actor: Granted<"resource.manage">["actor"],
  facts: StoredFile,
): Promise<void> {
  let before: string[];
  try {
    before = await db().$transaction(async (tx) => {
      // One after the other: two files sent at once leave one.
      await tx.$executeRaw`SELECT 1 FROM resource WHERE id = ${resourceId}::uuid FOR UPDATE`;
      const kept = await tx.resourceFile.findMany({ where: { resourceId }, select: { storageKey: true } });
      await tx.resourceFile.deleteMany({ where: { resourceId } });
      await tx.resourceFile.create({
        data: {
          ...{ ...facts, resourceId, uploadedById: actor.userId },
          ...(env().CLAMAV_URL && { scan: "waiting", nextScanAt: new Date(0) }),
        },
        select: { id: true },
      });
      const data = { slug, words: title, fileName: facts.fileName };
      await appendJournal(tx, { event: "resource.attachFile", actor, data });
      return kept.map(({ storageKey }) => storageKey);
    });
  } catch (error) {
    await removeAll([facts.storageKey]);
    throw error;
  }
  // From here on the new one is the document's: that an old one stays behind is no reason to lose it.
  await removeAll(before).catch((error: unknown) => console.error("A replaced file was not removed:", error));
}
