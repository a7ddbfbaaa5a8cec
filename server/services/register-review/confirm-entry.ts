import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { appendJournal } from "@/server/services/journal/append";
import { tellChange } from "@/server/services/register/tell-change";

/** An authority says that its entry and its cooperations are still right. What it corrected stays to be read by the embassy. */
export async function confirmEntry({ actor, entry }: Granted<"entry.correct">): Promise<{ ok: true }> {
  await db().$transaction(async (tx) => {
    await tellChange(tx, { cause: "confirmation", actor });
    await tx.$executeRaw`UPDATE register_entry SET confirmed_at = now() WHERE organisation_id = ${entry.id}::uuid`;
    await tx.$executeRaw`
      UPDATE cooperation SET confirmed_at = now()
      WHERE (french_id = ${entry.id}::uuid OR foreign_id = ${entry.id}::uuid) AND status <> 'ended'`;
    await appendJournal(tx, { event: "entry.confirm", actor, organisationId: entry.id, data: { slug: entry.slug } });
  });
  return { ok: true };
}
