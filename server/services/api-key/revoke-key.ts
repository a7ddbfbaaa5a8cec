import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { appendJournal } from "@/server/services/journal/append";

/**
 * Ends a key of the organisation at once, whoever made it; doing it twice changes nothing.
 * @throws NotFound for a key of another organisation, as for none.
 */
export async function revokeKey({ actor, organisation }: Granted<"apiKey.manage">, id: string): Promise<{ ok: true }> {
  await db().$transaction(async (tx) => {
    const key = await tx.apiKey.findFirst({
      where: { id, organisationId: organisation.id },
      select: { name: true, start: true },
    });
    if (!key) throw new NotFound();
    const revoked = await tx.$executeRaw`
      UPDATE api_key SET revoked_at = now() WHERE id = ${id}::uuid AND revoked_at IS NULL`;
    if (revoked > 0)
      await appendJournal(tx, { event: "apiKey.revoke", actor, organisationId: organisation.id, data: key });
  });
  return { ok: true };
}
