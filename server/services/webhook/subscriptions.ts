import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { testEvent } from "@/server/domain/webhook/events";
import {
  formerSecretHours,
  mostTests,
  mostWebhooks,
  testMinutes,
  type WebhookInput,
} from "@/server/domain/webhook/schema";
import { env } from "@/server/env";
import { isLoopback, isPublicAddress } from "@/server/net/public-address";
import { appendJournal } from "@/server/services/journal/append";
import { newWebhookSecret, sealSecret } from "./secret";

type Managing = Granted<"webhook.manage">;

export type SubscribeResult =
  /** The secret: the only time that it is told. */
  { ok: true; secret: string } | { ok: false; reason: "tooMany" | "addressRefused" };

/** Has an organisation's program told of events at an address. Names are looked at when they are called. */
export async function subscribe(
  { actor, organisation }: Managing,
  { url, events }: WebhookInput,
): Promise<SubscribeResult> {
  if (!mayBeCalled(url)) return { ok: false, reason: "addressRefused" };
  const secret = newWebhookSecret();
  return db().$transaction(async (tx): Promise<SubscribeResult> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`webhooks ${organisation.id}`}, 0))`;
    const standing = await tx.webhookSubscription.count({
      where: { organisationId: organisation.id, removedAt: null },
    });
    if (standing >= mostWebhooks) return { ok: false, reason: "tooMany" };
    await tx.webhookSubscription.create({
      data: { organisationId: organisation.id, userId: actor.userId, url, events, secret: sealSecret(secret) },
    });
    await appendJournal(tx, { event: "webhook.create", actor, organisationId: organisation.id, data: { url, events } });
    return { ok: true, secret };
  });
}

function mayBeCalled(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  const literal = hostname.replace(/^\[|\]$/g, "");
  const isNumeric = /^[\d.]+$/.test(literal) || literal.includes(":");
  const { DEMO } = env();
  if (protocol !== "https:" && !DEMO) return false;
  if (isNumeric) return isPublicAddress(literal) || (DEMO && isLoopback(literal));
  return literal.includes(".") || DEMO;
}

/** @throws NotFound for a subscription of another organisation, or one that was removed. */
async function changed(
  { actor, organisation }: Managing,
  id: string,
  event: "pause" | "resume" | "remove",
): Promise<void> {
  await db().$transaction(async (tx) => {
    const kept = await tx.webhookSubscription.findFirst({
      where: { id, organisationId: organisation.id, removedAt: null },
      select: { url: true, pausedAt: true },
    });
    if (!kept) throw new NotFound();
    if (event !== "remove" && (kept.pausedAt === null) === (event === "resume")) return;
    if (event === "remove")
      await tx.$executeRaw`UPDATE webhook_subscription SET removed_at = now() WHERE id = ${id}::uuid`;
    else
      await tx.$executeRaw`
        UPDATE webhook_subscription SET paused_at = CASE WHEN ${event === "pause"} THEN now() END WHERE id = ${id}::uuid`;
    await appendJournal(tx, {
      ...{ event: `webhook.${event}`, actor, organisationId: organisation.id },
      data: { url: kept.url },
    });
  });
}

export const setPaused = async (granted: Managing, { id, isPaused }: { id: string; isPaused: boolean }) => {
  await changed(granted, id, isPaused ? "pause" : "resume");
  return { ok: true as const };
};

export const removeWebhook = async (granted: Managing, id: string) => {
  await changed(granted, id, "remove");
  return { ok: true as const };
};

/**
 * Gives a subscription another secret; messages are signed by both for a day, so that its program may take its time. Again
 * within the day, the one before the last signs no more. @returns the new one: the only time that it is told.
 * @throws NotFound as above.
 */
export async function rotateSecret({ actor, organisation }: Managing, id: string): Promise<{ secret: string }> {
  const secret = newWebhookSecret();
  await db().$transaction(async (tx) => {
    const [rotated] = await tx.$queryRaw<{ url: string }[]>`
      UPDATE webhook_subscription SET secret = ${sealSecret(secret)}, former_secret = secret,
        former_until = now() + make_interval(hours => ${formerSecretHours}::int)
      WHERE id = ${id}::uuid AND organisation_id = ${organisation.id}::uuid AND removed_at IS NULL RETURNING url`;
    if (!rotated) throw new NotFound();
    const data = { url: rotated.url };
    await appendJournal(tx, { event: "webhook.rotate", actor, organisationId: organisation.id, data });
  });
  return { secret };
}

export type TestResult = { ok: true } | { ok: false; reason: "tooMany" };

/** Sends a message that says nothing, to try whether it arrives: some in a while, no more. @throws NotFound as above. */
export async function sendTest({ organisation }: Managing, id: string): Promise<TestResult> {
  return db().$transaction(async (tx): Promise<TestResult> => {
    // One after the other, so that none is let through that was not counted: it is counted once the lock is had.
    const [kept] = await tx.$queryRaw<unknown[]>`
      SELECT id FROM webhook_subscription
      WHERE id = ${id}::uuid AND organisation_id = ${organisation.id}::uuid AND removed_at IS NULL FOR UPDATE`;
    if (!kept) throw new NotFound();
    const [row] = await tx.$queryRaw<{ recent: number }[]>`
      SELECT count(*)::int AS recent FROM webhook_delivery WHERE subscription_id = ${id}::uuid AND type = ${testEvent}
        AND created_at > clock_timestamp() - make_interval(mins => ${testMinutes}::int)`;
    if ((row?.recent ?? 0) >= mostTests) return { ok: false, reason: "tooMany" };
    await tx.webhookDelivery.create({ data: { subscriptionId: id, type: testEvent, data: {} }, select: { id: true } });
    return { ok: true };
  });
}

/** Sends a message again, under its own id, whether it had arrived or not. @throws NotFound as above. */
export async function replay({ organisation }: Managing, id: string): Promise<{ ok: true }> {
  const queued = await db().$executeRaw`
    UPDATE webhook_delivery d SET status = 'queued', delivered_at = NULL, tries = 0, next_try_at = now()
    FROM webhook_subscription s WHERE s.id = d.subscription_id AND d.id = ${id}::uuid
      AND s.organisation_id = ${organisation.id}::uuid AND s.removed_at IS NULL`;
  if (queued === 0) throw new NotFound();
  return { ok: true };
}
