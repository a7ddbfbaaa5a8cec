import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { maxResourceFileBytes } from "@/server/domain/resource/file";
import { displayName } from "@/server/domain/user/actor";
import { env } from "@/server/env";
import { removeAll } from "@/server/files/storage";
import { type FileNotTaken, type SentFile, type StoredFile, takeFile } from "@/server/files/take-file";
import { appendJournal } from "@/server/services/journal/append";

export type AttachFileResult =
  /** `before` and `after`: its `updatedAt` until this file came, and since. */
  | { ok: true; file: { fileName: string; sizeBytes: number }; before: Date; after: Date }
  | { ok: false; reason: "notADocument" }
  | FileNotTaken;

/**
 * Takes the file of a document, in the place of the one that it had. The public sees it once nothing was found in it. It is
 * a change like any other: whoever publishes, or saves, a page made before it is told.
 */
export async function attachFile(
  { actor, resource }: Granted<"resource.manage">,
  sent: SentFile,
): Promise<AttachFileResult> {
  if (resource.kind !== "document") return { ok: false, reason: "notADocument" };
  const taken = await takeFile(sent, maxResourceFileBytes);
  if (!taken.ok) return taken;
  const versions = await store(resource, actor, taken.file);
  const { fileName, sizeBytes } = taken.file;
  return { ok: true, file: { fileName, sizeBytes }, ...versions };
}

async function store(
  { id: resourceId, slug, title }: Granted<"resource.manage">["resource"],
  actor: Granted<"resource.manage">["actor"],
  facts: StoredFile,
): Promise<{ before: Date; after: Date }> {
  let stored: { replaced: string[]; before: Date; after: Date };
  try {
    stored = await db().$transaction(async (tx) => {
      // One after the other: two files sent at once leave one.
      const [version] = await tx.$queryRaw<{ before: Date; after: Date }[]>`
        WITH held AS (SELECT id, updated_at FROM resource WHERE id = ${resourceId}::uuid FOR UPDATE)
        UPDATE resource r SET updated_by = ${displayName(actor)},
          updated_at = GREATEST(now(), held.updated_at + interval '1 millisecond')
        FROM held WHERE r.id = held.id RETURNING held.updated_at AS before, r.updated_at AS after`;
      if (!version) throw new NotFound();
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
      return { ...version, replaced: kept.map(({ storageKey }) => storageKey) };
    });
  } catch (error) {
    await removeAll([facts.storageKey]);
    throw error;
  }
  // From here on the new one is the document's: that an old one stays behind is no reason to lose it.
  const { replaced, ...versions } = stored;
  await removeAll(replaced).catch((error: unknown) => console.error("A replaced file was not removed:", error));
  return versions;
}
