import "server-only";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { allowsOnOrganisation } from "@/server/domain/user/permissions";
import type { WebhookEvent } from "@/server/domain/webhook/events";

export interface ListedWebhook {
  id: string;
  url: string;
  events: WebhookEvent[];
  organisation: { id: string; name: string };
  isPaused: boolean;
  /** Until when the secret before the last one signs too, if it still does. */
  formerUntil: Date | null;
  /** Of the messages that are kept. */
  waiting: number;
  failed: number;
}

export interface Delivery {
  id: string;
  type: string;
  status: "queued" | "delivered" | "failed";
  tries: number;
  lastStatus: number | null;
  lastError: string | null;
  createdAt: Date;
  deliveredAt: Date | null;
  nextTryAt: Date;
}

/** The organisations whose subscriptions somebody manages. */
export const organisationsOfWebhooks = (actor: Actor): { id: string; name: string }[] =>
  actor.memberships
    .filter(({ organisationId: id, kind }) => allowsOnOrganisation("webhook.manage", actor, { id, kind }))
    .map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName }));

/** Their subscriptions, the oldest first; never what signs them. */
export const listWebhooks = (actor: Actor): Promise<ListedWebhook[]> =>
  db().$queryRaw<ListedWebhook[]>`
    SELECT s.id, s.url, s.events, jsonb_build_object('id', o.id, 'name', o.name) AS organisation,
      s.paused_at IS NOT NULL AS "isPaused",
      CASE WHEN s.former_until > now() THEN s.former_until END AS "formerUntil",
      (SELECT count(*)::int FROM webhook_delivery d WHERE d.subscription_id = s.id AND d.status = 'queued') AS waiting,
      (SELECT count(*)::int FROM webhook_delivery d WHERE d.subscription_id = s.id AND d.status = 'failed') AS failed
    FROM webhook_subscription s JOIN organisation o ON o.id = s.organisation_id
    WHERE s.removed_at IS NULL AND s.organisation_id = ANY(${organisationsOfWebhooks(actor).map(({ id }) => id)}::uuid[])
    ORDER BY s.created_at, s.id`;

/** How many of the last messages are shown. */
export const deliveriesShown = 100;

/** One of somebody's subscriptions with its last messages, newest first. @returns null when it is none of theirs. */
export async function showWebhook(
  actor: Actor,
  id: string,
): Promise<(ListedWebhook & { deliveries: Delivery[] }) | null> {
  const webhook = (await listWebhooks(actor)).find((one) => one.id === id);
  if (!webhook) return null;
  const deliveries = await db().webhookDelivery.findMany({
    where: { subscriptionId: id },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: deliveriesShown,
    omit: { data: true, subscriptionId: true },
  });
  return { ...webhook, deliveries };
}
