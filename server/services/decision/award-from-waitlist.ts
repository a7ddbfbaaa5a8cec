import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { type AwardFinding, isRefused } from "@/server/domain/decision/ceiling";
import { isOnWaitlist } from "@/server/domain/decision/progress";
import { type AwardFromWaitlistInput, grantedAmounts } from "@/server/domain/decision/schema";
import { wakeDispatcher } from "@/server/mail/wake";
import { lockCall } from "./call-results";
import { limitsPassed } from "./limits";
import { writeDecision } from "./record-decision";
import { decisionState, lastMove, lockApplication } from "./state";
import { putInForce, tellResult } from "./take-effect";

export type AwardFromWaitlistResult =
  | { ok: true; findings: AwardFinding[] }
  | { ok: false; reason: "limitsPassed"; findings: AwardFinding[] }
  /** Somebody was quicker: who, when, and where the dossier is now. */
  | { ok: false; reason: "notDecidable"; status: ApplicationStatus; by: string; at: Date | null };

/** Awards a dossier of the waiting list, within what is left of the envelope. Takes effect at once. */
export async function awardFromWaitlist(
  { application, actor }: Granted<"application.decide">,
  { amounts, overrideReason }: AwardFromWaitlistInput,
): Promise<AwardFromWaitlistResult> {
  const result = await db().$transaction(async (tx): Promise<AwardFromWaitlistResult> => {
    const notified = await lockCall(tx, application.call.id);
    await lockApplication(tx, application.id);
    const state = await decisionState(tx, application.id);
    if (!isOnWaitlist(state.status)) {
      const move = await lastMove(tx, application.id);
      return { ok: false, reason: "notDecidable", status: state.status, by: move?.by ?? "", at: move?.at ?? null };
    }
    const outcome = "awarded";
    const granted = grantedAmounts({ outcome, amounts });
    const findings = await limitsPassed(tx, application, granted, overrideReason);
    if (findings.some(isRefused)) return { ok: false, reason: "limitsPassed", findings };

    const decision = { outcome, reason: "", overrideReason: findings.length > 0 ? overrideReason : "" } as const;
    const { id } = await writeDecision(tx, { application, actor, decision, amounts: granted, state });
    await putInForce(tx, [id]);
    await tellResult(
      tx,
      { ...application, status: state.status },
      { event: "awardFromWaitlist", outcome, reason: "", amounts: granted, resultsNotifiedAt: notified?.at ?? null },
      actor,
    );
    return { ok: true, findings };
  });
  if (result.ok) wakeDispatcher();
  return result;
}
