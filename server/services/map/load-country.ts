import "server-only";
import { db } from "@/server/db/client";
import type { Theme } from "@/server/domain/call/themes";
import type { Cents } from "@/server/domain/money";
import { awardsOf } from "@/server/services/figures/awards";
import { whileUnchanged } from "@/server/services/register/kept";
import { ofTheme } from "./load-world";
import { seatOf, tiesOf } from "./ties";

/** A region of a country, by the code or name that partners bear; "" where it is not said. */
export interface RegionTies {
  region: string;
  partnerships: number;
  partners: number;
  /** What was granted here, each award once, at the region of its first partner. */
  cents: Cents;
}

/** Partnerships between a département (or a région, "R28") of France and a region. */
export interface Flow {
  seat: string;
  region: string;
  partnerships: number;
}

export interface CountryMap {
  regions: RegionTies[];
  flows: Flow[];
}

/** The partnerships of a country by region, and where in France they come from: one statement. */
export const loadCountryMap = (country: string, theme?: Theme): Promise<CountryMap> =>
  whileUnchanged(["country", country, theme], () => countCountry(country, theme));

async function countCountry(country: string, theme: Theme | undefined): Promise<CountryMap> {
  const [row] = await db().$queryRaw<CountryMap[]>`
    WITH tie AS MATERIALIZED (
      SELECT c.french_id, c.foreign_id, e.region FROM ${tiesOf({ country, theme })}
    ), partnered AS (
      SELECT region, count(*)::int AS partnerships, count(DISTINCT foreign_id)::int AS partners FROM tie GROUP BY region
    ), granted AS (
      SELECT w.region, sum(w.cents)::bigint AS cents FROM (${awardsOf({ country })}) w
      WHERE ${ofTheme(theme)} GROUP BY w.region
    ), flow AS (
      SELECT ${seatOf} AS seat, tie.region, count(*)::int AS partnerships
      FROM tie JOIN organisation f ON f.id = tie.french_id GROUP BY 1, 2
    )
    SELECT
      COALESCE((SELECT json_agg(json_build_object('region', p.region, 'partnerships', partnerships,
        'partners', partners, 'cents', COALESCE(cents, 0)) ORDER BY partnerships DESC, p.region)
        FROM partnered p LEFT JOIN granted ON granted.region = p.region), '[]') AS regions,
      COALESCE((SELECT json_agg(flow ORDER BY seat, region) FROM flow), '[]') AS flows`;
  return row ?? { regions: [], flows: [] };
}
