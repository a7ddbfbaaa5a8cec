import "server-only";
import { type Granted, grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { AwardCeilings } from "@/server/domain/decision/ceiling";
import type { EnvelopeYear } from "@/server/domain/decision/envelope";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { allows } from "@/server/domain/user/permissions";
import { envelopeOfCall, type Notified, notificationOf } from "./call-results";
import { ceilingsOf } from "./limits";
import { type DecisionState, decisionState, type RecordedDecision } from "./state";

/** What the one who decides on a dossier has before their eyes. */
export interface DecisionView extends DecisionState {
  /** Decisions in force, newest first: a dossier of the waiting list may have two. */
  inForce: (RecordedDecision & { notifiedAt: Date })[];
  ceilings: AwardCeilings;
  /** The envelope without this dossier's own award. */
  left: EnvelopeYear[];
  notified: Notified | null;
  /** Whether this person decides; the others of the ministry look on. */
  decides: boolean;
}

/**
 * The decision on a dossier, for the ministry alone.
 * @returns null for anybody else, its applicant and the embassies included.
 */
export async function decisionOf({ application, actor }: Granted<"application.read">): Promise<DecisionView | null> {
  try {
    await grantOnCall("call.followDecisions", actor, application.call.slug);
  } catch (error) {
    if (error instanceof NotAllowed || error instanceof NotFound) return null;
    throw error;
  }
  const [state, inForce, left, notified] = await Promise.all([
    decisionState(db(), application.id),
    decisionsInForce(application.id),
    envelopeOfCall(db(), application.call.id, application.id),
    notificationOf(db(), application.call.id),
  ]);
  const decides = allows("application.decide", actor, application);
  return { ...state, inForce, ceilings: ceilingsOf(application), left, notified, decides };
}

/** The envelope of a call with all its awards, this dossier's included. */
export const envelopeSeen = ({ call }: Granted<"call.followDecisions">): Promise<EnvelopeYear[]> =>
  envelopeOfCall(db(), call.id);

async function decisionsInForce(applicationId: string): Promise<DecisionView["inForce"]> {
  const rows = await db().$queryRaw<DecisionView["inForce"]>`
    SELECT d.id, d.outcome::text, d.reason, d.override_reason AS "overrideReason", d.recorded_at AS at,
      d.notified_at AS "notifiedAt", COALESCE(NULLIF(u.name, ''), u.email, '') AS by,
      COALESCE((SELECT json_agg(json_build_object('year', m.year, 'amountCents', m.amount_cents) ORDER BY m.year)
        FROM decision_amount m WHERE m.decision_id = d.id), '[]') AS amounts
    FROM decision d LEFT JOIN "user" u ON u.id = d.recorded_by_id
    WHERE d.application_id = ${applicationId}::uuid AND d.notified_at IS NOT NULL
    ORDER BY d.notified_at DESC`;
  return rows;
}
