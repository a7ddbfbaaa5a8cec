import "server-only";
import { type Database, db } from "@/server/db/client";
import { isLocale } from "@/server/domain/locale";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { type RequestByLink, requestByLink } from "./by-link";

/**
 * The person who reads the mails of the contact's address stands by the request: now moderators see it, and are told.
 * Pressing twice confirms once.
 * @returns whether the link still opens it.
 */
export async function confirmRequest(token: string): Promise<boolean> {
  const confirmed = await db().$transaction(async (tx) => {
    const request = await requestByLink(token, tx);
    if (!request) return null;
    const first = await tx.$executeRaw`
      UPDATE register_request SET status = 'pending', confirmed_at = now()
      WHERE id = ${request.id}::uuid AND status = 'unconfirmed'`;
    if (first === 0) return request;
    await appendJournal(tx, {
      event: "request.make",
      actor: { outsider: await whoAsks(tx, request.id) },
      data: { requestId: request.id, french: request.french.name, foreign: request.foreign, country: request.country },
    });
    await tellModerators(tx, request);
    return request;
  });
  if (confirmed) wakeDispatcher();
  return confirmed !== null;
}

/** The function says enough of who asked: the journal is never erased, and people are. */
async function whoAsks(tx: Database, id: string): Promise<string> {
  const { contactRole } = await tx.registerRequest.findUniqueOrThrow({ where: { id }, select: { contactRole: true } });
  return contactRole ?? "";
}

/** The SCAC of the country; where it has none, the ministry's call managers. */
async function tellModerators(tx: Database, { id, french, foreign, country }: RequestByLink): Promise<void> {
  const people = await tx.$queryRaw<{ id: string; email: string; locale: string; isEmbassy: boolean }[]>`
    SELECT u.id, u.email, u.locale, o.kind = 'embassyService' AS "isEmbassy"
    FROM membership m JOIN organisation o ON o.id = m.organisation_id JOIN "user" u ON u.id = m.user_id
    WHERE (o.kind = 'embassyService' AND 'adviser' = ANY(m.roles) AND ${country} = ANY(o.served_countries))
      OR (o.kind = 'ministry' AND 'callManager' = ANY(m.roles))
    ORDER BY u.email`;
  const embassy = people.filter(({ isEmbassy }) => isEmbassy);
  for (const { id: userId, email, locale } of embassy.length > 0 ? embassy : people)
    await queueMail(tx, {
      key: `register-request-received:${id}:${userId}`,
      template: "register-request-received",
      to: email,
      locale: isLocale(locale) ? locale : "fr",
      props: { french: french.name, foreign, country, url: appUrl("/administration/repertoire") },
    });
}
