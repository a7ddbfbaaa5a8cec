import "server-only";
import type { db } from "@/server/db/client";
import { isLocale } from "@/server/domain/locale";
import {
  contactKeptDays,
  unansweredMonths,
  unansweredWords,
  unconfirmedKeptDays,
} from "@/server/domain/register/request";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { tellChange } from "@/server/services/register/tell-change";
import { tellRequester } from "@/server/services/register-request/answer";

/**
 * Forgets the requests that nobody confirmed, closes those that nobody answered in a year, and forgets who asked the ones
 * that were answered, or closed, long ago; what was asked, and answered, stays. Derived from data: whoever runs it, and however often.
 * @returns how many were deleted, and how many people were forgotten.
 */
export async function forgetRequests(database: ReturnType<typeof db>): Promise<{ deleted: number; forgotten: number }> {
  const deleted = await database.$executeRaw`
    DELETE FROM register_request
    WHERE status = 'unconfirmed' AND created_at < now() - make_interval(days => ${unconfirmedKeptDays}::int)`;
  await closeUnanswered(database);
  const forgotten = await database.$executeRaw`
    UPDATE register_request SET contact_name = NULL, contact_role = NULL, contact_email = NULL, message = '',
      requester_digest = ''
    WHERE contact_email IS NOT NULL AND answered_at < now() - make_interval(days => ${contactKeptDays}::int)`;
  // The outbox knows their addresses as well.
  await database.$executeRaw`
    DELETE FROM mail
    WHERE (template = 'register-request-confirm' AND created_at < now() - make_interval(days => ${unconfirmedKeptDays}::int))
      OR (template = 'register-request-answered' AND created_at < now() - make_interval(days => ${contactKeptDays}::int))`;
  return { deleted, forgotten };
}

/** Refuses, for want of an answer, the requests that waited too long, and tells who asked. */
async function closeUnanswered(database: ReturnType<typeof db>): Promise<void> {
  const due = await database.$queryRaw<{ id: string }[]>`
    SELECT id FROM register_request
    WHERE status = 'pending' AND confirmed_at < now() - make_interval(months => ${unansweredMonths}::int)
    ORDER BY confirmed_at LIMIT 100`;
  for (const { id } of due)
    await database.$transaction(async (tx) => {
      // Whoever answers it right now goes first; then theirs counts.
      await tellChange(tx, { cause: "request", actor: "system" });
      const request = await tx.registerRequest.findUnique({
        where: { id, status: "pending" },
        include: { french: { select: { name: true } } },
      });
      if (!request) return;
      const { french, foreignName, country } = request;
      const words = unansweredWords[isLocale(request.locale) ? request.locale : "fr"];
      await tx.$executeRaw`
        UPDATE register_request SET status = 'refused', answer = ${words}, answered_at = now(),
          answered_by_name = 'Passerelle'
        WHERE id = ${id}::uuid`;
      await appendJournal(tx, {
        event: "request.refuse",
        actor: "system",
        data: { requestId: id, french: french.name, foreign: foreignName, country, outcome: "refused", words },
      });
      await tellRequester(tx, request, { outcome: "refused", words, path: "/repertoire" });
    });
  if (due.length > 0) wakeDispatcher();
}
