import "server-only";
import type { Database } from "@/server/db/client";
import { webhookRetryAfter } from "@/server/domain/webhook/schema";
import { callOut } from "@/server/net/call-out";
import { signature } from "./secret";

/** Messages taken at once, how many are on their way together, and seconds for which a taken one is ours. */
const batch = 20;
const together = 5;
const lease = 120;
const timeout = 10_000;

interface Claimed {
  id: string;
  type: string;
  data: unknown;
  createdAt: Date;
  tries: number;
  subscriptionId: string;
  url: string;
  secret: string;
}

export interface DeliverOptions {
  database: Database;
  /** Also without TLS, and to this very machine: demonstration and tests. */
  allowsLoopback: boolean;
  retryAfter?: readonly number[];
}

/**
 * Sends the messages that are due, each signed by the convention of Standard Webhooks. What does not arrive is tried again
 * for days, then given up. Safe to run in several processes at once. @returns how many were tried.
 */
export async function deliverDue(options: DeliverOptions): Promise<number> {
  const claimed = await claimDue(options.database);
  const waiting = claimed.values();
  const worker = async () => {
    for (const message of waiting) await attempt(message, options);
  };
  await Promise.all(Array.from({ length: together }, worker));
  return claimed.length;
}

// The try is counted before the message leaves: if this process dies meanwhile, it is sent again under the same id.
const claimDue = (database: Database): Promise<Claimed[]> => database.$queryRaw<Claimed[]>`
  WITH due AS MATERIALIZED (
    SELECT d.id FROM webhook_delivery d JOIN webhook_subscription s ON s.id = d.subscription_id
    WHERE d.status = 'queued' AND d.next_try_at <= now() AND s.paused_at IS NULL AND s.removed_at IS NULL
    ORDER BY d.next_try_at, d.created_at LIMIT ${batch} FOR UPDATE OF d SKIP LOCKED
  )
  UPDATE webhook_delivery d SET tries = d.tries + 1, next_try_at = now() + make_interval(secs => ${lease}::float8)
  FROM due, webhook_subscription s WHERE d.id = due.id AND s.id = d.subscription_id
  RETURNING d.id, d.type, d.data, d.created_at AS "createdAt", d.tries, s.id AS "subscriptionId", s.url, s.secret`;

async function attempt(message: Claimed, { database, allowsLoopback, retryAfter = webhookRetryAfter }: DeliverOptions) {
  const outcome = await send(message, allowsLoopback);
  if (outcome.status !== null && outcome.status >= 200 && outcome.status < 300) {
    await database.$executeRaw`
      UPDATE webhook_delivery SET status = 'delivered', delivered_at = now(), last_status = ${outcome.status}, last_error = NULL
      WHERE id = ${message.id}::uuid AND status = 'queued' AND tries = ${message.tries}`;
    return;
  }
  // Whoever answers "gone" wants no more: its subscription waits for a person to look at it.
  const isGone = outcome.status === 410;
  const wait = isGone ? undefined : retryAfter[message.tries - 1];
  await database.$executeRaw`
    UPDATE webhook_delivery SET last_status = ${outcome.status}, last_error = ${outcome.error},
      status = CASE WHEN ${wait === undefined} THEN 'failed'::webhook_status ELSE status END,
      next_try_at = now() + make_interval(secs => ${wait ?? 0}::float8)
    WHERE id = ${message.id}::uuid AND status = 'queued' AND tries = ${message.tries}`;
  if (isGone)
    await database.$executeRaw`
      UPDATE webhook_subscription SET paused_at = now() WHERE id = ${message.subscriptionId}::uuid AND paused_at IS NULL`;
}

async function send(
  { id, type, data, createdAt, url, secret }: Claimed,
  allowsLoopback: boolean,
): Promise<{ status: number | null; error: string | null }> {
  const body = JSON.stringify({ type, timestamp: createdAt.toISOString(), data });
  const at = Math.floor(Date.now() / 1000);
  const headers = {
    "content-type": "application/json",
    "user-agent": "Passerelle",
    "webhook-id": id,
    "webhook-timestamp": String(at),
  };
  try {
    const signed = { ...headers, "webhook-signature": signature(secret, { id, at, body }) };
    return { status: await callOut({ url, headers: signed, body, timeout, allowsLoopback }), error: null };
  } catch (error) {
    return { status: null, error: (error instanceof Error ? error.message : String(error)).slice(0, 300) };
  }
}
