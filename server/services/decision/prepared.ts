import "server-only";
import { createHash } from "node:crypto";
import type { Database } from "@/server/db/client";
import { transitionOf } from "@/server/domain/application/lifecycle";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { awaitingResult } from "@/server/domain/decision/progress";
import type { DecisionOutcome, YearAmount } from "@/server/domain/decision/schema";

/** A decision that the notification would put in force. */
export interface ToNotify {
  decisionId: string;
  revision: number;
  ref: string;
  outcome: DecisionOutcome;
  reason: string;
  amounts: YearAmount[];
}

/** A submitted dossier without a result nor a decision: the notification leaves it where it is. */
export interface Undecided {
  ref: string;
  number: string | null;
  title: string;
  authority: string;
  status: ApplicationStatus;
}

/** The prepared decisions of a call, in the order of the receipt numbers. One on a dossier since withdrawn is not among them. */
export const decisionsToNotify = (database: Database, callId: string): Promise<ToNotify[]> =>
  database.$queryRaw<ToNotify[]>`
    SELECT d.id AS "decisionId", d.revision, a.ref, d.outcome::text, d.reason,
      COALESCE((SELECT json_agg(json_build_object('year', m.year, 'amountCents', m.amount_cents) ORDER BY m.year)
        FROM decision_amount m WHERE m.decision_id = d.id), '[]') AS amounts
    FROM application a JOIN decision d ON d.application_id = a.id AND d.notified_at IS NULL
    WHERE a.call_id = ${callId}::uuid AND a.status = ANY(${[...transitionOf("award").from]}::text[]::application_status[])
    ORDER BY a.number, a.ref`;

export const undecidedOf = (database: Database, callId: string): Promise<Undecided[]> =>
  database.$queryRaw<Undecided[]>`
    SELECT a.ref, a.number, a.title, o.name AS authority, a.status::text
    FROM application a JOIN organisation o ON o.id = a.lead_organisation_id
    WHERE a.call_id = ${callId}::uuid AND a.status = ANY(${[...awaitingResult]}::text[]::application_status[])
      AND NOT EXISTS (SELECT FROM decision d WHERE d.application_id = a.id)
    ORDER BY a.number, a.ref`;

/** Names a set of prepared decisions: another one for any decision more, less, or changed. */
export const fingerprintOf = (decisions: readonly ToNotify[]): string =>
  createHash("sha256")
    .update(
      decisions
        .map(({ decisionId, revision }) => `${decisionId} ${revision}`)
        .sort()
        .join("\n"),
    )
    .digest("hex");
