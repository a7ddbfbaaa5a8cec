import { afterAll, beforeEach } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { type WebhookEvent, webhookEvents } from "@/server/domain/webhook/events";
import { type DeliverOptions, deliverDue } from "@/server/services/webhook/deliver";
import { listWebhooks, showWebhook } from "@/server/services/webhook/list-webhooks";
import { anApplicant, organisationOf } from "./user";
import { aReceiver } from "./webhook-receiver";

export const hooksOf = (actor: Actor) => createCallerFactory(appRouter)({ actor: async () => actor }).webhook;

/** Sends what is due, also to a program of this machine. */
export const deliver = (options: Partial<DeliverOptions> = {}) =>
  deliverDue({ database: db(), allowsLoopback: true, ...options });

/** A program that is told of events, for a file of tests: forgotten between them. */
export async function aListener() {
  const receiver = await aReceiver();
  afterAll(() => receiver.close());
  beforeEach(async () => {
    receiver.received.length = 0;
    receiver.answers(204);
    await db().$executeRaw`DELETE FROM webhook_subscription`;
  });

  /** Somebody who has an address told, by default the program's. */
  async function aSubscriber(events: readonly WebhookEvent[] = webhookEvents, url = receiver.url) {
    const actor = await anApplicant();
    const organisationId = organisationOf(actor);
    const hooks = hooksOf(actor);
    const made = await hooks.create({ organisationId, url, events: [...events] });
    if (!made.ok) throw new Error(made.reason);
    const [webhook] = await listWebhooks(actor);
    if (!webhook) throw new Error("what was made is listed");
    const deliveries = async () => (await showWebhook(actor, webhook.id))?.deliveries ?? [];
    return { actor, organisationId, hooks, secret: made.secret, id: webhook.id, deliveries };
  }
  return { receiver, aSubscriber };
}
