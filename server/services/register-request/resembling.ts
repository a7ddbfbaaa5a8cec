import "server-only";
import type { Database } from "@/server/db/client";
import { isWithin } from "@/server/domain/country/regions";
import { bareName } from "@/server/domain/register/bare-name";
import type { Resembling } from "@/server/domain/register/resemblance";

export interface Described {
  name: string;
  country: string;
  /** Code or name; "" when nobody says. */
  region: string;
  /** The French authority that it would cooperate with. */
  frenchId: string | null;
}

/** Below this, names have nothing to do with each other. */
const leastLikeness = 0.55;
/** More are no help to who chooses. */
const most = 6;

/** The authorities of the register, in one country, whose names resemble the one described. Most alike first. */
export async function resembling(
  database: Database,
  { name, country, region, frenchId }: Described,
): Promise<Resembling[]> {
  const bare = bareName(name);
  const rows = await database.$queryRaw<Omit<Resembling, "sameRegion">[]>`
    SELECT o.id, e.slug, o.name, e.region, e.place,
      word_similarity(${bare}, o.search_name)::float8 AS likeness, c.since_year AS "togetherSince"
    FROM organisation o JOIN register_entry e ON e.organisation_id = o.id
    LEFT JOIN cooperation c ON c.foreign_id = o.id AND c.french_id = ${frenchId}::uuid
    WHERE o.kind = 'foreignAuthority' AND o.country_code = ${country}
      AND word_similarity(${bare}, o.search_name) >= ${leastLikeness}
    ORDER BY (c.id IS NOT NULL) DESC, likeness DESC, o.search_name LIMIT ${most}`;
  return rows.map((row) => ({
    ...row,
    sameRegion: region !== "" && (isWithin(row.region, region) || isWithin(region, row.region)),
  }));
}
