import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { type AwardFinding, isRefused } from "@/server/domain/decision/ceiling";
import { isDecidable } from "@/server/domain/decision/progress";
import { type DecisionInput, eventOf, grantedAmounts, type YearAmount } from "@/server/domain/decision/schema";
import { InvalidOperation } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { wakeDispatcher } from "@/server/mail/wake";
import type { LoadedApplication } from "@/server/services/application/load";
import { appendJournal } from "@/server/services/journal/append";
import { lockCall } from "./call-results";
import { limitsPassed } from "./limits";
import { type DecisionState, decisionState, lastMove, lockApplication, type RecordedDecision } from "./state";
import { putInForce, tellResult } from "./take-effect";

export interface RecordInput {
  decision: DecisionInput;
  /** The revision that the person saw; 0 when there was no decision yet. */
  expectedRevision: number;
  /** Whether the person was told that it takes effect at once: so it does, once the results are notified. */
  atOnce: boolean;
}

export type RecordResult =
  | { ok: true; revision: number; inForce: boolean; findings: AwardFinding[] }
  | { ok: false; reason: "limitsPassed"; findings: AwardFinding[] }
  /** Somebody decided or cleared meanwhile: who, when, and what stands now. */
  | {
      ok: false;
      reason: "changedMeanwhile";
      by: string;
      at: Date | null;
      now: RecordedDecision | null;
      revision: number;
    }
  /** The results were notified meanwhile: the decision would take effect at once. */
  | { ok: false; reason: "notifiedMeanwhile"; by: string; at: Date }
  | { ok: false; reason: "notDecidable"; status: ApplicationStatus; by: string; at: Date | null };

/**
 * Records what is decided on a dossier under review. Until the results of its call are notified it is only prepared: it
 * takes of the envelope, and neither changes the dossier nor shows to its applicant. After, it takes effect at once.
 * @throws InvalidOperation when told to take effect at once before the results are notified.
 */
export async function recordDecision(
  { application, actor }: Granted<"application.decide">,
  { decision, expectedRevision, atOnce }: RecordInput,
): Promise<RecordResult> {
  const result = await db().$transaction(async (tx): Promise<RecordResult> => {
    const notified = await lockCall(tx, application.call.id);
    await lockApplication(tx, application.id);
    const state = await decisionState(tx, application.id);
    if (!isDecidable(state.status)) {
      const move = await lastMove(tx, application.id);
      return { ok: false, reason: "notDecidable", status: state.status, by: move?.by ?? "", at: move?.at ?? null };
    }
    if (notified && !atOnce) return { ok: false, reason: "notifiedMeanwhile", ...notified };
    if (!notified && atOnce) throw new InvalidOperation("the results of the call are not notified yet");
    if (state.revision !== expectedRevision) {
      const { prepared, lastChange } = state;
      return {
        ok: false,
        reason: "changedMeanwhile",
        by: lastChange?.by ?? "",
        at: lastChange?.at ?? null,
        now: prepared,
        revision: state.revision,
      };
    }

    const amounts = grantedAmounts(decision);
    const findings = await limitsPassed(tx, application, amounts, decision.overrideReason);
    if (findings.some(isRefused)) return { ok: false, reason: "limitsPassed", findings };
    // A reason is kept for what it overrides, and only then.
    const kept = { ...decision, overrideReason: findings.length > 0 ? decision.overrideReason : "" };
    const { id, revision } = await writeDecision(tx, { application, actor, decision: kept, amounts, state });
    if (notified) {
      const { outcome, reason } = kept;
      await putInForce(tx, [id]);
      const event = eventOf[outcome];
      await tellResult(
        tx,
        { ...application, status: state.status },
        { event, outcome, reason, amounts, resultsNotifiedAt: notified.at },
        actor,
      );
    }
    return { ok: true, revision, inForce: notified !== null, findings };
  });
  if (result.ok && result.inForce) wakeDispatcher();
  return result;
}

interface Written {
  application: LoadedApplication;
  actor: Actor;
  decision: Omit<DecisionInput, "amounts">;
  amounts: YearAmount[];
  state: Pick<DecisionState, "prepared" | "revision">;
}

/** Writes the prepared decision of a dossier that is locked, in the place of an earlier one, and says so in the journal. */
export async function writeDecision(
  tx: Prisma.TransactionClient,
  { application, actor, decision: { outcome, reason, overrideReason }, amounts, state }: Written,
): Promise<{ id: string; revision: number }> {
  if (state.prepared) await tx.decision.delete({ where: { id: state.prepared.id } });
  const { id, revision } = await tx.decision.create({
    data: {
      applicationId: application.id,
      outcome,
      reason,
      overrideReason,
      revision: state.revision + 1,
      recordedById: actor.userId,
      amounts: { create: amounts },
    },
    select: { id: true, revision: true },
  });
  await appendJournal(tx, {
    event: "decision.prepared",
    actor,
    applicationId: application.id,
    callId: application.call.id,
    data: {
      outcome,
      amounts: amounts.map(({ year, amountCents }) => ({ year, cents: amountCents })),
      reason,
      overrideReason,
    },
  });
  return { id, revision };
}
