import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { appendJournal } from "@/server/services/journal/append";
import { lockCall } from "./call-results";
import { decisionState, lockApplication, type RecordedDecision } from "./state";

export type ClearResult =
  | { ok: true; revision: number }
  /** Somebody changed it, or notified it, meanwhile: who, when, and what stands now. */
  | {
      ok: false;
      reason: "changedMeanwhile";
      by: string;
      at: Date | null;
      now: RecordedDecision | null;
      revision: number;
    }
  | { ok: false; reason: "notifiedMeanwhile"; by: string; at: Date };

/** Takes back a prepared decision: the dossier is undecided again, the envelope free again. */
export async function clearDecision(
  { application, actor }: Granted<"application.decide">,
  { expectedRevision }: { expectedRevision: number },
): Promise<ClearResult> {
  return db().$transaction(async (tx): Promise<ClearResult> => {
    const notified = await lockCall(tx, application.call.id);
    await lockApplication(tx, application.id);
    const { prepared, revision, lastChange } = await decisionState(tx, application.id);
    if (!prepared && notified) return { ok: false, reason: "notifiedMeanwhile", ...notified };
    if (!prepared || revision !== expectedRevision)
      return {
        ok: false,
        reason: "changedMeanwhile",
        by: lastChange?.by ?? "",
        at: lastChange?.at ?? null,
        now: prepared,
        revision,
      };
    await tx.decision.delete({ where: { id: prepared.id } });
    await appendJournal(tx, {
      event: "decision.cleared",
      actor,
      applicationId: application.id,
      callId: application.call.id,
      data: { outcome: prepared.outcome },
    });
    return { ok: true, revision: revision + 1 };
  });
}
