import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { isLocale } from "@/server/domain/locale";
import {
  knowsRoles,
  type MemberInvitationInput,
  memberInvitationDays,
  memberInvitationsPerHour,
  mostMemberInvitations,
} from "@/server/domain/organisation/members";
import { displayName, type MembershipRole } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { inTurn } from "./in-turn";
import { tellOfWeightyRoles } from "./tell";

export type InviteMemberResult =
  | { ok: true }
  | { ok: false; reason: "alreadyMember" | "alreadyInvited" | "tooMany" | "tooManyNow" | "unknownRole" | "closed" };

type Manage = Granted<"member.manage">;

/** Invites whoever reads the mails of an address into the organisation: they are of it once they sign in with it. */
export async function inviteMember(granted: Manage, input: MemberInvitationInput): Promise<InviteMemberResult> {
  const { actor, organisation } = granted;
  const { id: organisationId, kind } = organisation;
  const { email, roles } = input;
  if (!knowsRoles(kind, roles)) return { ok: false, reason: "unknownRole" };
  const result = await db().$transaction(async (tx): Promise<InviteMemberResult> => {
    await inTurn(tx, organisationId);
    if (await isClosed(tx, organisationId)) return { ok: false, reason: "closed" };
    if (await tx.membership.count({ where: { organisationId, user: { email } } }))
      return { ok: false, reason: "alreadyMember" };
    const standing = await tx.membershipInvitation.findMany({
      where: { organisationId, acceptedAt: null, withdrawnAt: null },
      select: { email: true },
    });
    if (standing.some((other) => other.email === email)) return { ok: false, reason: "alreadyInvited" };
    if (standing.length >= mostMemberInvitations) return { ok: false, reason: "tooMany" };
    if (await isTooSoon(tx, organisationId)) return { ok: false, reason: "tooManyNow" };
    const { id } = await tx.membershipInvitation.create({
      data: {
        ...{ organisationId, email, roles, expiresAt: await inDays(tx) },
        ...{ invitedById: actor.userId, invitedByName: displayName(actor) },
      },
      select: { id: true },
    });
    await send(tx, granted, { id, email, roles, sendings: 1 }, "member.invite");
    const person = { email, name: "", locale: actor.locale };
    await tellOfWeightyRoles(tx, actor, { key: id, organisation, person, roles });
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

/** Sends an invitation that waits, or has expired, once more. @throws NotFound for one that does not. */
export async function inviteMemberAgain(granted: Manage, id: string): Promise<InviteMemberResult> {
  const { id: organisationId } = granted.organisation;
  const result = await db().$transaction(async (tx): Promise<InviteMemberResult> => {
    await inTurn(tx, organisationId);
    const where = { id, organisationId, acceptedAt: null, withdrawnAt: null };
    const standing = await tx.membershipInvitation.findFirst({ where, select: { email: true, roles: true } });
    if (!standing) throw new NotFound();
    if (await isTooSoon(tx, organisationId)) return { ok: false, reason: "tooManyNow" };
    const expiresAt = await inDays(tx);
    const [sent] = await tx.$queryRaw<{ sendings: number }[]>`
      UPDATE membership_invitation SET sendings = sendings + 1, sent_at = now(), expires_at = ${expiresAt}
      WHERE id = ${id}::uuid AND accepted_at IS NULL RETURNING sendings`;
    if (!sent) throw new NotFound();
    await send(tx, granted, { id, ...standing, ...sent }, "member.inviteAgain");
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

/** Takes an invitation back. @throws NotFound for one that was taken up or back before. */
export async function withdrawInvitation({ actor, organisation }: Manage, id: string): Promise<{ ok: true }> {
  const { id: organisationId } = organisation;
  return db().$transaction(async (tx) => {
    const [withdrawn] = await tx.$queryRaw<{ email: string }[]>`
      UPDATE membership_invitation SET withdrawn_at = now()
      WHERE id = ${id}::uuid AND organisation_id = ${organisationId}::uuid AND accepted_at IS NULL AND withdrawn_at IS NULL
      RETURNING email`;
    if (!withdrawn) throw new NotFound();
    await appendJournal(tx, {
      event: "member.withdraw",
      actor,
      organisationId,
      data: { recipient: withdrawn.email },
    });
    return { ok: true as const };
  });
}

const isClosed = async (tx: Database, id: string): Promise<boolean> =>
  (await tx.organisation.count({ where: { id, closedAt: { not: null } } })) > 0;

/** Counted by the journal, which also tells of those sent again and of those taken back since. */
async function isTooSoon(tx: Database, organisationId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ sent: number }[]>`
    SELECT count(*)::int AS sent FROM journal_entry WHERE organisation_id = ${organisationId}::uuid
      AND event IN ('member.invite', 'member.inviteAgain') AND at > now() - interval '1 hour'`;
  return (row?.sent ?? 0) >= memberInvitationsPerHour;
}

async function inDays(tx: Database): Promise<Date> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`
    SELECT now() + make_interval(days => ${memberInvitationDays}::int) AS at`;
  if (!row) throw new Error("the database tells the time");
  return row.at;
}

interface Sent {
  id: string;
  email: string;
  roles: MembershipRole[];
  sendings: number;
}

async function send(tx: Database, { organisation, actor }: Manage, sent: Sent, event: string): Promise<void> {
  const { id, email, roles, sendings } = sent;
  await appendJournal(tx, { event, actor, organisationId: organisation.id, data: { recipient: email, roles } });
  const known = await tx.user.findUnique({ where: { email }, select: { locale: true } });
  await queueMail(tx, {
    key: `member-invited:${id}:${sendings}`,
    template: "member-invited",
    to: email,
    // Somebody unknown is written to as whoever invites them reads.
    locale: isLocale(known?.locale) ? known.locale : actor.locale,
    props: {
      ...{ organisation: organisation.name, by: displayName(actor), roles, email },
      ...{ days: memberInvitationDays, url: appUrl("/compte") },
    },
  });
}
