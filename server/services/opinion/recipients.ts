import "server-only";
import type { Database } from "@/server/db/client";
import type { Locale } from "@/server/domain/locale";

export interface Recipient {
  userId: string;
  email: string;
  locale: Locale;
}

/** The advisers who answer for each of these countries. A country nobody answers for is absent. */
export async function advisersOf(database: Database, countries: string[]): Promise<Map<string, Recipient[]>> {
  const rows = await database.$queryRaw<(Recipient & { country: string })[]>`
    SELECT DISTINCT country, u.id AS "userId", u.email, u.locale
    FROM unnest(${countries}::text[]) AS country
    JOIN organisation o ON o.kind = 'embassyService' AND country = ANY(o.served_countries)
    JOIN membership m ON m.organisation_id = o.id AND 'adviser' = ANY(m.roles)
    JOIN "user" u ON u.id = m.user_id
    ORDER BY country, u.email`;
  const advisers = new Map<string, Recipient[]>();
  for (const { country, ...adviser } of rows) advisers.set(country, [...(advisers.get(country) ?? []), adviser]);
  return advisers;
}

/** The officers of the ministry, who review the dossiers. */
export async function officersOf(database: Database): Promise<Recipient[]> {
  return database.$queryRaw<Recipient[]>`
    SELECT DISTINCT u.id AS "userId", u.email, u.locale
    FROM organisation o
    JOIN membership m ON m.organisation_id = o.id AND 'officer' = ANY(m.roles)
    JOIN "user" u ON u.id = m.user_id
    WHERE o.kind = 'ministry' ORDER BY u.email`;
}
