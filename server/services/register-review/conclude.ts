import "server-only";
import type { Database } from "@/server/db/client";
import { isLocale } from "@/server/domain/locale";
import { type Actor, displayName, membershipsOfKind } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { currentVersion, type Reviewed } from "./version";

/** Keeps that an embassy has read a record as it now stands, and that it is confirmed by that. */
export async function conclude(
  tx: Database,
  actor: Actor,
  { subject, id, reason }: { subject: Reviewed; id: string; reason: string },
): Promise<string> {
  if (subject === "entry")
    await tx.$executeRaw`UPDATE register_entry SET confirmed_at = now() WHERE organisation_id = ${id}::uuid`;
  else await tx.$executeRaw`UPDATE cooperation SET confirmed_at = now() WHERE id = ${id}::uuid`;
  const review = await tx.registerReview.create({
    data: {
      ...{ subject, subjectId: id, changeId: BigInt(await currentVersion(tx, subject, id)) },
      ...{ isConfirmed: reason === "", reason, byId: actor.userId, byName: displayName(actor) },
    },
    select: { id: true },
  });
  return review.id;
}

/** What somebody who reviews acts for: their embassy, else the ministry. */
const actsFor = (actor: Actor): string =>
  [...membershipsOfKind(actor, "embassyService"), ...membershipsOfKind(actor, "ministry")][0]?.organisationName ??
  displayName(actor);

/**
 * Tells the people of an authority that somebody else wrote something else than they did: an embassy, or the ministry; a
 * person is named to those of their own organisation alone.
 */
export async function tellMembers(
  tx: Database,
  actor: Actor,
  {
    organisationId,
    reviewId,
    about,
    reason,
  }: { organisationId: string; reviewId: string; about: string; reason: string },
): Promise<void> {
  const people = await tx.$queryRaw<
    { id: string; email: string; locale: string; authority: string; slug: string; isColleague: boolean }[]
  >`
    SELECT u.id, u.email, u.locale, o.name AS authority, e.slug, EXISTS (
      SELECT 1 FROM membership own WHERE own.user_id = u.id
        AND own.organisation_id = ANY(${actor.memberships.map((one) => one.organisationId)}::uuid[])) AS "isColleague"
    FROM membership m JOIN "user" u ON u.id = m.user_id JOIN organisation o ON o.id = m.organisation_id
    JOIN register_entry e ON e.organisation_id = o.id
    WHERE m.organisation_id = ${organisationId}::uuid AND m.roles && ARRAY['applicant', 'signatory']::membership_role[]
    ORDER BY u.email`;
  for (const { id, email, locale, authority, slug, isColleague } of people)
    await queueMail(tx, {
      key: `register-corrected:${reviewId}:${id}`,
      template: "register-corrected",
      to: email,
      locale: isLocale(locale) ? locale : "fr",
      props: {
        ...{ authority, about, by: isColleague ? displayName(actor) : actsFor(actor), words: reason },
        url: appUrl(`/compte/repertoire/${slug}`),
      },
    });
}
