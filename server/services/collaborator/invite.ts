import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import {
  type InvitationInput,
  invitationDays,
  invitationsPerHour,
  mostCollaborators,
} from "@/server/domain/collaborator/schema";
import { NotFound } from "@/server/domain/errors";
import { isLocale } from "@/server/domain/locale";
import { displayName } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { invitationDigest, newToken } from "./tokens";

export type InviteResult =
  | { ok: true }
  | { ok: false; reason: "alreadyMember" | "alreadyInvited" | "tooMany" | "tooManyNow" };

type Share = Granted<"application.share">;

/**
 * Invites whoever reads the mails of an address into one dossier. They see it once they have accepted.
 * An address in use by a member of the authority is refused: they are in it already.
 */
export async function invite(granted: Share, { email, role }: InvitationInput): Promise<InviteResult> {
  const { application, actor } = granted;
  const result = await db().$transaction(async (tx): Promise<InviteResult> => {
    await inTurn(tx, application.id);
    const { leadOrganisationId } = application;
    if (await tx.membership.count({ where: { organisationId: leadOrganisationId, user: { email } } }))
      return { ok: false, reason: "alreadyMember" };
    const standing = await tx.collaborator.findMany({
      where: { applicationId: application.id, removedAt: null },
      select: { email: true },
    });
    if (standing.some((other) => other.email === email)) return { ok: false, reason: "alreadyInvited" };
    if (standing.length >= mostCollaborators) return { ok: false, reason: "tooMany" };
    if (await isTooSoon(tx, application.id)) return { ok: false, reason: "tooManyNow" };
    const token = newToken();
    const { id } = await tx.collaborator.create({
      data: {
        ...{ applicationId: application.id, email, role, tokenDigest: invitationDigest(token) },
        ...{ expiresAt: await inDays(tx), invitedById: actor.userId, invitedByName: displayName(actor) },
      },
      select: { id: true },
    });
    await send(tx, granted, { id, email, role, token }, "collaborator.invite");
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

/** Sends an invitation that was not accepted once more, under another link: the one before no longer opens anything. */
export async function inviteAgain(granted: Share, id: string): Promise<InviteResult> {
  const { application } = granted;
  const result = await db().$transaction(async (tx): Promise<InviteResult> => {
    await inTurn(tx, application.id);
    const standing = await tx.collaborator.findFirst({
      where: { id, applicationId: application.id, removedAt: null, acceptedAt: null },
      select: { email: true, role: true },
    });
    if (!standing) throw new NotFound();
    if (await isTooSoon(tx, application.id)) return { ok: false, reason: "tooManyNow" };
    const token = newToken();
    await tx.collaborator.update({
      where: { id },
      data: { tokenDigest: invitationDigest(token), expiresAt: await inDays(tx) },
    });
    await send(tx, granted, { id, ...standing, token }, "collaborator.inviteAgain");
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

/** What is done to the people of one dossier is done one after the other. */
export const inTurn = (tx: Database, applicationId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`people ${applicationId}`}, 0))`;

async function isTooSoon(tx: Database, applicationId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ sent: number }[]>`
    SELECT count(*)::int AS sent FROM mail WHERE application_id = ${applicationId}::uuid
      AND template = 'collaborator-invited' AND created_at > now() - interval '1 hour'`;
  return (row?.sent ?? 0) >= invitationsPerHour;
}

async function inDays(tx: Database): Promise<Date> {
  const [row] = await tx.$queryRaw<{ at: Date }[]>`SELECT now() + make_interval(days => ${invitationDays}::int) AS at`;
  if (!row) throw new Error("the database tells the time");
  return row.at;
}

interface Sent extends InvitationInput {
  id: string;
  token: string;
}

async function send(tx: Database, { application, actor }: Share, sent: Sent, event: string): Promise<void> {
  const { id, email, role, token } = sent;
  const { id: applicationId, call, lead, ref, number, content } = application;
  await appendJournal(tx, { event, actor, applicationId, callId: call.id, data: { email, role } });
  const known = await tx.user.findUnique({ where: { email }, select: { locale: true } });
  await queueMail(tx, {
    key: `collaborator-invited:${id}:${invitationDigest(token).slice(0, 16)}`,
    template: "collaborator-invited",
    to: email,
    // Somebody unknown is written to as whoever invites them reads.
    locale: isLocale(known?.locale) ? known.locale : actor.locale,
    props: {
      ...{ reference: number ?? ref, project: content.project.title, url: appUrl(`/invitations/${token}`) },
      ...{ by: displayName(actor), authority: lead.name, role, days: invitationDays },
    },
    applicationId,
  });
}
