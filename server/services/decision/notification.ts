import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { type EnvelopeYear, envelopeOf } from "@/server/domain/decision/envelope";
import { awaitingResult } from "@/server/domain/decision/progress";
import { type DecisionOutcome, decisionOutcomes } from "@/server/domain/decision/schema";
import { type Cents, sum } from "@/server/domain/money";
import { followersOf } from "@/server/services/application/followers";
import { envelopeOfCall, type Notified, notificationOf, stillOpenUntil } from "./call-results";
import { decisionsToNotify, fingerprintOf, type ToNotify, type Undecided, undecidedOf } from "./prepared";

type Outcomes = Record<DecisionOutcome, number>;

/** Exactly what notifying would do now. */
export interface NotificationPreview {
  fingerprint: string;
  outcomes: Outcomes;
  /** The awards by year, beside the envelope. */
  envelope: EnvelopeYear[];
  totalCents: Cents;
  /** People who would get a mail, counted once for each dossier. */
  mails: number;
  undecided: Undecided[];
  /** Until when the call may still take dossiers: nothing is notified before. Null once that is over. */
  openUntil: Date | null;
  /** Opinions asked and not given on the dossiers that await a result: still within their time, and late. */
  missingOpinions: { awaited: number; late: number };
}

/** What notifying did. */
export interface NotificationReport extends Notified {
  outcomes: Outcomes;
  awards: { year: number; amountCents: Cents }[];
  totalCents: Cents;
  /** The mails of that moment, by their fate. */
  mails: Record<"queued" | "sent" | "kept" | "failed", number>;
}

const countOutcomes = (decisions: readonly Pick<ToNotify, "outcome">[]): Outcomes =>
  Object.fromEntries(
    decisionOutcomes.map((outcome) => [outcome, decisions.filter((decision) => decision.outcome === outcome).length]),
  ) as Outcomes;

export async function notificationPreview({ call }: Granted<"call.followDecisions">): Promise<NotificationPreview> {
  const decisions = await decisionsToNotify(db(), call.id);
  const [undecided, envelope, mails, openUntil, missingOpinions] = await Promise.all([
    undecidedOf(db(), call.id),
    envelopeOfCall(db(), call.id),
    countMails(decisions.map(({ ref }) => ref)),
    stillOpenUntil(db(), call.id),
    countMissingOpinions(call.id),
  ]);
  return {
    fingerprint: fingerprintOf(decisions),
    outcomes: countOutcomes(decisions),
    envelope,
    totalCents: sum(decisions.flatMap(({ amounts }) => amounts.map(({ amountCents }) => amountCents))),
    mails,
    undecided,
    openUntil,
    missingOpinions,
  };
}

async function countMissingOpinions(callId: string): Promise<NotificationPreview["missingOpinions"]> {
  const [row] = await db().$queryRaw<NotificationPreview["missingOpinions"][]>`
    SELECT count(*) FILTER (WHERE r.due_at >= now())::int AS awaited, count(*) FILTER (WHERE r.due_at < now())::int AS late
    FROM application a JOIN opinion_request r ON r.application_id = a.id
    WHERE a.call_id = ${callId}::uuid AND a.status = ANY(${[...awaitingResult]}::text[]::application_status[])
      AND NOT EXISTS (SELECT FROM opinion o WHERE o.request_id = r.id)`;
  return row ?? { awaited: 0, late: 0 };
}

async function countMails(refs: string[]): Promise<number> {
  const [row] = await db().$queryRaw<{ mails: number }[]>`
    SELECT count(*)::int AS mails FROM application a
    JOIN LATERAL ${followersOf(Prisma.sql`a.id`, Prisma.sql`a.lead_organisation_id`)} f ON TRUE WHERE a.ref = ANY(${refs})`;
  return row?.mails ?? 0;
}

/** @returns null as long as the results are not notified. */
export async function notificationReport({
  call,
}: Granted<"call.followDecisions">): Promise<NotificationReport | null> {
  const notified = await notificationOf(db(), call.id);
  if (!notified) return null;
  // One transaction wrote them all, at one instant: what was decided later has another.
  const decisions = await db().decision.findMany({
    where: { application: { callId: call.id }, notifiedAt: notified.at },
    select: { outcome: true, amounts: { select: { year: true, amountCents: true } } },
  });
  const mails = await db().$queryRaw<{ status: keyof NotificationReport["mails"]; count: number }[]>`
    SELECT m.status::text, count(*)::int AS count FROM mail m JOIN application a ON a.id = m.application_id
    WHERE a.call_id = ${call.id}::uuid AND m.created_at = ${notified.at} GROUP BY 1`;
  const amounts = decisions.flatMap((decision) =>
    decision.amounts.map(({ year, amountCents }) => ({ year, amountCents: Number(amountCents) })),
  );
  const byYear = envelopeOf(
    [],
    amounts.map((amount) => ({ ...amount, isNotified: true })),
  );
  return {
    ...notified,
    outcomes: countOutcomes(decisions),
    awards: byYear.map(({ year, notifiedCents }) => ({ year, amountCents: notifiedCents })),
    totalCents: sum(amounts.map(({ amountCents }) => amountCents)),
    mails: {
      queued: 0,
      sent: 0,
      kept: 0,
      failed: 0,
      ...Object.fromEntries(mails.map(({ status, count }) => [status, count])),
    },
  };
}
