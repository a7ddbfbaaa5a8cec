import "server-only";
import { db } from "@/server/db/client";

/** An embassy service that somebody answers for, and the countries of a call that it serves. */
export interface EmbassyToAsk {
  id: string;
  name: string;
  countries: string[];
}

/** The embassies that may be asked about a call, by name; a call without a list of countries takes any. */
export const embassiesOf = (call: { countries: string[] }): Promise<EmbassyToAsk[]> =>
  db().$queryRaw<EmbassyToAsk[]>`
    SELECT o.id, o.name, s.countries FROM organisation o
    CROSS JOIN LATERAL (
      SELECT array_agg(country ORDER BY country) AS countries FROM unnest(o.served_countries) AS country
      WHERE cardinality(${call.countries}::text[]) = 0 OR country = ANY(${call.countries}::text[])
    ) s
    WHERE o.kind = 'embassyService' AND s.countries IS NOT NULL
      AND EXISTS (SELECT FROM membership m WHERE m.organisation_id = o.id AND 'adviser' = ANY(m.roles))
    ORDER BY o.name, o.id`;
