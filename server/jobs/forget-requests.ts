import "server-only";
import type { db } from "@/server/db/client";
import { contactKeptDays, unconfirmedKeptDays } from "@/server/domain/register/request";

/**
 * Forgets the requests that nobody confirmed, and who asked the ones that were answered long ago; what was asked, and
 * answered, stays. Derived from data: whoever runs it, and however often.
 * @returns how many were deleted, and how many people were forgotten.
 */
export async function forgetRequests(database: ReturnType<typeof db>): Promise<{ deleted: number; forgotten: number }> {
  const deleted = await database.$executeRaw`
    DELETE FROM register_request
    WHERE status = 'unconfirmed' AND created_at < now() - make_interval(days => ${unconfirmedKeptDays}::int)`;
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
