import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { adviceNoun, type JournalTopic, topicEvents } from "@/server/domain/journal/topics";
import { searchable } from "@/server/domain/text";
import { tellsUnsubmitted } from "@/server/services/application/as-submitted";
import { wasSubmitted } from "@/server/services/application/list";

export const journalPageSize = 50;

export interface JournalFilter {
  /** Words of a person's name, a project, an authority or a number. */
  text?: string;
  topic?: JournalTopic;
  /** The first instant, and the first one after the last. */
  from?: Date;
  before?: Date;
  /** From 1 on. */
  page?: number;
}

export interface JournalRecord {
  id: string;
  event: string;
  actorName: string;
  at: Date;
  data: Record<string, unknown>;
  dossier: { ref: string; title: string; number: string | null } | null;
  call: { slug: string; title: string } | null;
  organisation: string | null;
}

/**
 * What happened, to everything, newest first. What concerns a dossier that was never submitted is its authority's own
 * business, and so is what it asks an embassy before: neither is listed nor counted.
 */
export async function readJournal(
  _granted: Granted<"administration.open">,
  filter: JournalFilter,
): Promise<{ records: JournalRecord[]; total: number }> {
  const source = Prisma.sql`
    FROM journal_entry j
    LEFT JOIN application a ON a.id = j.application_id
    LEFT JOIN call c ON c.id = j.call_id
    LEFT JOIN organisation o ON o.id = j.organisation_id
    WHERE ${Prisma.join(conditions(filter), " AND ")}`;
  const offset = (Math.max(1, filter.page ?? 1) - 1) * journalPageSize;
  const [records, [count]] = await Promise.all([
    db().$queryRaw<JournalRecord[]>`
      SELECT j.id::text, j.event, j.actor_name AS "actorName", j.at, j.data,
        CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('ref', a.ref, 'title', a.title, 'number', a.number) END AS dossier,
        CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('slug', c.slug, 'title', c.title) END AS call,
        o.name AS organisation
      ${source} ORDER BY j.id DESC LIMIT ${journalPageSize} OFFSET ${offset}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${source}`,
  ]);
  return { records, total: count?.total ?? 0 };
}

function conditions({ text, topic, from, before }: JournalFilter): Prisma.Sql[] {
  const words = (text ?? "").split(/\s+/).filter((word) => searchable(word) !== "");
  return [
    Prisma.sql`(j.application_id IS NULL OR ${wasSubmitted})`,
    Prisma.sql`NOT ${tellsUnsubmitted}`,
    Prisma.sql`split_part(j.event, '.', 1) <> ${adviceNoun}`,
    // Signs alone are in no record: they do not stand for all of them.
    ...(text && words.length === 0 ? [Prisma.sql`FALSE`] : []),
    ...(topic ? [Prisma.sql`split_part(j.event, '.', 1) = ANY(${topicEvents[topic]}::text[])`] : []),
    ...(from ? [Prisma.sql`j.at >= ${from}`] : []),
    ...(before ? [Prisma.sql`j.at < ${before}`] : []),
    ...words.map((word) => {
      const [typed, plain] = [`%${word}%`, `%${searchable(word)}%`];
      return Prisma.sql`(j.actor_name ILIKE ${typed} OR c.title ILIKE ${typed} OR a.number ILIKE ${typed}
        OR a.search_text LIKE ${plain} OR o.search_name LIKE ${plain})`;
    }),
  ];
}
