import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { tellingPeople } from "@/server/db/notices";
import type { Actor, MembershipRole, OrganisationKind } from "@/server/domain/user/actor";
import { appendJournal } from "@/server/services/journal/append";
import { inTurn } from "./in-turn";

/** An invitation that waits for the owner of an address. */
export interface WaitingInvitation {
  id: string;
  organisation: { id: string; name: string; kind: OrganisationKind };
  roles: MembershipRole[];
  invitedByName: string;
}

/** The invitations that an actor may take up now; those who have just signed in have taken theirs up. */
export async function invitationsFor({ email }: Pick<Actor, "email">): Promise<WaitingInvitation[]> {
  return db().membershipInvitation.findMany({
    where: {
      ...{ email, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: await databaseNow(db()) } },
      organisation: { closedAt: null },
    },
    orderBy: [{ invitedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, roles: true, invitedByName: true },
      organisation: { select: { id: true, name: true, kind: true } },
    },
  });
}

/**
 * Makes the owner of an address a member wherever they were invited: to be called when they have just proven that the
 * address is theirs, or ask for it themselves. Roles that they already have there stay.
 * @returns how many organisations they are of since.
 */
export async function takeUpInvitations(
  tx: Database,
  person: Pick<Actor, "userId" | "email" | "name" | "locale">,
): Promise<number> {
  const waiting = await tx.$queryRaw<{ organisationId: string }[]>`
    SELECT organisation_id AS "organisationId" FROM membership_invitation
    WHERE email = ${person.email} AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > now()
    ORDER BY organisation_id`;
  let joined = 0;
  for (const { organisationId } of waiting) {
    await inTurn(tx, organisationId);
    const [taken] = await tx.$queryRaw<{ id: string; roles: MembershipRole[] }[]>`
      UPDATE membership_invitation i SET accepted_at = now(), user_id = ${person.userId}::uuid
      FROM organisation o
      WHERE o.id = i.organisation_id AND o.closed_at IS NULL AND o.id = ${organisationId}::uuid AND i.email = ${person.email}
        AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()
      RETURNING i.id, i.roles::text[]`;
    if (!taken) continue;
    await tx.$executeRaw`
      INSERT INTO membership AS member (user_id, organisation_id, roles)
      VALUES (${person.userId}::uuid, ${organisationId}::uuid, ${taken.roles}::text[]::membership_role[])
      ON CONFLICT (user_id, organisation_id)
      DO UPDATE SET roles = ARRAY(SELECT DISTINCT unnest(member.roles || EXCLUDED.roles))`;
    const actor: Actor = { ...person, memberships: [] };
    const data = { recipient: person.email, roles: taken.roles };
    await appendJournal(tx, { event: "member.join", actor, organisationId, data });
    joined += 1;
  }
  if (joined > 0) await tx.$executeRaw`SELECT ${tellingPeople()}`;
  return joined;
}

/** Takes up what was sent to one's own address while one was signed in. */
export const joinInvited = ({ actor }: Granted<"member.join">): Promise<{ ok: true; joined: number }> =>
  db().$transaction(async (tx) => ({ ok: true as const, joined: await takeUpInvitations(tx, actor) }));
