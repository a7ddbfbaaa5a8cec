import "server-only";
import type { Database } from "@/server/db/client";
import type { Recipient } from "@/server/services/opinion/recipients";

export interface Signatory extends Recipient {
  name: string;
}

/** Those who may give their accord to a dossier: the signatories of its lead authority. */
export const signatoriesOf = (
  database: Database,
  { leadOrganisationId }: { leadOrganisationId: string },
): Promise<Signatory[]> =>
  database.$queryRaw<Signatory[]>`
    SELECT u.id AS "userId", u.email, u.locale, COALESCE(NULLIF(u.name, ''), u.email) AS name
    FROM membership m JOIN "user" u ON u.id = m.user_id
    WHERE m.organisation_id = ${leadOrganisationId}::uuid AND 'signatory' = ANY(m.roles) ORDER BY u.email`;
