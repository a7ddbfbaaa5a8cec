import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { confidentialTemplates, type MailFate, mayBeSentAgain } from "@/server/domain/mail/fate";
import { wakeDispatcher } from "@/server/mail/wake";
import { wasSubmitted } from "@/server/services/application/list";
import { appendJournal } from "@/server/services/journal/append";

export type SendAgainResult =
  | { ok: true }
  /** Somebody has put it back already, or it has left. */
  | { ok: false; reason: "notFailed" };

/**
 * Puts a mail that was given up back in the outbox, once however often it is pressed, under the same Message-ID.
 * @throws NotFound when there is none, or when it belongs to a dossier that was never submitted.
 */
export async function sendAgain({ actor }: Granted<"mail.manage">, id: string): Promise<SendAgainResult> {
  const result = await db().$transaction(async (tx): Promise<SendAgainResult> => {
    const [mail] = await tx.$queryRaw<
      { template: string; recipient: string; fate: MailFate; applicationId: string | null }[]
    >`SELECT m.template, m.recipient, m.status::text AS fate, m.application_id AS "applicationId"
      FROM mail m LEFT JOIN application a ON a.id = m.application_id
      WHERE m.id = ${id}::uuid AND (m.application_id IS NULL OR ${wasSubmitted})
        AND m.template <> ALL(${[...confidentialTemplates]}::text[]) FOR UPDATE OF m`;
    if (!mail) throw new NotFound();
    if (!mayBeSentAgain(mail)) return { ok: false, reason: "notFailed" };
    await tx.$executeRaw`UPDATE mail SET status = 'queued', tries = 0, next_try_at = now() WHERE id = ${id}::uuid`;
    const { template, recipient, applicationId } = mail;
    await appendJournal(tx, {
      event: "mail.sendAgain",
      actor,
      ...(applicationId && { applicationId }),
      data: { template, recipient },
    });
    return { ok: true };
  });
  wakeDispatcher();
  return result;
}
