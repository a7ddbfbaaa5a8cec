import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { appendJournal } from "@/server/services/journal/append";

export type DeleteCallResult = { ok: true } | { ok: false; reason: "published" };

/** Throws away a call that was never published, and that no dossier answers; the journal keeps that it was there. */
export async function deleteDraftCall({ actor, call }: Granted<"call.manage">): Promise<DeleteCallResult> {
  return db().$transaction(async (tx): Promise<DeleteCallResult> => {
    const { count } = await tx.call.deleteMany({
      where: { id: call.id, publishedAt: null, applications: { none: {} } },
    });
    if (count === 0) return { ok: false, reason: "published" };
    const { code, title } = call;
    await appendJournal(tx, { event: "call.delete", actor, callId: call.id, data: { code, title } });
    return { ok: true };
  });
}
