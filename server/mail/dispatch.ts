import "server-only";
import { createHash } from "node:crypto";
import { renderMail } from "@/emails";
import type { Database } from "@/server/db/client";
import { defaultLocale, isLocale } from "@/server/domain/locale";
import { env } from "@/server/env";
import { type ClaimedMail, claimDue, markFailed, markSent, release } from "./outbox";
import { unseal } from "./seal";
import { connections, isAboutTheMail, type MailTransport } from "./transport";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds before each new try of a mail that the server refuses: given up after two days. */
export const retryAfter: readonly number[] = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  4 * HOUR,
  8 * HOUR,
  12 * HOUR,
  24 * HOUR,
];

export interface DispatchOptions {
  /** Seconds before each new try. */
  retryAfter?: readonly number[];
  /** Mails claimed at once. */
  batch?: number;
  /** Seconds for which a claimed mail is ours. */
  lease?: number;
}

export interface Dispatched {
  claimed: number;
  sent: number;
  failed: number;
  /** The server itself is out of reach: the mails were given back, and no try of theirs is spent. */
  serverDown: boolean;
}

/** Sends one batch of the mails that are due. Safe to run in several processes at once. */
export async function dispatchDue(
  database: Database,
  transport: MailTransport,
  options: DispatchOptions = {},
): Promise<Dispatched> {
  const { batch = 50, lease = 300 } = options;
  const startedAt = performance.now();
  const mails = await claimDue(database, batch, lease);
  const result: Dispatched = { claimed: mails.length, sent: 0, failed: 0, serverDown: false };
  const waiting = mails.values();
  let probe: Promise<boolean> | undefined;

  async function attempt(mail: ClaimedMail): Promise<void> {
    // What is left of the lease would not cover a slow exchange: another round takes it.
    const late = performance.now() - startedAt > (lease * 1000) / 2;
    if (late || result.serverDown) return release(database, mail, null);
    try {
      await transport.send(outgoing(mail));
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (!isAboutTheMail(error)) {
        probe ??= transport.isUp();
        if (!(await probe)) {
          result.serverDown = true;
          return release(database, mail, words);
        }
      }
      result.failed += 1;
      return markFailed(database, mail, words, (options.retryAfter ?? retryAfter)[mail.tries - 1]);
    }
    result.sent += 1;
    return markSent(database, mail);
  }

  async function worker(): Promise<void> {
    for (const mail of waiting) await attempt(mail);
  }
  await Promise.all(Array.from({ length: connections }, worker));
  return result;
}

function outgoing(mail: ClaimedMail) {
  const locale = isLocale(mail.locale) ? mail.locale : defaultLocale;
  return {
    ...renderMail(mail.template, unseal(mail.props), locale),
    from: env().MAIL_FROM,
    to: mail.recipient,
    messageId: messageIdOf(mail.key),
  };
}

/** The same for every try of a mail: a server or a reader that gets it twice can tell. */
export const messageIdOf = (key: string): string =>
  `<${createHash("sha256").update(key).digest("hex").slice(0, 40)}@${new URL(env().APP_URL).hostname}>`;
