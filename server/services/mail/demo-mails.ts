import "server-only";
import { type RenderedMail, renderMail } from "@/emails";
import { db } from "@/server/db/client";
import type { Mail } from "@/server/db/generated/client";
import { NotFound } from "@/server/domain/errors";
import { defaultLocale, isLocale } from "@/server/domain/locale";
import type { MailFate } from "@/server/domain/mail/fate";
import { env } from "@/server/env";
import { isSecret, unseal } from "@/server/mail/seal";
import { onlyInDemonstration } from "@/server/services/user/demonstration";

export const mailsPerPage = 50;

export interface DemoMail {
  id: string;
  subject: string;
  recipient: string;
  status: MailFate;
  createdAt: Date;
}

export interface OpenDemoMail extends DemoMail {
  tries: number;
  lastError: string | null;
  /** Null for a mail that signs somebody in and has really left. */
  text: string | null;
  /** Path of the page it leads to. */
  link: string | null;
}

/** The mails of the demonstration, newest first, a page at a time (from 1). @throws NotFound outside demonstration. */
export async function listDemoMails(page: number): Promise<{ mails: DemoMail[]; total: number }> {
  onlyInDemonstration();
  const [mails, total] = await Promise.all([
    db().mail.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * mailsPerPage,
      take: mailsPerPage,
    }),
    db().mail.count(),
  ]);
  return { mails: mails.map((mail) => summaryOf(mail, rendered(mail))), total };
}

/** One mail as its recipient reads it. @throws NotFound outside demonstration, or when there is none. */
export async function readDemoMail(id: string): Promise<OpenDemoMail> {
  onlyInDemonstration();
  const mail = await db().mail.findUnique({ where: { id } });
  if (!mail) throw new NotFound();
  const shown = rendered(mail);
  const isHidden = isSecret(mail.template) && mail.status === "sent";
  const text = isHidden ? null : (shown?.text ?? "");
  const { tries, lastError } = mail;
  return { ...summaryOf(mail, shown), tries, lastError, text, link: text && linkIn(text) };
}

const summaryOf = ({ id, template, recipient, status, createdAt }: Mail, shown: RenderedMail | null): DemoMail => ({
  id,
  subject: shown?.subject ?? template,
  recipient,
  status,
  createdAt,
});

/** A mail that cannot be set (its template has changed since) is listed by the name of its template. */
function rendered({ template, props, locale }: Mail): RenderedMail | null {
  try {
    return renderMail(template, unseal(props), isLocale(locale) ? locale : defaultLocale);
  } catch {
    return null;
  }
}

function linkIn(text: string): string | null {
  const found = /^https?:\/\/\S+$/m.exec(text)?.[0];
  if (!found || new URL(found).origin !== new URL(env().APP_URL).origin) return null;
  const { pathname, search } = new URL(found);
  return pathname + search;
}
