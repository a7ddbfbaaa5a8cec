import "server-only";
import { db } from "@/server/db/client";
import type { Cents } from "@/server/domain/money";
import type { OrganisationKind } from "@/server/domain/user/actor";
import { type GivenUp, givenUp } from "@/server/services/decision/given-up";
import type { LoadedCall } from "./load";

/** A project that a call cofinances, as the public reads it. */
export interface Laureate {
  number: string;
  project: string;
  authority: { name: string; kind: OrganisationKind; departmentCode: string | null };
  countries: string[];
  /** By year, in order. */
  amounts: { year: number; cents: Cents }[];
  totalCents: Cents;
  /** Awarded on condition, so far. */
  conditional: boolean;
  /** Awarded, and given up since by its authority. */
  givenUp: GivenUp | null;
}

/**
 * The projects awarded in a call, by name of authority. None before the results are notified, whatever was prepared;
 * after, the last notified decision of each dossier counts: one taken from the waiting list later is there as well,
 * and so is one that its authority gave up, which says so: what was published stays published.
 */
export async function laureatesOf(call: Pick<LoadedCall, "id" | "resultsNotifiedAt">): Promise<Laureate[]> {
  if (call.resultsNotifiedAt === null) return [];
  return db().$queryRaw<Laureate[]>`
    SELECT a.number, a.title AS project, a.countries, d.outcome = 'awardedWithConditions' AS conditional,
      ${givenUp} AS "givenUp",
      json_build_object('name', o.name, 'kind', o.kind, 'departmentCode', o.department_code) AS authority,
      json_agg(json_build_object('year', m.year, 'cents', m.amount_cents) ORDER BY m.year) AS amounts,
      sum(m.amount_cents)::float8 AS "totalCents"
    FROM application a
    JOIN organisation o ON o.id = a.lead_organisation_id
    JOIN LATERAL (
      SELECT id, outcome FROM decision WHERE application_id = a.id AND notified_at IS NOT NULL
      ORDER BY notified_at DESC, recorded_at DESC LIMIT 1
    ) d ON d.outcome IN ('awarded', 'awardedWithConditions')
    JOIN decision_amount m ON m.decision_id = d.id
    WHERE a.call_id = ${call.id}::uuid AND a.number IS NOT NULL
    GROUP BY a.id, o.id, d.id, d.outcome
    ORDER BY o.search_name, a.number`;
}
