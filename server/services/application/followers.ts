import "server-only";
import { Prisma } from "@/server/db/generated/client";

/**
 * The ids of those who are written to about a dossier, once each: the members of its lead authority, and whom it invited
 * to write or to sign. Who only reads comes to look.
 */
export const followersOf = (applicationId: Prisma.Sql, leadOrganisationId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT m.user_id FROM membership m WHERE m.organisation_id = ${leadOrganisationId}
  UNION
  SELECT c.user_id FROM collaborator c WHERE c.application_id = ${applicationId} AND c.user_id IS NOT NULL
    AND c.removed_at IS NULL AND c.role <> 'read')`;
