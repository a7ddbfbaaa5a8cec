import "server-only";
import type { MailProps, MailTemplate } from "@/emails";
import type { Database } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import type { Locale } from "@/server/domain/locale";
import { isSecret, seal } from "./seal";

export interface MailRequest<T extends MailTemplate> {
  /** What makes the mail unique, whoever asks and how often, e.g. "claim-answered:<claim id>". */
  key: string;
  template: T;
  /** The recipient's address. */
  to: string;
  /** The recipient's language. */
  locale: Locale;
  /** What the template needs; goes through JSON. */
  props: MailProps<T>;
  /** The dossier that shows the mail's fate. */
  applicationId?: string;
}

/** The columns of a mail in the outbox, for those who insert them in a statement of their own. */
export function mailRow<T extends MailTemplate>({ key, template, to, locale, props, applicationId }: MailRequest<T>) {
  const kept: Prisma.InputJsonObject = JSON.parse(JSON.stringify(isSecret(template) ? seal(props) : props));
  return { key, template, locale, recipient: to, props: kept, applicationId: applicationId ?? null };
}

/**
 * Puts a mail in the outbox, within the caller's transaction. A second mail with the same key is not queued.
 * Call `wakeDispatcher` after the commit.
 */
export async function queueMail<T extends MailTemplate>(database: Database, mail: MailRequest<T>): Promise<void> {
  await database.mail.createMany({ data: [mailRow(mail)], skipDuplicates: true });
}
