import "server-only";
import type { Database } from "@/server/db/client";

/** Programs called at once, and messages that each is sent in one go. */
const programs = 10;
const perProgram = 5;
/** Seconds for which what is taken is ours, and for which a program that did not answer is left in peace. */
const lease = 120;
const rest = 30;

export interface Claimed {
  id: string;
  type: string;
  data: unknown;
  createdAt: Date;
  tries: number;
  subscriptionId: string;
  url: string;
  /** What signs, sealed: the secret, then the one that it replaced while that still signs too. */
  secrets: string[];
}

/**
 * Takes programs that messages are due for, whoever has waited longest first, and a few messages of each, oldest first.
 * Nobody else calls them meanwhile. The try is counted before a message leaves: if this process dies, it is sent again
 * under the same id.
 */
export async function claimDue(database: Database): Promise<Claimed[][]> {
  const claimed = await database.$queryRaw<Claimed[]>`
    WITH waiting AS MATERIALIZED (
      SELECT s.id FROM webhook_subscription s CROSS JOIN LATERAL (
        SELECT next_try_at AS since FROM webhook_delivery
        WHERE subscription_id = s.id AND status = 'queued' AND next_try_at <= now() ORDER BY next_try_at LIMIT 1) d
      WHERE s.paused_at IS NULL AND s.removed_at IS NULL AND s.next_call_at <= now()
      ORDER BY d.since LIMIT ${programs} FOR UPDATE OF s SKIP LOCKED
    ), called AS (
      UPDATE webhook_subscription s SET next_call_at = now() + make_interval(secs => ${lease}::float8)
      FROM waiting WHERE s.id = waiting.id
      RETURNING s.id, s.url,
        array_remove(ARRAY[s.secret, CASE WHEN s.former_until > now() THEN s.former_secret END], NULL) AS secrets
    ), due AS MATERIALIZED (
      SELECT d.id FROM waiting CROSS JOIN LATERAL (
        SELECT id FROM webhook_delivery
        WHERE subscription_id = waiting.id AND status = 'queued' AND next_try_at <= now()
        ORDER BY next_try_at, created_at, id LIMIT ${perProgram}) d
    )
    UPDATE webhook_delivery d SET tries = d.tries + 1, next_try_at = now() + make_interval(secs => ${lease}::float8)
    FROM due, called s
    WHERE d.id = due.id AND s.id = d.subscription_id AND d.status = 'queued' AND d.next_try_at <= now()
    RETURNING d.id, d.type, d.data, d.created_at AS "createdAt", d.tries, s.id AS "subscriptionId", s.url, s.secrets`;
  const oldestFirst = claimed.sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime());
  const ids = new Set(oldestFirst.map(({ subscriptionId }) => subscriptionId));
  return [...ids].map((id) => oldestFirst.filter(({ subscriptionId }) => subscriptionId === id));
}

/** Gives back messages that were not sent after all: this was no try of theirs. */
export async function leaveForNow(database: Database, messages: readonly Claimed[]): Promise<void> {
  if (messages.length === 0) return;
  await database.$executeRaw`
    UPDATE webhook_delivery d SET tries = d.tries - 1, next_try_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(messages.map(({ id, tries }) => ({ id, tries })))}::jsonb)
      AS taken (id uuid, tries int)
    WHERE d.id = taken.id AND d.tries = taken.tries AND d.status = 'queued'`;
}

/** The program may be called again: at once when it answers, else after a while. */
export async function letGo(database: Database, subscriptionId: string, answers: boolean): Promise<void> {
  await database.$executeRaw`
    UPDATE webhook_subscription SET next_call_at = now() + make_interval(secs => ${answers ? 0 : rest}::float8)
    WHERE id = ${subscriptionId}::uuid`;
}
