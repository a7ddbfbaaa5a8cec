import { grantOnApplication, grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { AwardFromWaitlistInput, DecisionInput } from "@/server/domain/decision/schema";
import type { Actor } from "@/server/domain/user/actor";
import { awardFromWaitlist } from "@/server/services/decision/award-from-waitlist";
import { clearDecision } from "@/server/services/decision/clear-decision";
import { notificationPreview } from "@/server/services/decision/notification";
import { notifyResults } from "@/server/services/decision/notify-results";
import { recordDecision } from "@/server/services/decision/record-decision";

/** What people of the ministry do, each through its gate. */
export const records = async (
  actor: Actor,
  ref: string,
  decision: DecisionInput,
  { expectedRevision = 0, atOnce = false } = {},
) => recordDecision(await grantOnApplication("application.decide", actor, ref), { decision, expectedRevision, atOnce });

export const clears = async (actor: Actor, ref: string, expectedRevision: number) =>
  clearDecision(await grantOnApplication("application.decide", actor, ref), { expectedRevision });

export const awardsFromWaitlist = async (actor: Actor, ref: string, award: AwardFromWaitlistInput) =>
  awardFromWaitlist(await grantOnApplication("application.decide", actor, ref), award);

/** Looks at what notifying would do, and confirms exactly that. */
export async function notifies(actor: Actor, slug: string, { leavingUndecided = true } = {}) {
  const granted = await grantOnCall("call.notifyResults", actor, slug);
  const { fingerprint, undecided } = await notificationPreview(await grantOnCall("call.followDecisions", actor, slug));
  return notifyResults(granted, {
    fingerprint,
    leftUndecided: leavingUndecided ? undecided.map(({ ref }) => ref) : [],
  });
}

export const statusOf = async (id: string) =>
  (await db().application.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

export const instalmentsOf = async (applicationId: string) =>
  (await db().instalment.findMany({ where: { applicationId }, orderBy: { number: "asc" } })).map(
    ({ number, year, amountCents }) => [number, year, Number(amountCents)],
  );

export const mailsOf = (applicationId: string) =>
  db().mail.findMany({ where: { applicationId }, orderBy: [{ template: "asc" }, { recipient: "asc" }] });

export const eventsOf = async (applicationId: string) =>
  (await db().journalEntry.findMany({ where: { applicationId }, orderBy: { id: "asc" } })).map(({ event }) => event);
