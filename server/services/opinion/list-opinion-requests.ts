import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { OpinionVerdict } from "@/server/domain/opinion/schema";
import { type OpinionTab, opinionTabs, statusesTakingOpinions } from "@/server/domain/opinion/state";
import { searchable } from "@/server/domain/text";
import { countriesAdvised } from "@/server/domain/user/actor";

export const pageSize = 25;

export interface OpinionFilter {
  tab: OpinionTab;
  country?: string;
  callSlug?: string;
  /** Words of the project, an authority, a partner or a place; or a number. */
  text?: string;
  /** From 1 on. */
  page?: number;
}

export interface ListedOpinion {
  ref: string;
  number: string | null;
  title: string;
  authority: string;
  departmentCode: string | null;
  callTitle: string;
  country: string;
  requestedCents: number;
  requestedAt: Date;
  dueAt: Date;
  /** Something is typed and not issued. */
  hasDraft: boolean;
  verdict: OpinionVerdict | null;
  version: number | null;
  issuedAt: Date | null;
  /** The first one came after its day. */
  cameLate: boolean;
}

export interface OpinionList {
  rows: ListedOpinion[];
  /** How many rows each tab has under the same filter. */
  counts: Record<OpinionTab, number>;
  pages: number;
  /** What the filter may choose from: the actor's countries, and the calls that asked them something. */
  countries: string[];
  calls: { slug: string; title: string }[];
}

/** The same words as `opinionTab` of the domain, with the database's clock. */
const tabOf = Prisma.sql`CASE WHEN p.version IS NOT NULL THEN 'given'
  WHEN NOT a.status = ANY(${[...statusesTakingOpinions]}::text[]::application_status[]) THEN 'notGiven'
  WHEN now() > r.due_at THEN 'late' ELSE 'toGive' END`;

/** What was asked of the actor's embassies, for their countries alone. */
export async function listOpinionRequests(
  { actor }: Granted<"adviserSpace.open">,
  filter: OpinionFilter,
): Promise<OpinionList> {
  const countries = countriesAdvised(actor);
  const requests = Prisma.sql`
    SELECT a.ref, a.number, a.title, o.name AS authority, o.department_code AS "departmentCode",
      c.title AS "callTitle", r.country, a.requested_cents::float8 AS "requestedCents",
      r.requested_at AS "requestedAt", r.due_at AS "dueAt", r.draft IS NOT NULL AS "hasDraft",
      p.verdict::text, p.version, p.issued_at AS "issuedAt",
      COALESCE((SELECT min(f.issued_at) FROM opinion f WHERE f.request_id = r.id) > r.due_at, FALSE) AS "cameLate",
      ${tabOf} AS tab
    FROM opinion_request r
    JOIN application a ON a.id = r.application_id
    JOIN organisation o ON o.id = a.lead_organisation_id
    JOIN call c ON c.id = a.call_id
    LEFT JOIN LATERAL (SELECT version, verdict, issued_at FROM opinion WHERE request_id = r.id
      ORDER BY version DESC LIMIT 1) p ON true
    WHERE ${Prisma.join([Prisma.sql`r.country = ANY(${countries}::text[])`, ...conditions(filter)], " AND ")}`;
  const order = filter.tab === "given" ? Prisma.sql`"issuedAt" DESC` : Prisma.sql`"dueAt", "requestedAt"`;
  const offset = (Math.max(1, filter.page ?? 1) - 1) * pageSize;

  const [rows, tabs, calls] = await Promise.all([
    db().$queryRaw<ListedOpinion[]>`SELECT * FROM (${requests}) q WHERE tab = ${filter.tab}
      ORDER BY ${order}, ref, country LIMIT ${pageSize} OFFSET ${offset}`,
    db().$queryRaw<{ tab: OpinionTab; count: number }[]>`
      SELECT tab, count(*)::int AS count FROM (${requests}) q GROUP BY tab`,
    db().$queryRaw<{ slug: string; title: string }[]>`
      SELECT c.slug, c.title FROM call c WHERE EXISTS (SELECT FROM application a JOIN opinion_request r
        ON r.application_id = a.id WHERE a.call_id = c.id AND r.country = ANY(${countries}::text[]))
      ORDER BY c.opens_at DESC`,
  ]);
  const countOf = (tab: OpinionTab) => tabs.find((row) => row.tab === tab)?.count ?? 0;
  const counts = Object.fromEntries(opinionTabs.map((tab) => [tab, countOf(tab)])) as OpinionList["counts"];
  return { rows, counts, pages: Math.max(1, Math.ceil(counts[filter.tab] / pageSize)), countries, calls };
}

function conditions({ country, callSlug, text }: OpinionFilter): Prisma.Sql[] {
  const words = searchable(text ?? "")
    .split(" ")
    .filter(Boolean);
  return [
    ...(country ? [Prisma.sql`r.country = ${country}`] : []),
    // Signs alone are in no dossier: they do not stand for all of them.
    ...(text && words.length === 0 ? [Prisma.sql`FALSE`] : []),
    ...(callSlug ? [Prisma.sql`c.slug = ${callSlug}`] : []),
    ...words.map((word) => Prisma.sql`(a.search_text LIKE ${`%${word}%`} OR a.number ILIKE ${`%${word}%`})`),
  ];
}
