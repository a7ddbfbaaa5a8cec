import "server-only";
import { db } from "@/server/db/client";

/** A conversation before filing, with what its gate, its screens and its mails need. */
export interface LoadedAdvice {
  id: string;
  organisationId: string;
  authority: string;
  embassyId: string;
  embassy: string;
  call: {
    id: string;
    slug: string;
    title: string;
    opensAt: Date;
    closesAt: Date;
    publishedAt: Date | null;
    resultsNotifiedAt: Date | null;
  };
  /** The dossier that it is about, once one is named. */
  draft: { ref: string; title: string; wasSubmitted: boolean } | null;
  /** Since when the embassy may read the draft; null while it may not. Submitted, a dossier has readers of its own. */
  draftOpenedAt: Date | null;
  draftIsOpen: boolean;
  /** The database's clock when this was read. */
  loadedAt: Date;
}

/** @returns null when there is none, also for what is no identifier. Says nothing of who may see it. */
export async function loadAdvice(id: string): Promise<LoadedAdvice | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  const [row] = await db().$queryRaw<(Omit<LoadedAdvice, "call"> & LoadedAdvice["call"] & { callId: string })[]>`
    SELECT v.id, v.organisation_id AS "organisationId", o.name AS authority, v.embassy_id AS "embassyId",
      e.name AS embassy, c.id AS "callId", c.slug, c.title, c.opens_at AS "opensAt", c.closes_at AS "closesAt",
      c.published_at AS "publishedAt", c.results_notified_at AS "resultsNotifiedAt",
      CASE WHEN a.id IS NOT NULL THEN json_build_object('ref', a.ref, 'title', a.title,
        'wasSubmitted', a.submitted_at IS NOT NULL) END AS draft,
      v.draft_opened_at AS "draftOpenedAt",
      (v.draft_opened_at IS NOT NULL AND a.submitted_at IS NULL) AS "draftIsOpen", now() AS "loadedAt"
    FROM conversation v
    JOIN organisation o ON o.id = v.organisation_id
    JOIN organisation e ON e.id = v.embassy_id
    JOIN call c ON c.id = v.call_id
    LEFT JOIN application a ON a.id = v.application_id
    WHERE v.id = ${id}::uuid AND v.kind = 'advice'`;
  if (!row) return null;
  const { callId, slug, title, opensAt, closesAt, publishedAt, resultsNotifiedAt, ...advice } = row;
  return { ...advice, call: { id: callId, slug, title, opensAt, closesAt, publishedAt, resultsNotifiedAt } };
}
