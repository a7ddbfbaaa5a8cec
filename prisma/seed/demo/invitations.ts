import { randomUUID } from "node:crypto";
import type { MailTemplate } from "@/emails";
import type { Prisma } from "@/server/db/generated/client";
import { memberInvitationDays } from "@/server/domain/organisation/members";
import type { MembershipRole } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { daysAfter } from "./dates";
import type { Member } from "./organisations";
import { demoAddress, invited } from "./people";

/** An address invited into an organisation, that nobody has signed in with yet. */
export interface Invitation {
  id: string;
  organisationId: string;
  email: string;
  roles: MembershipRole[];
  inviter: { id: string; name: string };
  at: Date;
}

/** Invitations that wait; one has come to its end. */
export async function loadInvitations(
  tx: Prisma.TransactionClient,
  members: readonly Member[],
  { idOf, now }: { idOf: (key: string) => string; now: Date },
): Promise<Invitation[]> {
  const invitations = invited.flatMap(({ email, of, roles, by, daysAgo }): Invitation[] => {
    const inviter = members.find((member) => member.email === demoAddress(by));
    if (!inviter) return [];
    const { id, name } = inviter;
    return [
      {
        ...{ id: randomUUID(), organisationId: idOf(of), email: demoAddress(email), roles },
        ...{ inviter: { id, name }, at: daysAfter(now, -daysAgo) },
      },
    ];
  });
  await tx.membershipInvitation.createMany({
    data: invitations.map(({ inviter, at, ...invitation }) => ({
      ...{ ...invitation, invitedAt: at, sentAt: at, expiresAt: daysAfter(at, memberInvitationDays) },
      ...{ invitedById: inviter.id, invitedByName: inviter.name },
    })),
  });
  return invitations;
}

export const journalOfInvitation = ({ organisationId, email, roles, inviter, at }: Invitation) => ({
  ...{ organisationId, event: "member.invite", at, data: { recipient: email, roles } },
  ...{ actorId: inviter.id, actorName: inviter.name },
});

/** The mails about them, as they left. */
export async function invitationMails(
  tx: Prisma.TransactionClient,
  invitations: readonly Invitation[],
): Promise<Prisma.MailCreateManyInput[]> {
  const template: MailTemplate = "member-invited";
  const named = await tx.organisation.findMany({
    where: { id: { in: invitations.map(({ organisationId }) => organisationId) } },
    select: { id: true, name: true },
  });
  return invitations.map(({ id, organisationId, email, roles, inviter, at }) => ({
    ...{ key: `member-invited:${id}:1`, template, recipient: email, locale: "fr" },
    ...{ status: "kept" as const, createdAt: at, sentAt: at },
    props: {
      ...{ organisation: named.find((one) => one.id === organisationId)?.name ?? "", by: inviter.name },
      ...{ roles, email, days: memberInvitationDays, url: appUrl("/compte") },
    },
  }));
}
