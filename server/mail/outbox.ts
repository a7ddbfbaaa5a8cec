import "server-only";
import type { Database } from "@/server/db/client";

/** A mail that this process has taken, for the time of a lease. */
export interface ClaimedMail {
  id: string;
  key: string;
  template: string;
  locale: string;
  recipient: string;
  props: unknown;
  /** This try included. Also tells our lease from a later one. */
  tries: number;
}

const MAX_ERROR = 500;

/**
 * Takes up to `limit` mails that are due; nobody else gets them before the lease ends. The try is counted before
 * the mail leaves: if this process dies meanwhile, the lease ends and the mail is tried again, under the same Message-ID.
 */
export const claimDue = (database: Database, limit: number, leaseSeconds: number): Promise<ClaimedMail[]> =>
  // Codes first: somebody waits for them in front of the screen.
  database.$queryRaw<ClaimedMail[]>`
    WITH due AS MATERIALIZED (
      SELECT id FROM mail WHERE status = 'queued' AND next_try_at <= now()
      ORDER BY (template = 'sign-in-code') DESC, next_try_at, created_at
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE mail SET tries = tries + 1, next_try_at = now() + make_interval(secs => ${leaseSeconds}::float8)
    FROM due WHERE mail.id = due.id
    RETURNING mail.id, mail.key, mail.template, mail.locale, mail.recipient, mail.props, mail.tries`;

export async function markSent(database: Database, mail: ClaimedMail): Promise<void> {
  await database.$executeRaw`
    UPDATE mail SET status = 'sent', sent_at = now(), last_error = NULL
    WHERE id = ${mail.id}::uuid AND status = 'queued'`;
}

/** Plans the next try; without one, gives the mail up. */
export async function markFailed(
  database: Database,
  mail: ClaimedMail,
  error: string,
  retryAfterSeconds: number | undefined,
): Promise<void> {
  const lastError = error.slice(0, MAX_ERROR);
  if (retryAfterSeconds === undefined)
    await database.$executeRaw`
      UPDATE mail SET status = 'failed', last_error = ${lastError}
      WHERE id = ${mail.id}::uuid AND status = 'queued' AND tries = ${mail.tries}`;
  else
    await database.$executeRaw`
      UPDATE mail SET last_error = ${lastError},
        next_try_at = now() + make_interval(secs => ${retryAfterSeconds}::float8)
      WHERE id = ${mail.id}::uuid AND status = 'queued' AND tries = ${mail.tries}`;
}

/** Gives a mail back untried: it was not its fault. */
export async function release(database: Database, mail: ClaimedMail, error: string | null): Promise<void> {
  await database.$executeRaw`
    UPDATE mail SET tries = tries - 1, next_try_at = now(), last_error = COALESCE(${error?.slice(0, MAX_ERROR)}, last_error)
    WHERE id = ${mail.id}::uuid AND status = 'queued' AND tries = ${mail.tries}`;
}

/** Without a mail server (demonstration), mails stay where they can be read. */
export const keepAll = (database: Database): Promise<number> =>
  database.$executeRaw`UPDATE mail SET status = 'kept' WHERE status = 'queued'`;
