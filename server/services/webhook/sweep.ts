import "server-only";
import { db } from "@/server/db/client";
import { deliveriesKeptDays } from "@/server/domain/webhook/schema";

/**
 * Forgets messages that are over and old, those of subscriptions that were removed, and secrets that sign no more.
 * @returns how many messages.
 */
export async function sweepDeliveries(): Promise<number> {
  await db().$executeRaw`
    UPDATE webhook_subscription SET former_secret = NULL, former_until = NULL WHERE former_until <= now()`;
  return db().$executeRaw`
    DELETE FROM webhook_delivery d USING webhook_subscription s WHERE s.id = d.subscription_id
      AND (s.removed_at IS NOT NULL
        OR (d.status <> 'queued' AND d.created_at < now() - make_interval(days => ${deliveriesKeptDays}::int)))`;
}
