import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { applicationContent } from "@/server/domain/application/content";
import { type PastDossier, type Replay, replay } from "@/server/domain/call/replay";
import { loadCall } from "./load";

/** A call whose dossiers the rules may be tried against. */
export interface TriableCall {
  slug: string;
  title: string;
  firstYear: number;
  filed: number;
}

/** The calls that are closed and had dossiers, the latest first; never the call itself. */
export const callsToTry = ({ call }: Granted<"call.manage">): Promise<TriableCall[]> =>
  db().$queryRaw<TriableCall[]>`
    SELECT c.slug, c.title, c.first_year AS "firstYear", count(*)::int AS filed
    FROM call c JOIN application a ON a.call_id = c.id AND a.submitted_at IS NOT NULL
    WHERE c.closes_at < now() AND c.id <> ${call.id}::uuid
    GROUP BY c.id ORDER BY c.closes_at DESC, c.slug`;

/**
 * Holds the dossiers of a past call against the rules of this one, as they are saved. Reads only.
 * @returns null when there is no such closed call.
 */
export async function replayRules(granted: Granted<"call.manage">, pastSlug: string): Promise<Replay | null> {
  const known = (await callsToTry(granted)).some(({ slug }) => slug === pastSlug);
  const past = known ? await loadCall(pastSlug) : null;
  return past && replay(granted.call.rules, past, await filedIn(past.id));
}

interface Row extends Omit<PastDossier, "content" | "title"> {
  content: unknown;
}

/**
 * What was submitted last of each: what its authority writes after a return is its own until it is submitted again, so the
 * dossier as it now stands is not read here at all. The file that answers a question is no attachment of a kind.
 */
async function filedIn(callId: string): Promise<PastDossier[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT a.ref, a.number, o.name AS authority, o.kind::text AS "leadKind", v.content,
      a.submitted_at AS "submittedAt",
      COALESCE((SELECT json_agg(f.kind) FROM attachment f
        WHERE f.application_id = a.id AND f.id = ANY(v.attachment_ids) AND f.question_id IS NULL), '[]') AS attachments,
      COALESCE((SELECT sum(m.amount_cents) FROM decision_amount m WHERE m.decision_id = (
          SELECT d.id FROM decision d WHERE d.application_id = a.id AND d.notified_at IS NOT NULL
          ORDER BY d.notified_at DESC LIMIT 1)), 0)::float8 AS "awardedCents"
    FROM application a JOIN organisation o ON o.id = a.lead_organisation_id
    JOIN LATERAL (SELECT w.content, w.attachment_ids FROM application_version w
      WHERE w.application_id = a.id ORDER BY w.number DESC LIMIT 1) v ON TRUE
    WHERE a.call_id = ${callId}::uuid AND a.submitted_at IS NOT NULL
    ORDER BY a.number, a.ref`;
  return rows.map(({ content: stored, ...row }) => {
    const content = applicationContent.parse(stored);
    return { ...row, content, title: content.project.title.trim() };
  });
}
