import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { changedFields, type FieldChange, type StoredRecord } from "@/server/domain/register/changes";
import { type Actor, countriesAdvised, hasMinistryRole } from "@/server/domain/user/actor";
import { toldAs } from "./told-as";
import { type Reviewed, versionOf } from "./version";

/** What authorities wrote, or became partners by, that no embassy has read yet, record by record. */
export interface AwaitingReview {
  subject: Reviewed;
  id: string;
  /** Where its forms are: the entry, or the French end of the cooperation. */
  slug: string;
  /** Names: of the authority, or of both. */
  names: string[];
  country: string;
  /** Who wrote last, as the reader is told, and when; null for somebody who belongs nowhere any more. */
  by: string | null;
  at: Date;
  isNew: boolean;
  /** What an embassy confirms with it. */
  version: string;
  changes: FieldChange[];
  /** Names that the authority left, latest first. */
  formerNames: string[];
}

/**
 * Records with a correction, or a match of the partner exchange, later than the last review, with the state before the first of these.
 * French entries are none of them: what they are comes from the official dataset.
 * Columns: subject ('entry', 'cooperation'), id, first (the change), last, version, by, at, former_names.
 */
export const awaitingRecords = Prisma.sql`
  SELECT CASE c.subject WHEN 'cooperation' THEN 'cooperation' ELSE 'entry' END AS subject, c.subject_id AS id,
    min(c.id) FILTER (WHERE c.subject <> 'name') AS first, max(c.id) AS last,
    array_agg(c.after->>'name' ORDER BY c.id DESC) FILTER (WHERE c.subject = 'name') AS former_names
  FROM register_change c
  WHERE c.cause IN ('correction', 'exchange') AND c.subject IN ('entry', 'name', 'cooperation')
    AND (c.subject <> 'entry' OR COALESCE(c.after, c.before)->>'level' IS NOT NULL)
    AND c.id > COALESCE((SELECT max(r.change_id) FROM register_review r
      WHERE r.subject = CASE c.subject WHEN 'cooperation' THEN 'cooperation' ELSE 'entry' END
        AND r.subject_id = c.subject_id), 0)
  GROUP BY 1, 2`;

interface Row extends Omit<AwaitingReview, "changes" | "isNew" | "formerNames"> {
  before: StoredRecord;
  after: StoredRecord;
  formerNames: string[] | null;
}

/** More on one page would be more than anybody reads at once. */
const most = 30;

/** What an embassy has to read for its countries, oldest first; `total` counts beyond the list. */
export async function listAwaiting({
  actor,
}: Granted<"request.moderate">): Promise<{ records: AwaitingReview[]; total: number }> {
  const within = hasMinistryRole(actor, "callManager")
    ? Prisma.sql`true`
    : Prisma.sql`shown.country = ANY(${countriesAdvised(actor)}::text[])`;
  const shown = shownTo(actor);
  const [rows, [count]] = await Promise.all([
    db().$queryRaw<Row[]>`
      WITH shown AS (${shown}) SELECT * FROM shown WHERE ${within} ORDER BY at, id LIMIT ${most}`,
    db().$queryRaw<{ total: number }[]>`
      WITH shown AS (${shown}) SELECT count(*)::int AS total FROM shown WHERE ${within}`,
  ]);
  return { records: rows.map(recordOf), total: count?.total ?? 0 };
}

function recordOf({ before, after, formerNames, ...row }: Row): AwaitingReview {
  const changes = changedFields(row.subject, before, after);
  return {
    ...row,
    changes,
    isNew: before === null && (formerNames ?? []).length === 0,
    formerNames: formerNames ?? [],
  };
}

const shownTo = (reader: Actor) => Prisma.sql`
  SELECT a.subject, a.id, COALESCE(e.slug, fe.slug) AS slug,
    CASE a.subject WHEN 'entry' THEN ARRAY[o.name] ELSE ARRAY[fo.name, po.name] END AS names,
    COALESCE(o.country_code, po.country_code) AS country, ${toldAs(reader)} AS by, h.at,
    COALESCE(${versionOf(Prisma.sql`a.subject`, Prisma.sql`a.id`)}::text, '0') AS version,
    CASE WHEN a.first IS NULL THEN to_jsonb(e) ELSE f.before END AS before,
    COALESCE(to_jsonb(e), to_jsonb(c)) AS after, a.former_names AS "formerNames"
  FROM (${awaitingRecords}) a
  JOIN register_change h ON h.id = a.last
  LEFT JOIN register_change f ON f.id = a.first
  LEFT JOIN register_entry e ON a.subject = 'entry' AND e.organisation_id = a.id
  LEFT JOIN organisation o ON o.id = e.organisation_id
  LEFT JOIN cooperation c ON a.subject = 'cooperation' AND c.id = a.id
  LEFT JOIN register_entry fe ON fe.organisation_id = c.french_id
  LEFT JOIN organisation fo ON fo.id = c.french_id LEFT JOIN organisation po ON po.id = c.foreign_id
  WHERE e.organisation_id IS NOT NULL OR c.id IS NOT NULL`;

/** Which of an authority's records no embassy has read since its people corrected them. */
export async function awaitingOf(
  organisationId: string,
  database: Database = db(),
): Promise<{ entry: boolean; cooperations: string[] }> {
  const rows = await database.$queryRaw<{ slug: string | null }[]>`
    SELECT c.slug FROM (${awaitingRecords}) a LEFT JOIN cooperation c ON a.subject = 'cooperation' AND c.id = a.id
    WHERE (a.subject = 'entry' AND a.id = ${organisationId}::uuid)
      OR c.french_id = ${organisationId}::uuid OR c.foreign_id = ${organisationId}::uuid`;
  return { entry: rows.some(({ slug }) => slug === null), cooperations: rows.flatMap(({ slug }) => slug ?? []) };
}
