import "server-only";
import type { Database } from "@/server/db/client";
import type { Recipient } from "@/server/services/opinion/recipients";

export interface Signatory extends Recipient {
  name: string;
}

/** Those who may give their accord to a dossier: the signatories of its lead authority, and whom it invited to sign. */
export const signatoriesOf = (
  database: Database,
  { id, leadOrganisationId }: { id: string; leadOrganisationId: string },
): Promise<Signatory[]> =>
  database.$queryRaw<Signatory[]>`
    SELECT u.id AS "userId", u.email, u.locale, COALESCE(NULLIF(u.name, ''), u.email) AS name
    FROM "user" u WHERE u.id IN (
      SELECT m.user_id FROM membership m
      WHERE m.organisation_id = ${leadOrganisationId}::uuid AND 'signatory' = ANY(m.roles)
      UNION SELECT c.user_id FROM collaborator c
      WHERE c.application_id = ${id}::uuid AND c.role = 'sign' AND c.removed_at IS NULL AND c.user_id IS NOT NULL)
    ORDER BY u.email`;
