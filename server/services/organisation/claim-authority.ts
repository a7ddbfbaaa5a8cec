import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { NotFound } from "@/server/domain/errors";
import { defaultLocale, isLocale } from "@/server/domain/locale";
import { answeringRoles, type ClaimInput, claimPages, maxPendingClaims } from "@/server/domain/organisation/claims";
import { displayName, isFrenchAuthority, type OrganisationKind } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { advisersOf } from "@/server/services/opinion/recipients";

export type ClaimResult =
  | { ok: true; claimId: string }
  | { ok: false; reason: "alreadyMember" | "alreadyPending" | "tooManyPending" };

/**
 * A person asks to act for an authority, French, or foreign and in the register. Its members are told by mail; while it
 * has none, the ministry's officers, and for a foreign one the embassy in its country.
 * @throws NotFound for any other organisation.
 */
export async function claimAuthority({ actor }: Granted<"claim.make">, input: ClaimInput): Promise<ClaimResult> {
  const result = await db().$transaction(async (tx): Promise<ClaimResult> => {
    const { organisationId, message } = input;
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { kind: true, name: true, countryCode: true, registerEntry: { select: { slug: true } } },
    });
    if (!organisation || !isClaimable(organisation)) throw new NotFound();

    // One person's claims take turns, so that the limit holds for requests sent together.
    await tx.$queryRaw`SELECT id FROM "user" WHERE id = ${actor.userId}::uuid FOR UPDATE`;
    const ofPerson = { userId: actor.userId };
    if (await tx.membership.count({ where: { ...ofPerson, organisationId } }))
      return { ok: false, reason: "alreadyMember" };
    const pending = await tx.membershipClaim.findMany({
      where: { ...ofPerson, status: "pending" },
      select: { organisationId: true },
    });
    if (pending.some((claim) => claim.organisationId === organisationId))
      return { ok: false, reason: "alreadyPending" };
    if (pending.length >= maxPendingClaims) return { ok: false, reason: "tooManyPending" };

    const claim = await tx.membershipClaim.create({ data: { ...ofPerson, organisationId, message } });
    await appendJournal(tx, { event: "claim.make", actor, organisationId, data: { claimId: claim.id } });
    for (const answerer of await answerersOf(tx, organisationId, organisation))
      await queueMail(tx, {
        key: `claim-received:${claim.id}:${answerer.id}`,
        template: "claim-received",
        to: answerer.email,
        locale: isLocale(answerer.locale) ? answerer.locale : defaultLocale,
        props: { authority: organisation.name, claimant: displayName(actor), url: appUrl(claimPages.answer) },
      });
    return { ok: true, claimId: claim.id };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

const isClaimable = ({ kind, registerEntry }: { kind: OrganisationKind; registerEntry: unknown }): boolean =>
  isFrenchAuthority(kind) || (kind === "foreignAuthority" && registerEntry !== null);

async function answerersOf(
  tx: Prisma.TransactionClient,
  organisationId: string,
  { kind, countryCode }: { kind: OrganisationKind; countryCode: string },
) {
  const select = { id: true, email: true, locale: true };
  const members = await tx.user.findMany({
    where: { memberships: { some: { organisationId, roles: { hasSome: [...answeringRoles] } } } },
    select,
  });
  if (members.length > 0) return members;
  const advisers = kind === "foreignAuthority" ? ((await advisersOf(tx, [countryCode])).get(countryCode) ?? []) : [];
  if (advisers.length > 0) return advisers.map(({ userId, ...adviser }) => ({ id: userId, ...adviser }));
  const roles = { hasSome: ["officer" as const, "callManager" as const] };
  return tx.user.findMany({ where: { memberships: { some: { organisation: { kind: "ministry" }, roles } } }, select });
}
