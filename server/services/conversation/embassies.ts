import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { takesAdvice } from "@/server/domain/conversation/opening";

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

/** Whom one may ask about a call, and whether it still is time to. */
export async function adviceToAsk({ call }: Granted<"call.read">) {
  const [embassies, now] = await Promise.all([embassiesOf(call), databaseNow(db())]);
  return { embassies, isOpen: takesAdvice(call, now) };
}
