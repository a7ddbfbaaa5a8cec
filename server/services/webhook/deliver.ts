import "server-only";
import type { Database } from "@/server/db/client";
import { webhookRetryAfter } from "@/server/domain/webhook/schema";
import { callOut } from "@/server/net/call-out";
import { type Claimed, claimDue, leaveForNow, letGo } from "./claim";
import { signatures } from "./secret";

/** Milliseconds that one call may take, and that one program is given in one go. */
const timeoutOfCall = 10_000;
const timeOfProgram = 10_000;

export interface DeliverOptions {
  database: Database;
  /** Also without TLS, and to this very machine: demonstration and tests. */
  allowsLoopback: boolean;
  retryAfter?: readonly number[];
  timeout?: number;
}

/**
 * Sends the messages that are due, each signed by the convention of Standard Webhooks. What does not arrive is tried again
 * for days, then given up. Several programs are called at once, each by one process at a time and with a few messages: one
 * that is slow, or does not answer, keeps no other waiting. Safe to run in several processes at once.
 * @returns how many were tried.
 */
export async function deliverDue(options: DeliverOptions): Promise<number> {
  const programs = await claimDue(options.database);
  const tried = await Promise.all(programs.map((messages) => deliverTo(messages, options)));
  return tried.reduce((all, one) => all + one, 0);
}

/** Calls one program with its messages, the oldest first, as long as it answers and has time. */
async function deliverTo(messages: readonly Claimed[], options: DeliverOptions): Promise<number> {
  const [first] = messages;
  if (!first) return 0;
  const began = Date.now();
  let tried = 0;
  let answers = true;
  try {
    for (const message of messages) {
      tried += 1;
      answers = await attempt(message, options);
      if (!answers || Date.now() - began >= timeOfProgram) break;
    }
  } finally {
    await leaveForNow(options.database, messages.slice(tried));
    await letGo(options.database, first.subscriptionId, answers);
  }
  return tried;
}

/** @returns whether it was answered, with whatever. */
async function attempt(message: Claimed, { database, retryAfter = webhookRetryAfter, ...options }: DeliverOptions) {
  const outcome = await send(message, options);
  if (outcome.status !== null && outcome.status >= 200 && outcome.status < 300) {
    await database.$executeRaw`
      UPDATE webhook_delivery SET status = 'delivered', delivered_at = now(), last_status = ${outcome.status}, last_error = NULL
      WHERE id = ${message.id}::uuid AND status = 'queued' AND tries = ${message.tries}`;
    return true;
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
  return outcome.status !== null && !isGone;
}

async function send(
  { id, type, data, createdAt, url, secrets }: Claimed,
  { allowsLoopback, timeout = timeoutOfCall }: Pick<DeliverOptions, "allowsLoopback" | "timeout">,
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
    const signed = { ...headers, "webhook-signature": signatures(secrets, { id, at, body }) };
    return { status: await callOut({ url, headers: signed, body, timeout, allowsLoopback }), error: null };
  } catch (error) {
    return { status: null, error: (error instanceof Error ? error.message : String(error)).slice(0, 300) };
  }
}
