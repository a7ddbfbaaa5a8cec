import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { confidentialTemplates, type MailFate, mayBeSentAgain } from "@/server/domain/mail/fate";
import { wasSubmitted } from "@/server/services/application/list";

export const outboxPageSize = 50;

export interface OutboxFilter {
  fate?: MailFate;
  /** Part of a recipient's address, or of a dossier's number. */
  text?: string;
  /** From 1 on. */
  page?: number;
}

export interface OutboxMail {
  id: string;
  template: string;
  recipient: string;
  fate: MailFate;
  tries: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
  dossier: { ref: string; number: string } | null;
  maySendAgain: boolean;
}

/** The mails of a dossier that was never submitted are its authority's own business, and those of advice before filing. */
const source = Prisma.sql`
  FROM mail m LEFT JOIN application a ON a.id = m.application_id
  WHERE (m.application_id IS NULL OR ${wasSubmitted}) AND m.template <> ALL(${[...confidentialTemplates]}::text[])`;

/** The mails that left, wait or were given up, newest first, and how many there are; never what they say. */
export async function listOutbox(
  _granted: Granted<"mail.manage">,
  { fate, text, page = 1 }: OutboxFilter,
): Promise<{ mails: OutboxMail[]; total: number }> {
  const part = text && `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const chosen = Prisma.sql`${source}
    ${fate ? Prisma.sql`AND m.status = ${fate}::mail_status` : Prisma.empty}
    ${part ? Prisma.sql`AND (m.recipient ILIKE ${part} OR a.number ILIKE ${part})` : Prisma.empty}`;
  const offset = (Math.max(1, page) - 1) * outboxPageSize;
  const [mails, [count]] = await Promise.all([
    db().$queryRaw<Omit<OutboxMail, "maySendAgain">[]>`
      SELECT m.id::text, m.template, m.recipient, m.status::text AS fate, m.tries, m.last_error AS "lastError",
        m.created_at AS "createdAt", m.sent_at AS "sentAt",
        CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('ref', a.ref, 'number', a.number) END AS dossier
      ${chosen} ORDER BY m.created_at DESC, m.id LIMIT ${outboxPageSize} OFFSET ${offset}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${chosen}`,
  ]);
  return { total: count?.total ?? 0, mails: mails.map((mail) => ({ ...mail, maySendAgain: mayBeSentAgain(mail) })) };
}

/** How many mails were given up. */
export async function countFailed(_granted: Granted<"mail.manage">): Promise<number> {
  const [row] = await db().$queryRaw<{ failed: number }[]>`
    SELECT count(*)::int AS failed ${source} AND m.status = 'failed'`;
  return row?.failed ?? 0;
}
