import "server-only";
import type { Database } from "@/server/db/client";
import type { ApplicationStatus } from "@/server/domain/application/status";
import type { DecisionOutcome, YearAmount } from "@/server/domain/decision/schema";

/** A decision as it stands, prepared or in force. */
export interface RecordedDecision {
  id: string;
  outcome: DecisionOutcome;
  amounts: YearAmount[];
  reason: string;
  overrideReason: string;
  by: string;
  at: Date;
}

/** What is being decided on one dossier, and how often that was changed. */
export interface DecisionState {
  status: ApplicationStatus;
  prepared: RecordedDecision | null;
  /** Counts every change, clearing included: a decision that was cleared and taken again is not taken for the first one. */
  revision: number;
  /** Who changed it last, and when; null when nobody has. */
  lastChange: { by: string; at: Date } | null;
}

interface Row {
  status: ApplicationStatus;
  prepared: (Omit<RecordedDecision, "at"> & { at: string }) | null;
  revision: number;
  changedBy: string | null;
  changedAt: Date | null;
}

/** Takes the dossier for this transaction: its status and its decision stay as they are read next. */
export async function lockApplication(database: Database, applicationId: string): Promise<void> {
  await database.$queryRaw`SELECT id FROM application WHERE id = ${applicationId}::uuid FOR NO KEY UPDATE`;
}

/** The decision being prepared on a dossier. Never for the eyes of its applicant. */
export async function decisionState(database: Database, applicationId: string): Promise<DecisionState> {
  const [row] = await database.$queryRaw<Row[]>`
    WITH change AS (
      SELECT id, actor_name, at FROM journal_entry
      WHERE application_id = ${applicationId}::uuid AND event IN ('decision.prepared', 'decision.cleared')
    ),
    last AS (SELECT actor_name, at FROM change ORDER BY id DESC LIMIT 1)
    SELECT a.status::text,
      CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'outcome', d.outcome, 'reason', d.reason,
        'overrideReason', d.override_reason, 'by', COALESCE(NULLIF(u.name, ''), u.email, ''), 'at', d.recorded_at,
        'amounts', COALESCE((SELECT json_agg(json_build_object('year', m.year, 'amountCents', m.amount_cents) ORDER BY m.year)
          FROM decision_amount m WHERE m.decision_id = d.id), '[]')) END AS prepared,
      GREATEST(COALESCE(d.revision, 0), (SELECT count(*) FROM change))::int AS revision,
      last.actor_name AS "changedBy", last.at AS "changedAt"
    FROM application a
    LEFT JOIN decision d ON d.application_id = a.id AND d.notified_at IS NULL
    LEFT JOIN "user" u ON u.id = d.recorded_by_id
    LEFT JOIN last ON true
    WHERE a.id = ${applicationId}::uuid`;
  if (!row) throw new Error("a dossier does not vanish");
  const prepared = row.prepared && { ...row.prepared, at: new Date(row.prepared.at) };
  const lastChange =
    row.changedBy !== null && row.changedAt !== null
      ? { by: row.changedBy, at: row.changedAt }
      : prepared && { by: prepared.by, at: prepared.at };
  return { status: row.status, prepared, revision: row.revision, lastChange };
}

/** Who moved the dossier last, and when. */
export async function lastMove(database: Database, applicationId: string): Promise<{ by: string; at: Date } | null> {
  const last = await database.journalEntry.findFirst({
    where: { applicationId, event: { startsWith: "application." } },
    orderBy: { id: "desc" },
    select: { actorName: true, at: true },
  });
  return last && { by: last.actorName, at: last.at };
}
