import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { answeringRoles } from "@/server/domain/organisation/members";
import type { MembershipRole } from "@/server/domain/user/actor";
import { allowsOnOrganisation } from "@/server/domain/user/permissions";

export interface OrganisationMember {
  userId: string;
  name: string;
  email: string;
  roles: MembershipRole[];
  joinedAt: Date;
  isSelf: boolean;
}

export interface PendingInvitation {
  id: string;
  email: string;
  roles: MembershipRole[];
  invitedByName: string;
  sentAt: Date;
  isExpired: boolean;
}

export interface OrganisationPeople {
  members: OrganisationMember[];
  /** Those that wait, for whoever invites; null for the others. */
  invitations: PendingInvitation[] | null;
  /** Somebody there answers who asks to join; otherwise the ministry does. */
  isAnswered: boolean;
}

/** The people of an organisation, by name; and whom it has invited. */
export async function peopleOf({ actor, organisation }: Granted<"member.read">): Promise<OrganisationPeople> {
  const mayManage = allowsOnOrganisation("member.manage", actor, organisation);
  const [members, invitations] = await Promise.all([
    db().$queryRaw<OrganisationMember[]>`
      SELECT u.id AS "userId", u.name, u.email, m.roles::text[] AS roles, m.created_at AS "joinedAt",
        u.id = ${actor.userId}::uuid AS "isSelf"
      FROM membership m JOIN "user" u ON u.id = m.user_id
      WHERE m.organisation_id = ${organisation.id}::uuid
      ORDER BY lower(COALESCE(NULLIF(u.name, ''), u.email)), u.email`,
    mayManage
      ? db().$queryRaw<PendingInvitation[]>`
          SELECT id, email, roles::text[] AS roles, invited_by_name AS "invitedByName", sent_at AS "sentAt",
            expires_at <= now() AS "isExpired"
          FROM membership_invitation
          WHERE organisation_id = ${organisation.id}::uuid AND accepted_at IS NULL AND withdrawn_at IS NULL
          ORDER BY invited_at, email`
      : null,
  ]);
  const isAnswered = members.some(({ roles }) => answeringRoles.some((role) => roles.includes(role)));
  return { members, invitations, isAnswered };
}
