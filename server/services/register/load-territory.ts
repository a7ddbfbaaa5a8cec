import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { codesWithin } from "@/server/domain/country/regions";
import { InvalidOperation } from "@/server/domain/errors";
import type { Cents } from "@/server/domain/money";
import type { YearCounts } from "@/server/domain/register/timeline";
import { awardsOf } from "@/server/services/figures/awards";
import { whileUnchanged } from "./kept";

export interface TerritoryPartner {
  slug: string;
  name: string;
  region: string;
  place: string;
  partnerships: number;
}

/** What is public of a country, or of one of its regions. Partnerships that have ended are counted in its years alone. */
export interface Territory {
  partnerships: number;
  /** French authorities, and those of the territory. */
  authorities: number;
  partners: number;
  projects: number;
  /** By year of the decision, each award once, at the region of its first partner. */
  awards: { year: number; projects: number; cents: Cents; givenUpCents: Cents }[];
  /** Those with the most partnerships first, `partnersShown` of them at most. */
  shownPartners: TerritoryPartner[];
  years: YearCounts[];
  /** The first of all, ended since or not. */
  firstLinks: { slug: string; year: number; french: string; foreign: string }[];
}

export const partnersShown = 25;

const within = (country: string, region: string | undefined): Prisma.Sql =>
  region === undefined ? Prisma.empty : Prisma.sql`AND e.region = ANY(${codesWithin(country, region)}::text[])`;

/** Whether the register has, or had, a cooperation there: other territories have no page. */
export async function isKnownTerritory(country: string, region?: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ known: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM register_entry e JOIN organisation o ON o.id = e.organisation_id
      WHERE o.kind = 'foreignAuthority' AND o.country_code = ${country} ${within(country, region)}
        AND EXISTS (SELECT FROM cooperation c WHERE c.foreign_id = e.organisation_id)
    ) AS known`;
  return row?.known ?? false;
}

/** @returns null where the register knows no cooperation. */
export async function loadTerritory(country: string, region?: string): Promise<Territory | null> {
  // Asked first: an address that names nothing must not take the place of what is kept.
  if (!(await isKnownTerritory(country, region))) return null;
  return whileUnchanged(["territory", country, region], () => countTerritory(country, region));
}

async function countTerritory(country: string, region: string | undefined): Promise<Territory> {
  const ofRegion =
    region === undefined ? Prisma.sql`true` : Prisma.sql`w.region = ANY(${codesWithin(country, region)}::text[])`;
  const [row] = await db().$queryRaw<Territory[]>`
    WITH link AS MATERIALIZED (
      SELECT c.id, c.slug, c.french_id, c.foreign_id, c.since_year, c.status <> 'ended' AS stands,
        e.slug AS partner, e.region, e.place, o.name
      FROM cooperation c JOIN register_entry e ON e.organisation_id = c.foreign_id
      JOIN organisation o ON o.id = c.foreign_id
      WHERE o.country_code = ${country} ${within(country, region)}
    ), award AS MATERIALIZED (
      SELECT w.year, w.cents, w.given_up FROM (${awardsOf({ country })}) w WHERE ${ofRegion}
    ), project AS MATERIALIZED (
      SELECT r.first_year, link.stands FROM register_project r JOIN link ON link.id = r.cooperation_id
    ), happened AS (
      SELECT since_year AS year, count(*) AS begun, 0 AS projects, 0 AS awards, 0::numeric AS cents
      FROM link GROUP BY since_year
      UNION ALL SELECT first_year, 0, count(*), 0, 0 FROM project GROUP BY first_year
      UNION ALL SELECT year, 0, 0, count(*), sum(cents) FROM award GROUP BY year
    )
    SELECT (SELECT count(*) FROM link WHERE stands)::int AS partnerships,
      (SELECT count(DISTINCT french_id) FROM link WHERE stands)::int AS authorities,
      (SELECT count(DISTINCT foreign_id) FROM link WHERE stands)::int AS partners,
      (SELECT count(*) FROM project WHERE stands)::int AS projects,
      COALESCE((SELECT json_agg(json_build_object('year', year, 'projects', n, 'cents', cents, 'givenUpCents', given_up)
        ORDER BY year DESC) FROM (SELECT year, count(*) AS n, sum(cents) AS cents,
          COALESCE(sum(cents) FILTER (WHERE given_up), 0) AS given_up FROM award GROUP BY year) a), '[]') AS awards,
      COALESCE((SELECT json_agg(p) FROM (
        SELECT min(partner) AS slug, min(name) AS name, min(region) AS region, min(place) AS place,
          count(*) AS partnerships
        FROM link WHERE stands GROUP BY foreign_id ORDER BY count(*) DESC, min(name) LIMIT ${partnersShown}) p), '[]')
        AS "shownPartners",
      COALESCE((SELECT json_agg(y ORDER BY year) FROM (SELECT year, sum(begun) AS begun, sum(projects) AS projects,
        sum(awards) AS awards, sum(cents) AS cents FROM happened GROUP BY year) y), '[]') AS years,
      COALESCE((SELECT json_agg(json_build_object('slug', first.slug, 'year', since_year, 'french', fo.name,
          'foreign', first.name) ORDER BY fo.name)
        FROM (SELECT * FROM link WHERE since_year = (SELECT min(since_year) FROM link) ORDER BY slug LIMIT 3) first
        JOIN organisation fo ON fo.id = first.french_id), '[]') AS "firstLinks"`;
  if (!row) throw new InvalidOperation("a count has one row");
  return row;
}
