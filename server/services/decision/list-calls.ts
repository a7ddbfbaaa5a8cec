import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { transitionOf } from "@/server/domain/application/lifecycle";
import { awaitingResult } from "@/server/domain/decision/progress";
import { awardOutcomes } from "@/server/domain/decision/schema";
import type { Cents } from "@/server/domain/money";

/** A published call as far as its decisions go. */
export interface CallToDecide {
  slug: string;
  code: string;
  title: string;
  closesAt: Date;
  /** Still takes dossiers. */
  isOpen: boolean;
  resultsNotifiedAt: Date | null;
  submitted: number;
  toDecide: number;
  prepared: number;
  /** Submitted and not yet where a decision can be taken. */
  notReady: number;
  awarded: number;
  envelopeCents: Cents;
}

/** The published calls that have dossiers or are to have some: results to come first, then the notified ones, newest first. */
export const listCallsToDecide = (_granted: Granted<"reviewSpace.open">): Promise<CallToDecide[]> => {
  const decidable = [...transitionOf("award").from];
  return db().$queryRaw<CallToDecide[]>`
    WITH dossier AS (
      SELECT a.call_id, a.status = ANY(${decidable}::text[]::application_status[]) AS decidable,
        a.status = ANY(${[...awaitingResult]}::text[]::application_status[]) AS awaiting,
        EXISTS (SELECT FROM decision d WHERE d.application_id = a.id AND d.notified_at IS NULL) AS prepared,
        EXISTS (SELECT FROM decision d WHERE d.application_id = a.id AND d.notified_at IS NOT NULL
          AND d.outcome = ANY(${[...awardOutcomes]}::text[]::decision_outcome[])) AS awarded
      FROM application a WHERE a.submitted_at IS NOT NULL
    )
    SELECT c.slug, c.code, c.title, c.closes_at AS "closesAt", c.closes_at >= now() AS "isOpen", c.results_notified_at AS "resultsNotifiedAt",
      count(d.call_id)::int AS submitted,
      (count(*) FILTER (WHERE d.decidable AND NOT d.prepared))::int AS "toDecide",
      (count(*) FILTER (WHERE d.decidable AND d.prepared))::int AS prepared,
      (count(*) FILTER (WHERE d.awaiting AND NOT d.decidable))::int AS "notReady",
      (count(*) FILTER (WHERE d.awarded))::int AS awarded,
      (SELECT COALESCE(sum(e.amount_cents), 0)::float8 FROM call_envelope e WHERE e.call_id = c.id) AS "envelopeCents"
    FROM call c LEFT JOIN dossier d ON d.call_id = c.id
    WHERE c.published_at IS NOT NULL AND c.opens_at <= now()
    GROUP BY c.id
    ORDER BY c.results_notified_at IS NOT NULL, c.results_notified_at DESC, c.closes_at, c.slug`;
};
