import "server-only";
import { db } from "@/server/db/client";
import { InvalidOperation } from "@/server/domain/errors";
import type { RegionCount } from "@/server/domain/register/by-region";
import {
  type ComparedFigure,
  compareFigures,
  isKeyFigure,
  type KeyFigures,
  type PublishedFigure,
} from "@/server/domain/register/figures";
import { type Growth, growthOf } from "@/server/domain/register/growth";
import { whileUnchanged } from "./kept";

export interface CountryFigures {
  figures: ComparedFigure[];
  growth: Growth[];
  /** By the code or name that each partner bears. */
  regions: RegionCount[];
  /** Authorities of the country that take part. */
  partners: number;
}

interface Row extends KeyFigures {
  partners: number;
  firstYears: number[];
  byRegion: RegionCount[];
}

/** What the register holds of a country, counted on its records in one statement, beside what was published of it. */
export const countryFigures = (country: string): Promise<CountryFigures> =>
  whileUnchanged(["figures", country], () => countFigures(country));

async function countFigures(country: string): Promise<CountryFigures> {
  const [[row], published] = await Promise.all([
    db().$queryRaw<Row[]>`
      WITH link AS MATERIALIZED (
        SELECT c.id, c.french_id, c.foreign_id, c.since_year, f.region
        FROM cooperation c JOIN register_entry f ON f.organisation_id = c.foreign_id
        JOIN organisation o ON o.id = c.foreign_id
        WHERE o.country_code = ${country} AND c.status <> 'ended'
      ),
      member AS MATERIALIZED (
        SELECT e.organisation_id, category FROM register_entry e CROSS JOIN unnest(e.categories) AS category
        WHERE e.organisation_id IN (SELECT french_id FROM link)
      )
      SELECT (SELECT count(DISTINCT organisation_id) FROM member)::int AS authorities,
        (SELECT count(*) FROM member)::int AS memberships,
        (SELECT count(*) FROM member WHERE category = 'grouping')::int AS groupings,
        (SELECT count(*) FROM member WHERE category = 'commune')::int AS communes,
        (SELECT count(*) FROM member WHERE category = 'department')::int AS departments,
        (SELECT count(*) FROM member WHERE category = 'region')::int AS regions,
        (SELECT count(*) FROM register_project WHERE cooperation_id IN (SELECT id FROM link))::int AS projects,
        (SELECT count(DISTINCT foreign_id) FROM link)::int AS partners,
        COALESCE((SELECT array_agg(first) FROM (SELECT min(since_year) AS first FROM link GROUP BY french_id) x), '{}')
          AS "firstYears",
        COALESCE((SELECT json_agg(json_build_object('region', region, 'partnerships', n) ORDER BY n DESC, region)
          FROM (SELECT region, count(*)::int AS n FROM link GROUP BY region) y), '[]') AS "byRegion"`,
    publishedFigures(country),
  ]);
  if (!row) throw new InvalidOperation("a count has one row");
  const { firstYears, byRegion, partners, ...counted } = row;
  return { figures: compareFigures(counted, published), growth: growthOf(firstYears), regions: byRegion, partners };
}

async function publishedFigures(country: string): Promise<PublishedFigure[]> {
  const rows = await db().publishedFigure.findMany({ where: { country } });
  return rows.flatMap(({ figure, value, publishedOn, source }) =>
    isKeyFigure(figure) ? [{ figure, value, source, publishedOn: publishedOn.toISOString().slice(0, 10) }] : [],
  );
}

export interface RegisteredCountry {
  country: string;
  cooperations: number;
}

/** Countries that the register knows a cooperation with, those with the most first. */
export const registeredCountries = (): Promise<RegisteredCountry[]> => whileUnchanged(["countries"], countCountries);

async function countCountries(): Promise<RegisteredCountry[]> {
  return db().$queryRaw<RegisteredCountry[]>`
    SELECT o.country_code AS country, count(*)::int AS cooperations
    FROM cooperation c JOIN organisation o ON o.id = c.foreign_id
    GROUP BY o.country_code ORDER BY count(*) DESC, o.country_code`;
}
