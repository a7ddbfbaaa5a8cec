import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { nameQuery } from "@/server/domain/organisation/search-text";

/** A foreign authority of the register, with what tells it apart from those of the same name. */
export interface ForeignHit {
  id: string;
  name: string;
  country: string;
  region: string;
  place: string;
}

/** Finds foreign authorities of the register by name, words in any order; 20 at most, none for an empty query. */
export async function searchForeignAuthorities(query: string): Promise<ForeignHit[]> {
  const { words } = nameQuery(query.slice(0, 120));
  if (words.length === 0) return [];
  const hasAll = words.map((word) => Prisma.sql`o.search_name LIKE ${`%${word}%`}`);
  return db().$queryRaw<ForeignHit[]>`
    SELECT o.id, o.name, o.country_code AS country, e.region, e.place
    FROM register_entry e JOIN organisation o ON o.id = e.organisation_id
    WHERE o.kind = 'foreignAuthority' AND ${Prisma.join(hasAll, " AND ")}
    ORDER BY o.search_name, o.country_code, e.region LIMIT 20`;
}
