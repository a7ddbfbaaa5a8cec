import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { awaitingResult } from "@/server/domain/decision/progress";
import { eventOf, isAward } from "@/server/domain/decision/schema";
import { InvalidOperation } from "@/server/domain/errors";
import { sum } from "@/server/domain/money";
import { wakeDispatcher } from "@/server/mail/wake";
import { loadApplication } from "@/server/services/application/load";
import { appendJournal } from "@/server/services/journal/append";
import { lockCall, type Notified, stillOpenUntil } from "./call-results";
import { decisionsToNotify, fingerprintOf, type ToNotify, undecidedOf } from "./prepared";
import { putInForce, tellResult } from "./take-effect";

export interface NotifyInput {
  /** The decisions that the person was shown (NotificationPreview.fingerprint). */
  fingerprint: string;
  /** References of the dossiers that the person agreed to leave undecided. */
  leftUndecided: readonly string[];
}

export type NotifyResult =
  | { ok: true; notified: number; awarded: number }
  /** The call may still take dossiers: all are decided on before any is told. */
  | { ok: false; reason: "stillOpen"; until: Date }
  /** It was done before, maybe by the same person's other click: who, and when. */
  | ({ ok: false; reason: "alreadyNotified" } & Notified)
  | { ok: false; reason: "nothingPrepared" }
  /** Decisions were taken, changed or cleared since the page was shown. */
  | { ok: false; reason: "changedMeanwhile" }
  /** Dossiers without a decision that were not agreed to be left. */
  | { ok: false; reason: "undecided"; refs: string[] };

// Hundreds of dossiers move in one transaction: all of them or none.
const patience = { maxWait: 20_000, timeout: 180_000 };

/**
 * Notifies the results of a call, once: every prepared decision takes effect, its instalments are made, its dossier moves
 * and its people are written to, all together. Dossiers left undecided stay where they are and may be decided later.
 */
export async function notifyResults(
  { call, actor }: Granted<"call.notifyResults">,
  { fingerprint, leftUndecided }: NotifyInput,
): Promise<NotifyResult> {
  const result = await db().$transaction(async (tx): Promise<NotifyResult> => {
    const before = await lockCall(tx, call.id);
    if (before) return { ok: false, reason: "alreadyNotified", ...before };
    const until = await stillOpenUntil(tx, call.id);
    if (until) return { ok: false, reason: "stillOpen", until };
    await lockDossiers(tx, call.id);

    const decisions = await decisionsToNotify(tx, call.id);
    if (decisions.length === 0) return { ok: false, reason: "nothingPrepared" };
    if (fingerprintOf(decisions) !== fingerprint) return { ok: false, reason: "changedMeanwhile" };
    const undecided = (await undecidedOf(tx, call.id)).map(({ ref }) => ref);
    const forgotten = undecided.filter((ref) => !leftUndecided.includes(ref));
    if (forgotten.length > 0) return { ok: false, reason: "undecided", refs: forgotten };

    const awards = decisions.filter(({ outcome }) => isAward(outcome));
    const { resultsNotifiedAt } = await markNotified(tx, call.id);
    await putInForce(
      tx,
      decisions.map(({ decisionId }) => decisionId),
    );
    for (const decision of decisions) {
      const application = await loadApplication(decision.ref, tx);
      if (!application) throw new InvalidOperation("a dossier does not vanish");
      await tellResult(tx, application, { ...decision, event: eventOf[decision.outcome], resultsNotifiedAt }, actor);
    }
    await appendJournal(tx, {
      event: "call.resultsNotified",
      actor,
      callId: call.id,
      data: {
        decisions: decisions.length,
        awards: awards.length,
        cents: totalAwarded(awards),
        leftUndecided: undecided,
      },
    });
    return { ok: true, notified: decisions.length, awarded: awards.length };
  }, patience);
  if (result.ok) wakeDispatcher();
  return result;
}

/** Holds the dossiers that await a result, so that none is withdrawn or moved half way. */
const lockDossiers = (tx: Prisma.TransactionClient, callId: string) => tx.$queryRaw`
  SELECT id FROM application WHERE call_id = ${callId}::uuid AND status = ANY(${[...awaitingResult]}::text[]::application_status[])
  ORDER BY id FOR NO KEY UPDATE`;

/** The database refuses a second time. Its clock is the transaction's: the same instant as on each decision. */
async function markNotified(tx: Prisma.TransactionClient, callId: string): Promise<{ resultsNotifiedAt: Date }> {
  const [row] = await tx.$queryRaw<{ resultsNotifiedAt: Date }[]>`
    UPDATE call SET results_notified_at = now() WHERE id = ${callId}::uuid AND results_notified_at IS NULL
    RETURNING results_notified_at AS "resultsNotifiedAt"`;
  if (!row) throw new InvalidOperation("the results of a call are notified once");
  return row;
}

const totalAwarded = (awards: readonly ToNotify[]) =>
  sum(awards.flatMap(({ amounts }) => amounts.map(({ amountCents }) => amountCents)));
