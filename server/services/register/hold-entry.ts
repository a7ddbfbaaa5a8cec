import "server-only";
import { db } from "@/server/db/client";
import type { ForeignLevel } from "@/server/domain/register/vocabulary";
import type { OrganisationKind } from "@/server/domain/user/actor";

/** An authority of the register, as far as who may do what with it goes. */
export interface HeldEntry {
  id: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  country: string;
  region: string;
  place: string;
  level: ForeignLevel | null;
  confirmedAt: Date | null;
  /** Its own where it is foreign; where its partners are, where it is French. */
  countries: string[];
}

/** @returns null when the register has no authority at this address. */
export async function holdEntry(slug: string): Promise<HeldEntry | null> {
  const [row] = await db().$queryRaw<HeldEntry[]>`
    SELECT o.id, e.slug, o.name, o.kind::text, o.country_code AS country, e.region, e.place, e.level::text,
      e.confirmed_at AS "confirmedAt",
      CASE WHEN o.country_code <> 'FR' THEN ARRAY[o.country_code]
        ELSE ARRAY(SELECT DISTINCT p.country_code FROM cooperation c JOIN organisation p ON p.id = c.foreign_id
          WHERE c.french_id = o.id ORDER BY 1) END AS countries
    FROM register_entry e JOIN organisation o ON o.id = e.organisation_id WHERE e.slug = ${slug}`;
  return row ?? null;
}
