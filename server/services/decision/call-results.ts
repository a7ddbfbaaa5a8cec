import "server-only";
import type { Database } from "@/server/db/client";
import { transitionOf } from "@/server/domain/application/lifecycle";
import { takesDossiersUntil } from "@/server/domain/call/calendar";
import { callRules } from "@/server/domain/call/rules/schema";
import { type Commitment, type EnvelopeYear, envelopeOf } from "@/server/domain/decision/envelope";
import { releasedStatuses } from "@/server/domain/decision/progress";
import { awardOutcomes } from "@/server/domain/decision/schema";
import { InvalidOperation } from "@/server/domain/errors";
import type { Cents } from "@/server/domain/money";

/** When the results of a call were notified, and by whom. */
export interface Notified {
  at: Date;
  by: string;
}

/**
 * Takes the decisions of a call for this transaction: within one call, decisions and the notification follow one another,
 * so that the envelope is never spent twice and the notification forgets none. Submissions are not held up.
 * @returns when and by whom the results were notified; null as long as they are not.
 */
export async function lockCall(database: Database, callId: string): Promise<Notified | null> {
  await database.$queryRaw`SELECT id FROM call WHERE id = ${callId}::uuid FOR NO KEY UPDATE`;
  return notificationOf(database, callId);
}

export async function notificationOf(database: Database, callId: string): Promise<Notified | null> {
  const [row] = await database.$queryRaw<{ at: Date | null; by: string | null }[]>`
    SELECT results_notified_at AS at, (SELECT actor_name FROM journal_entry
      WHERE call_id = call.id AND event = 'call.resultsNotified' ORDER BY id DESC LIMIT 1) AS by
    FROM call WHERE id = ${callId}::uuid`;
  return row?.at ? { at: row.at, by: row.by ?? "" } : null;
}

/**
 * Until when a call may still take a dossier, by the database's clock and the call's dates as they are now.
 * @returns null once it is over, tolerance included.
 */
export async function stillOpenUntil(database: Database, callId: string): Promise<Date | null> {
  const [row] = await database.$queryRaw<{ closesAt: Date; rules: unknown; now: Date }[]>`
    SELECT closes_at AS "closesAt", rules, now() AS now FROM call WHERE id = ${callId}::uuid`;
  if (!row) throw new InvalidOperation("a call with dossiers does not vanish");
  const until = takesDossiersUntil({ closesAt: row.closesAt, rules: callRules.parse(row.rules) });
  return row.now <= until ? until : null;
}

/**
 * The envelope of a call by year: awards prepared, awards in force, what is left.
 * @param exceptApplicationId a dossier whose own award is left out, to hold a new one against the rest.
 */
export async function envelopeOfCall(
  database: Database,
  callId: string,
  exceptApplicationId: string | null = null,
): Promise<EnvelopeYear[]> {
  const decidable = [...transitionOf("award").from];
  const envelopes = await database.callEnvelope.findMany({
    where: { callId },
    select: { year: true, amountCents: true },
  });
  const commitments = await database.$queryRaw<Commitment[]>`
    SELECT m.year, d.notified_at IS NOT NULL AS "isNotified", sum(m.amount_cents)::float8 AS "amountCents"
    FROM application a
    JOIN decision d ON d.application_id = a.id
    JOIN decision_amount m ON m.decision_id = d.id
    WHERE a.call_id = ${callId}::uuid AND a.id IS DISTINCT FROM ${exceptApplicationId}::uuid
      AND d.outcome = ANY(${[...awardOutcomes]}::text[]::decision_outcome[])
      AND a.status <> ALL(${[...releasedStatuses]}::text[]::application_status[])
      AND (d.notified_at IS NOT NULL OR a.status = ANY(${decidable}::text[]::application_status[]))
    GROUP BY 1, 2`;
  return envelopeOf(
    envelopes.map(({ year, amountCents }) => ({ year, amountCents: Number(amountCents) })),
    commitments,
  );
}

/** What the awards of a call, prepared or notified, take of each year: no envelope may be cut below it. */
export async function committedByYear(database: Database, callId: string): Promise<ReadonlyMap<number, Cents>> {
  const years = await envelopeOfCall(database, callId);
  return new Map(years.map(({ year, preparedCents, notifiedCents }) => [year, preparedCents + notifiedCents]));
}
