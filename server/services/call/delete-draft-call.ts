import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { removeAll } from "@/server/files/storage";
import { appendJournal } from "@/server/services/journal/append";

export type DeleteCallResult = { ok: true } | { ok: false; reason: "published" };

/** Throws away a call that was never published, and that no dossier answers; the journal keeps that it was there. */
export async function deleteDraftCall({ actor, call }: Granted<"call.manage">): Promise<DeleteCallResult> {
  const keys = await db().$transaction(async (tx) => {
    const [draft] = await tx.$queryRaw<{ id: string }[]>`
      SELECT c.id FROM call c WHERE c.id = ${call.id}::uuid AND c.published_at IS NULL
        AND NOT EXISTS (SELECT FROM application a WHERE a.call_id = c.id) FOR UPDATE`;
    if (!draft) return null;
    const ofCall = { document: { callId: draft.id } };
    const files = await tx.callFile.findMany({ where: ofCall, select: { storageKey: true } });
    await tx.callFile.deleteMany({ where: ofCall });
    await tx.callDocument.deleteMany({ where: { callId: draft.id } });
    await tx.call.delete({ where: { id: draft.id }, select: { id: true } });
    const { code, title } = call;
    await appendJournal(tx, { event: "call.delete", actor, callId: call.id, data: { code, title } });
    return files.map(({ storageKey }) => storageKey);
  });
  if (keys === null) return { ok: false, reason: "published" };
  await removeAll(keys);
  return { ok: true };
}
