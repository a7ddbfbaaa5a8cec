import "server-only";
import { randomUUID } from "node:crypto";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { tellingPeople } from "@/server/db/notices";
import { NotFound } from "@/server/domain/errors";
import { type MemberRefusal, type MemberRolesInput, refusalOfChange } from "@/server/domain/organisation/members";
import type { MembershipRole } from "@/server/domain/user/actor";
import { managesPeople } from "@/server/domain/user/member-permissions";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { inTurn } from "./in-turn";
import { tellMember, tellOfWeightyRoles } from "./tell";

export type ChangeMemberResult = { ok: true } | { ok: false; reason: MemberRefusal };

type Manage = Granted<"member.manage">;

/** Gives somebody of the organisation these roles, instead of those they have. @throws NotFound for who is not of it. */
export const changeRoles = (granted: Manage, { userId, roles }: MemberRolesInput): Promise<ChangeMemberResult> =>
  change(granted, { userId, roles, event: "member.roles" });

/** Takes somebody away: from their next request on. @throws NotFound for who is not of the organisation. */
export const removeMember = (granted: Manage, userId: string): Promise<ChangeMemberResult> =>
  change(granted, { userId, roles: [], event: "member.remove" });

/** Somebody leaves an authority that they acted for. */
export const leave = (granted: Granted<"member.leave">): Promise<ChangeMemberResult> =>
  change(granted, { userId: granted.actor.userId, roles: [], event: "member.leave" });

interface Change {
  userId: string;
  roles: readonly MembershipRole[];
  event: "member.roles" | "member.remove" | "member.leave";
}

async function change(
  { actor, organisation }: Manage | Granted<"member.leave">,
  { userId, roles: after, event }: Change,
): Promise<ChangeMemberResult> {
  const { id: organisationId, kind } = organisation;
  const result = await db().$transaction(async (tx): Promise<ChangeMemberResult> => {
    await inTurn(tx, organisationId);
    const members = await tx.membership.findMany({
      where: { organisationId },
      select: { userId: true, roles: true, user: { select: { email: true, name: true, locale: true } } },
    });
    const member = members.find((one) => one.userId === userId);
    if (!member) throw new NotFound();
    const before = member.roles;
    const others = members.filter((one) => one !== member).map(({ roles }) => roles);
    const isSelf = userId === actor.userId;
    const byMinistry = event !== "member.leave" && managesPeople(actor);
    const refusal = refusalOfChange({ kind, before, after, isSelf, byMinistry, others });
    if (refusal) return { ok: false, reason: refusal };
    if (isSame(before, after)) return { ok: true };

    await write(tx, { organisationId, userId, roles: after });
    const { user: person } = member;
    const data = { userId, recipient: person.email, before, roles: [...after] };
    await appendJournal(tx, { event, actor, organisationId, data });
    const key = randomUUID();
    if (!isSelf) await tellMember(tx, actor, { key, organisation, person, roles: after });
    const given = after.filter((role) => !before.includes(role));
    await tellOfWeightyRoles(tx, actor, { key, organisation, person, roles: given });
    // Whoever has something open is asked anew what they may.
    await tx.$executeRaw`SELECT ${tellingPeople()}`;
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

const isSame = (one: readonly MembershipRole[], other: readonly MembershipRole[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role));

async function write(
  tx: Database,
  { organisationId, userId, roles }: { organisationId: string; userId: string; roles: readonly MembershipRole[] },
): Promise<void> {
  const where = { userId_organisationId: { userId, organisationId } };
  if (roles.length === 0) await tx.membership.delete({ where });
  else await tx.membership.update({ where, data: { roles: [...roles] } });
}
