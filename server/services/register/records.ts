import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { CooperatingPlace } from "@/server/domain/register/geojson";
import type { RegisterRecord } from "@/server/domain/register/record";

/** Records read, and written, at once. */
const chunkSize = 1_000;

/**
 * Every cooperation of the register with both its ends, by its identifier, in chunks: each is found by the index of the
 * one before, so that a file of any length is written in constant memory and in a time that grows with it alone.
 */
export async function* allRecords(): AsyncGenerator<RegisterRecord[]> {
  for (let after = ""; ; ) {
    // Written out column by column: what is not named here never leaves the database.
    const rows = await db().$queryRaw<RegisterRecord[]>`
      SELECT c.slug AS identifier, c.kind::text, c.status::text, c.since_year AS "sinceYear", c.until_year AS "untilYear",
        c.themes, c.source,
        jsonb_build_object('name', f.name, 'kind', f.kind, 'siren', f.siren, 'inseeCode', f.insee_code,
          'departmentCode', f.department_code) AS french,
        jsonb_build_object('name', p.name, 'level', e.level, 'country', p.country_code, 'region', e.region,
          'place', e.place) AS "foreign"
      FROM (SELECT * FROM cooperation WHERE slug > ${after} ORDER BY slug LIMIT ${chunkSize}) c
      JOIN organisation f ON f.id = c.french_id
      JOIN register_entry e ON e.organisation_id = c.foreign_id JOIN organisation p ON p.id = c.foreign_id
      ORDER BY c.slug`;
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < chunkSize) return;
    after = last.identifier;
  }
}

/** Every place abroad that somebody cooperates with, in chunks. */
export async function* allPlaces(): AsyncGenerator<CooperatingPlace[]> {
  let last: CooperatingPlace | undefined;
  while (true) {
    const after: Prisma.Sql = last
      ? Prisma.sql`WHERE (p.country_code, e.region, e.place) > (${last.country}, ${last.region}, ${last.place})`
      : Prisma.empty;
    const rows: CooperatingPlace[] = await db().$queryRaw`
      SELECT p.country_code AS country, e.region, e.place,
        count(*) FILTER (WHERE c.status <> 'ended')::int AS "underWay", count(*)::int AS recorded,
        min(c.since_year)::int AS "sinceYear",
        array_agg(DISTINCT f.name ORDER BY f.name) AS french, array_agg(DISTINCT p.name ORDER BY p.name) AS partners
      FROM cooperation c JOIN organisation f ON f.id = c.french_id
      JOIN register_entry e ON e.organisation_id = c.foreign_id JOIN organisation p ON p.id = c.foreign_id
      ${after} GROUP BY p.country_code, e.region, e.place
      ORDER BY p.country_code, e.region, e.place LIMIT ${chunkSize}`;
    if (rows.length > 0) yield rows;
    if (rows.length < chunkSize) return;
    last = rows.at(-1);
  }
}
