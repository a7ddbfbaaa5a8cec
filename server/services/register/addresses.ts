import "server-only";
import { db } from "@/server/db/client";

export interface RegisterAddresses {
  authorities: string[];
  cooperations: string[];
  /** Countries and their regions that some cooperation is with; a region is "" where it is not said. */
  territories: { country: string; region: string }[];
}

/** What of the register has a page of its own, for search engines: so many authorities and cooperations at most of each. */
export async function registerAddresses(most: number): Promise<RegisterAddresses> {
  const [authorities, cooperations, territories] = await Promise.all([
    db().registerEntry.findMany({ select: { slug: true }, orderBy: { slug: "asc" }, take: most }),
    db().cooperation.findMany({ select: { slug: true }, orderBy: { slug: "asc" }, take: most }),
    db().$queryRaw<RegisterAddresses["territories"]>`
      SELECT DISTINCT o.country_code AS country, e.region
      FROM register_entry e JOIN organisation o ON o.id = e.organisation_id
      WHERE o.kind = 'foreignAuthority' AND EXISTS (SELECT FROM cooperation c WHERE c.foreign_id = e.organisation_id)
      ORDER BY 1, 2`,
  ]);
  return {
    authorities: authorities.map(({ slug }) => slug),
    cooperations: cooperations.map(({ slug }) => slug),
    territories,
  };
}
