import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { CollaboratorRole } from "@/server/domain/collaborator/schema";
import type { MembershipRole } from "@/server/domain/user/actor";
import { allows } from "@/server/domain/user/permissions";

export interface Member {
  name: string;
  /** Null for readers who are not of the dossier. */
  email: string | null;
  roles: MembershipRole[];
  /** Their last act or save in this dossier. */
  lastAt: Date | null;
}

export interface Guest {
  id: string;
  name: string;
  email: string | null;
  role: CollaboratorRole;
  state: "invited" | "expired" | "accepted";
  invitedBy: string;
  invitedAt: Date;
  acceptedAt: Date | null;
  lastAt: Date | null;
}

export interface Participants {
  members: Member[];
  guests: Guest[];
}

const lastOf = (applicationId: string) => Prisma.sql`GREATEST(
  (SELECT max(j.at) FROM journal_entry j WHERE j.application_id = ${applicationId}::uuid AND j.actor_id = u.id),
  (SELECT s.at FROM last_save s WHERE s.application_id = ${applicationId}::uuid AND s.user_id = u.id))`;

/**
 * Who is in a dossier: the members of its authority, and whom it invited. Others than its own people are told the names
 * of those who did something in it, and no address.
 */
export async function participantsOf({ application, actor }: Granted<"application.read">): Promise<Participants> {
  const isOwn = allows("application.readUnsubmitted", actor, application);
  const [members, guests] = await Promise.all([
    db().$queryRaw<Member[]>`
      SELECT COALESCE(NULLIF(u.name, ''), u.email) AS name, u.email, m.roles::text[] AS roles,
        ${lastOf(application.id)} AS "lastAt"
      FROM membership m JOIN "user" u ON u.id = m.user_id
      WHERE m.organisation_id = ${application.leadOrganisationId}::uuid ORDER BY name, u.email`,
    db().$queryRaw<Guest[]>`
      SELECT c.id, COALESCE(NULLIF(u.name, ''), c.email) AS name, c.email, c.role::text,
        CASE WHEN c.accepted_at IS NOT NULL THEN 'accepted' WHEN c.expires_at > now() THEN 'invited' ELSE 'expired' END AS state,
        c.invited_by_name AS "invitedBy", c.invited_at AS "invitedAt", c.accepted_at AS "acceptedAt",
        ${lastOf(application.id)} AS "lastAt"
      FROM collaborator c LEFT JOIN "user" u ON u.id = c.user_id
      WHERE c.application_id = ${application.id}::uuid AND c.removed_at IS NULL ORDER BY c.invited_at, c.email`,
  ]);
  if (isOwn) return { members, guests };
  const told = <T extends { name: string; email: string | null; lastAt: Date | null }>(people: T[]): T[] =>
    people
      .filter(({ lastAt, name, email }) => lastAt !== null && name !== email)
      .map((one) => ({ ...one, email: null }));
  return { members: told(members), guests: told(guests) };
}
