import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { telling } from "@/server/db/notices";
import { NotFound } from "@/server/domain/errors";
import { appendJournal } from "@/server/services/journal/append";
import { inTurn } from "./invite";

/**
 * Takes somebody out of a dossier, or an invitation back: at once, also where they have it open.
 * @throws NotFound for who is not in it, or not any more.
 */
export async function removeCollaborator({ application, actor }: Granted<"application.share">, id: string) {
  await db().$transaction(async (tx) => {
    await inTurn(tx, application.id);
    const [removed] = await tx.$queryRaw<{ email: string; role: string; accepted: boolean }[]>`
      UPDATE collaborator SET removed_at = now()
      WHERE id = ${id}::uuid AND application_id = ${application.id}::uuid AND removed_at IS NULL
      RETURNING email, role::text, accepted_at IS NOT NULL AS accepted`;
    if (!removed) throw new NotFound();
    await appendJournal(tx, {
      event: "collaborator.remove",
      actor,
      applicationId: application.id,
      callId: application.call.id,
      data: { email: removed.email, role: removed.role },
    });
    // Whoever has it open is asked anew who they are and what they may.
    await tx.$executeRaw`SELECT ${telling(application)}`;
  });
  return { ok: true as const };
}
