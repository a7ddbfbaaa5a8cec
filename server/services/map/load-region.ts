import "server-only";
import { db } from "@/server/db/client";
import type { Theme } from "@/server/domain/call/themes";
import { codesWithin } from "@/server/domain/country/regions";
import type { Cents } from "@/server/domain/money";
import { awardsOf } from "@/server/services/figures/awards";
import { whileUnchanged } from "@/server/services/register/kept";
import { ofTheme } from "./load-world";
import { seatOf, tiesOf } from "./ties";

/** A place of a region, as partners name it; "" where they name none. */
export interface PlaceTies {
  place: string;
  /** Code or name of the region, which may be one carved out of the region asked for. */
  region: string;
  partnerships: number;
  /** What was granted here, each award once, at the place of its first partner. */
  cents: Cents;
  /** Authorities of the place that take part, and by name those with the most partnerships, `authoritiesShown` at most. */
  partners: number;
  authorities: { slug: string; name: string }[];
}

// A capital, or a place that nobody told apart, may have hundreds: the register names them all.
const authoritiesShown = 10;

export interface RegionMap {
  places: PlaceTies[];
  /** Partnerships between a département (or a région, "R28") of France and a place. */
  flows: { seat: string; place: string; region: string; partnerships: number }[];
}

/** The partnerships of a region by place, and where in France they come from: one statement. */
export const loadRegionMap = (country: string, region: string, theme?: Theme): Promise<RegionMap> =>
  whileUnchanged(["region", country, region, theme], () => countRegion(country, region, theme));

async function countRegion(country: string, region: string, theme: Theme | undefined): Promise<RegionMap> {
  const [row] = await db().$queryRaw<RegionMap[]>`
    WITH tie AS MATERIALIZED (
      SELECT c.french_id, c.foreign_id, e.region, e.place, e.slug, o.name FROM ${tiesOf({ country, region, theme })}
    ), authority AS (
      SELECT foreign_id, min(region) AS region, min(place) AS place, min(slug) AS slug, min(name) AS name,
        count(*) AS partnerships
      FROM tie GROUP BY foreign_id
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY region, place ORDER BY partnerships DESC, name, slug) AS rank FROM authority
    ), spot AS (
      SELECT region, place, sum(partnerships)::int AS partnerships, count(*)::int AS partners,
        json_agg(json_build_object('slug', slug, 'name', name) ORDER BY name, slug)
          FILTER (WHERE rank <= ${authoritiesShown}) AS authorities
      FROM ranked GROUP BY region, place
    ), award AS (
      SELECT DISTINCT ON (w.application_id) e.region, e.place, w.cents
      FROM (${awardsOf({ country })}) w
      JOIN application a ON a.id = w.application_id
      JOIN register_project r ON r.application_id = w.application_id
      JOIN cooperation c ON c.id = r.cooperation_id JOIN register_entry e ON e.organisation_id = c.foreign_id
      WHERE w.region = ANY(${codesWithin(country, region)}::text[]) AND e.region = w.region AND ${ofTheme(theme)}
      ORDER BY w.application_id, e.place IS DISTINCT FROM a.content #>> '{partners,0,place}', e.place
    ), granted AS (
      SELECT region, place, sum(cents)::bigint AS cents FROM award GROUP BY region, place
    ), flow AS (
      SELECT ${seatOf} AS seat, tie.place, tie.region, count(*)::int AS partnerships
      FROM tie JOIN organisation f ON f.id = tie.french_id GROUP BY 1, 2, 3
    )
    SELECT
      COALESCE((SELECT json_agg(json_build_object('place', s.place, 'region', s.region, 'partnerships', partnerships,
        'cents', COALESCE(cents, 0), 'partners', partners, 'authorities', authorities) ORDER BY partnerships DESC, s.place, s.region)
        FROM spot s LEFT JOIN granted g ON g.region = s.region AND g.place = s.place), '[]') AS places,
      COALESCE((SELECT json_agg(flow ORDER BY seat, place, region) FROM flow), '[]') AS flows`;
  return row ?? { places: [], flows: [] };
}
