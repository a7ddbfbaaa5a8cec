import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { checkFileName, type FileRefusal } from "@/server/domain/application/attachment";
import { NotFound } from "@/server/domain/errors";
import { maxResourceFileBytes } from "@/server/domain/resource/file";
import { displayName } from "@/server/domain/user/actor";
import { env } from "@/server/env";
import { inspect } from "@/server/files/inspect";
import { discard, FileTooLarge, type LocalFile, receive, StorageFull } from "@/server/files/spool";
import { keep, removeAll } from "@/server/files/storage";
import { appendJournal } from "@/server/services/journal/append";

export type AttachFileResult =
  /** `before` and `after`: its `updatedAt` until this file came, and since. */
  | { ok: true; file: { fileName: string; sizeBytes: number }; before: Date; after: Date }
  | { ok: false; reason: FileRefusal | "notADocument" | "storageFull" | "incomplete" };

/**
 * Takes the file of a document, in the place of the one that it had. The public sees it once nothing was found in it. It is
 * a change like any other: whoever publishes, or saves, a page made before it is told.
 */
export async function attachFile(
  { actor, resource }: Granted<"resource.manage">,
  { name, body }: { name: string; body: AsyncIterable<Uint8Array> },
): Promise<AttachFileResult> {
  if (resource.kind !== "document") return { ok: false, reason: "notADocument" };
  const named = checkFileName(name);
  if (!named.ok) return named;
  try {
    const local = await receive(body, maxResourceFileBytes);
    const found = await inspected(local, named.fileName);
    if (!found.ok) {
      await discard(local);
      return found;
    }
    const { fileName } = named;
    const { sizeBytes, sha256 } = local;
    const facts = { fileName, mediaType: found.mediaType, sizeBytes, sha256, storageKey: await keep(local) };
    const versions = await store(resource, actor, facts);
    return { ok: true, file: { fileName, sizeBytes }, ...versions };
  } catch (error) {
    if (error instanceof FileTooLarge) return { ok: false, reason: "tooLarge" };
    if (error instanceof StorageFull) return { ok: false, reason: "storageFull" };
    throw error;
  }
}

async function inspected(local: LocalFile & { isWhole: boolean }, fileName: string) {
  if (!local.isWhole) return { ok: false, reason: "incomplete" } as const;
  return local.sizeBytes === 0 ? ({ ok: false, reason: "empty" } as const) : inspect(local, fileName);
}

interface StoredFacts {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
}

async function store(
  { id: resourceId, slug, title }: Granted<"resource.manage">["resource"],
  actor: Granted<"resource.manage">["actor"],
  facts: StoredFacts,
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
