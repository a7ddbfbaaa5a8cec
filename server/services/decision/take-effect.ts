import "server-only";
import type { Database } from "@/server/db/client";
import type { ApplicationEvent } from "@/server/domain/application/lifecycle";
import { awardOutcomes, type DecisionOutcome, type YearAmount } from "@/server/domain/decision/schema";
import { InvalidOperation } from "@/server/domain/errors";
import { sum } from "@/server/domain/money";
import type { Actor } from "@/server/domain/user/actor";
import type { LoadedApplication } from "@/server/services/application/load";
import { transition } from "@/server/services/application/transition";
import { enterAwards } from "@/server/services/register/enter-awards";

/** Puts prepared decisions in force, for good: one instalment for each year that is granted something, and the register. */
export async function putInForce(database: Database, decisionIds: string[]): Promise<void> {
  await database.$executeRaw`UPDATE decision SET notified_at = now() WHERE id = ANY(${decisionIds}::uuid[])`;
  await database.$executeRaw`
    INSERT INTO instalment (application_id, decision_id, number, year, amount_cents)
    SELECT d.application_id, d.id, row_number() OVER (PARTITION BY d.id ORDER BY m.year), m.year, m.amount_cents
    FROM decision d JOIN decision_amount m ON m.decision_id = d.id
    WHERE d.id = ANY(${decisionIds}::uuid[]) AND m.amount_cents > 0
      AND d.outcome = ANY(${[...awardOutcomes]}::text[]::decision_outcome[])`;
  await enterAwards(database, decisionIds);
}

interface Result {
  event: ApplicationEvent;
  outcome: DecisionOutcome;
  reason: string;
  amounts: readonly YearAmount[];
  /** When the results of the call were notified: from then on a decision changes a status. */
  resultsNotifiedAt: Date | null;
}

/**
 * Moves the dossier to what was decided, which writes its journal and tells its people by mail.
 * @throws InvalidOperation when it has moved since it was locked, which undoes the transaction.
 */
export async function tellResult(
  database: Database,
  application: LoadedApplication,
  { event, outcome, reason, amounts, resultsNotifiedAt }: Result,
  actor: Actor,
): Promise<void> {
  const granted = amounts.map(({ year, amountCents }) => ({ year, cents: amountCents }));
  const isAward = granted.length > 0;
  const result = await transition(
    database,
    { ...application, call: { ...application.call, resultsNotifiedAt } },
    {
      event,
      actor,
      words: reason,
      data: isAward ? { amounts: granted } : {},
      mailProps: isAward
        ? { amounts: granted, total: sum(granted.map(({ cents }) => cents)), conditions: reason }
        : { reason },
    },
  );
  if (!result.ok) throw new InvalidOperation(`a dossier decided "${outcome}" could not be moved`);
}
