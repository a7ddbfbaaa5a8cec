import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { removeAll } from "@/server/files/storage";
import { appendJournal } from "@/server/services/journal/append";

export type DeleteResourceResult = { ok: true } | { ok: false; reason: "published" };

/** Throws a draft away, with its file; the journal keeps that it was there. What is public is withdrawn first. */
export async function deleteResource({ actor, resource }: Granted<"resource.manage">): Promise<DeleteResourceResult> {
  const keys = await db().$transaction(async (tx) => {
    const [draft] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM resource WHERE id = ${resource.id}::uuid AND published_at IS NULL FOR UPDATE`;
    if (!draft) return null;
    const files = await tx.resourceFile.findMany({ where: { resourceId: draft.id }, select: { storageKey: true } });
    await tx.resourceFile.deleteMany({ where: { resourceId: draft.id } });
    await tx.resource.delete({ where: { id: draft.id }, select: { id: true } });
    const data = { slug: resource.slug, words: resource.title };
    await appendJournal(tx, { event: "resource.delete", actor, data });
    return files.map(({ storageKey }) => storageKey);
  });
  if (keys === null) return { ok: false, reason: "published" };
  await removeAll(keys);
  return { ok: true };
}
