import "server-only";
import { createTransport } from "nodemailer";
import type { RenderedMail } from "@/emails";

/** How many mails leave at the same time. */
export const connections = 5;

export interface OutgoingMail extends RenderedMail {
  from: string;
  to: string;
  messageId: string;
}

/** What carries mails. */
export interface MailTransport {
  /** @throws what the server answered. */
  send(mail: OutgoingMail): Promise<void>;
  /** Whether the server can be reached and lets us in. */
  isUp(): Promise<boolean>;
  close(): void;
}

/** A pool of connections to a mail server. `url` may carry options, e.g. smtp://host:587?requireTLS=true. */
export function smtpTransport(url: string): MailTransport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // Together well under half the lease of a claimed mail (dispatch.ts).
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    send: async (mail) => {
      // No out-of-office answer to a machine.
      await pool.sendMail({ ...mail, headers: { "Auto-Submitted": "auto-generated" } });
    },
    isUp: () =>
      pool.verify().then(
        () => true,
        () => false,
      ),
    close: () => pool.close(),
  };
}

/** Whether the server answered about this very mail, rather than failing as a whole. 421: it is closing. */
export const isAboutTheMail = (error: unknown): boolean =>
  error instanceof Error &&
  "responseCode" in error &&
  typeof error.responseCode === "number" &&
  error.responseCode !== 421 &&
  "code" in error &&
  error.code !== "EAUTH";
