import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { isInList } from "@/server/services/exchange/list-notices";

/** What has a page for each of its records. */
export const mappedKinds = ["appels", "repertoire", "cooperations", "bourse", "ressources"] as const;
export type MappedKind = (typeof mappedKinds)[number];

export interface MappedRecord {
  slug: string;
  /** Of a resource, which kind of one it is. */
  kind: string | null;
  changedAt: Date | null;
}

/** Addresses in a file: the protocol allows 50 000, and a file is made in memory. */
export const sitemapSize = 20_000;

// Each is read in the order of its slugs, which an index has.
const sources: Record<MappedKind, Prisma.Sql> = {
  appels: Prisma.sql`SELECT slug, NULL AS kind, NULL::timestamptz AS "changedAt" FROM call WHERE published_at <= now()`,
  repertoire: Prisma.sql`SELECT slug, NULL AS kind, NULL::timestamptz AS "changedAt" FROM register_entry`,
  cooperations: Prisma.sql`SELECT slug, NULL AS kind, NULL::timestamptz AS "changedAt" FROM cooperation`,
  bourse: Prisma.sql`
    SELECT n.slug, NULL AS kind, NULL::timestamptz AS "changedAt" FROM exchange_notice n WHERE ${isInList}`,
  ressources: Prisma.sql`
    SELECT slug, kind::text, GREATEST(published_at, updated_at) AS "changedAt"
    FROM resource WHERE kind IN ('news', 'conference') AND published_at <= now()`,
};

/** The slugs that the files of a kind begin at; none where there is nothing. @param size addresses in a file. */
export async function firstsOf(kind: MappedKind, size = sitemapSize): Promise<string[]> {
  const rows = await db().$queryRaw<{ slug: string }[]>`
    SELECT slug FROM (SELECT slug, row_number() OVER (ORDER BY slug) AS number FROM (${sources[kind]}) x) numbered
    WHERE number % ${size} = ${1 % size} ORDER BY slug`;
  return rows.map(({ slug }) => slug);
}

/** The records of one file, found by the index from where it begins. @returns null when there is no such file. */
export async function partOf(kind: MappedKind, part: number, size = sitemapSize): Promise<MappedRecord[] | null> {
  const first = (await firstsOf(kind, size))[part - 1];
  if (first === undefined) return null;
  return db().$queryRaw<MappedRecord[]>`
    SELECT slug, kind, "changedAt" FROM (${sources[kind]}) x WHERE slug >= ${first} ORDER BY slug LIMIT ${size}`;
}

/** Countries and their regions that some cooperation is with; a region is "" where it is not said. */
export const mappedTerritories = (): Promise<{ country: string; region: string }[]> =>
  db().$queryRaw`
    SELECT DISTINCT o.country_code AS country, e.region
    FROM register_entry e JOIN organisation o ON o.id = e.organisation_id
    WHERE o.kind = 'foreignAuthority' AND EXISTS (SELECT FROM cooperation c WHERE c.foreign_id = e.organisation_id)
    ORDER BY 1, 2`;
