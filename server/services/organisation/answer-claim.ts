import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { defaultLocale, isLocale } from "@/server/domain/locale";
import { type ClaimAnswer, type ClaimableRole, claimPages, mayAnswerClaim } from "@/server/domain/organisation/claims";
import { displayName, isFrenchAuthority, type OrganisationKind } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";

export type AnswerClaimResult =
  | { ok: true }
  /** Somebody was quicker: what they answered, who and when. */
  | { ok: false; reason: "alreadyAnswered"; accepted: boolean; by: string; at: Date };

/**
 * Accepts a claim for some roles, or refuses it; once. The claimant is told by mail.
 * @throws NotFound for a claim that the actor does not answer, as for one that does not exist; NotAllowed for their own.
 */
export async function answerClaim({ actor }: Granted<"claim.answer">, answer: ClaimAnswer): Promise<AnswerClaimResult> {
  const result = await db().$transaction(async (tx): Promise<AnswerClaimResult> => {
    const claim = await tx.membershipClaim.findUnique({
      where: { id: answer.claimId },
      select: {
        id: true,
        userId: true,
        organisationId: true,
        user: { select: { email: true, locale: true } },
        organisation: { select: { name: true, kind: true, countryCode: true } },
      },
    });
    if (claim?.userId === actor.userId) throw new NotAllowed();
    if (!claim || !mayAnswerClaim(actor, factsOf(claim))) throw new NotFound();

    // The claim itself decides who was first: the second one waits here, then finds it answered.
    const answered = await tx.$executeRaw`
      UPDATE membership_claim SET status = ${answer.accept ? "accepted" : "refused"}::claim_status,
        answered_at = now(), answered_by_id = ${actor.userId}::uuid
      WHERE id = ${claim.id}::uuid AND status = 'pending'`;
    if (answered === 0) return whoWasQuicker(tx, claim.id);

    const { userId, organisationId } = claim;
    if (answer.accept) await addMember(tx, { userId, organisationId, roles: answer.roles });
    await appendJournal(tx, {
      event: answer.accept ? "claim.accept" : "claim.refuse",
      actor,
      organisationId,
      data: { claimId: claim.id, userId, ...(answer.accept && { roles: answer.roles }) },
    });
    await queueMail(tx, {
      key: `claim-answered:${claim.id}`,
      template: "claim-answered",
      to: claim.user.email,
      locale: isLocale(claim.user.locale) ? claim.user.locale : defaultLocale,
      props: {
        authority: claim.organisation.name,
        accepted: answer.accept,
        url: appUrl(answer.accept ? homeOfMember(claim.organisation.kind) : claimPages.make),
      },
    });
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

const factsOf = (claim: {
  userId: string;
  organisationId: string;
  organisation: { kind: OrganisationKind; countryCode: string };
}) => ({ ...claim, kind: claim.organisation.kind, country: claim.organisation.countryCode });

/** Where a new member's work is: foreign authorities file no dossiers. */
const homeOfMember = (kind: OrganisationKind) => (isFrenchAuthority(kind) ? "/dossiers" : "/compte/bourse");

/** Roles that the person already has in the organisation stay. */
async function addMember(
  tx: Prisma.TransactionClient,
  { userId, organisationId, roles }: { userId: string; organisationId: string; roles: ClaimableRole[] },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO membership AS member (user_id, organisation_id, roles)
    VALUES (${userId}::uuid, ${organisationId}::uuid, ${[...new Set(roles)]}::membership_role[])
    ON CONFLICT (user_id, organisation_id)
    DO UPDATE SET roles = ARRAY(SELECT DISTINCT unnest(member.roles || EXCLUDED.roles))`;
}

async function whoWasQuicker(tx: Prisma.TransactionClient, id: string): Promise<AnswerClaimResult> {
  const { status, answeredAt, answeredById } = await tx.membershipClaim.findUniqueOrThrow({ where: { id } });
  const by = answeredById
    ? await tx.user.findUnique({ where: { id: answeredById }, select: { name: true, email: true } })
    : null;
  return {
    ok: false,
    reason: "alreadyAnswered",
    accepted: status === "accepted",
    by: by ? displayName(by) : "",
    at: answeredAt ?? new Date(0),
  };
}
