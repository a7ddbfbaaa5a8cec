import "server-only";
import type { Database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { followersOf } from "@/server/services/application/followers";
import type { Recipient } from "@/server/services/opinion/recipients";

/** Somebody to write to, and where they read the conversation. */
export interface Addressee extends Recipient {
  space: "dossiers" | "instruction" | "avis";
}

/** Each of these people once, where they carry it first, the author apart. @param people rows of user_id, space, rank. */
const addressees = (database: Database, people: Prisma.Sql, authorId: string): Promise<Addressee[]> =>
  database.$queryRaw<Addressee[]>`
    SELECT DISTINCT ON (u.email) u.id AS "userId", u.email, u.locale, p.space
    FROM (${people}) p JOIN "user" u ON u.id = p.user_id
    WHERE u.id <> ${authorId}::uuid ORDER BY u.email, p.rank`;

/**
 * Those whom a message on a dossier concerns: who is written to about it, the officers and whoever of the ministry has
 * written in it, the advisers of its countries.
 */
export const peopleOfDossier = (
  database: Database,
  dossier: { id: string; conversationId: string; leadOrganisationId: string; countries: string[] },
  authorId: string,
): Promise<Addressee[]> =>
  addressees(
    database,
    Prisma.sql`
      SELECT f.user_id, 'dossiers' AS space, 1 AS rank
      FROM ${followersOf(Prisma.sql`${dossier.id}::uuid`, Prisma.sql`${dossier.leadOrganisationId}::uuid`)} f
      UNION ALL
      SELECT m.user_id, 'instruction', 2 FROM membership m JOIN organisation o ON o.id = m.organisation_id
      WHERE o.kind = 'ministry' AND ('officer' = ANY(m.roles) OR EXISTS (SELECT FROM message w
        WHERE w.conversation_id = ${dossier.conversationId}::uuid AND w.author_id = m.user_id))
      UNION ALL
      SELECT m.user_id, 'avis', 3 FROM membership m JOIN organisation o ON o.id = m.organisation_id
      WHERE o.kind = 'embassyService' AND 'adviser' = ANY(m.roles)
        AND o.served_countries && ${dossier.countries}::text[]`,
    authorId,
  );

/** The two sides of an advice. */
export const peopleOfAdvice = (
  database: Database,
  advice: { organisationId: string; embassyId: string },
  authorId: string,
): Promise<Addressee[]> =>
  addressees(
    database,
    Prisma.sql`
      SELECT m.user_id, 'dossiers' AS space, 1 AS rank FROM membership m
      WHERE m.organisation_id = ${advice.organisationId}::uuid
      UNION ALL
      SELECT m.user_id, 'avis', 2 FROM membership m
      WHERE m.organisation_id = ${advice.embassyId}::uuid AND 'adviser' = ANY(m.roles)`,
    authorId,
  );
