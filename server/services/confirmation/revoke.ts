import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { telling } from "@/server/db/notices";
import type { AskedParty } from "@/server/domain/application/confirmation-schema";
import { NotFound } from "@/server/domain/errors";
import { appendJournal } from "@/server/services/journal/append";
import { revokeStanding } from "./ask";

/**
 * Takes back the link that a party was sent: it opens nothing any more. What was answered by it stays.
 * @throws NotFound when none stands.
 */
export async function revokeConfirmation(
  { application, actor }: Granted<"application.share">,
  asked: AskedParty,
): Promise<{ ok: true }> {
  await db().$transaction(async (tx) => {
    if ((await revokeStanding(tx, application.id, asked)) === 0) throw new NotFound();
    const last = await tx.confirmationRequest.findFirst({
      where: { applicationId: application.id, partyKind: asked.kind, partyId: asked.partyId },
      orderBy: { askedAt: "desc" },
      select: { partyName: true },
    });
    await appendJournal(tx, {
      event: "confirmation.revoke",
      actor,
      applicationId: application.id,
      callId: application.call.id,
      data: { party: last?.partyName ?? "" },
    });
    await tx.$executeRaw`SELECT ${telling(application)}`;
  });
  return { ok: true };
}
