import "server-only";
import { db } from "@/server/db/client";
import { deliveriesKeptDays } from "@/server/domain/webhook/schema";

/** Forgets messages that are over and old, and those of subscriptions that were removed. @returns how many. */
export const sweepDeliveries = (): Promise<number> => db().$executeRaw`
  DELETE FROM webhook_delivery d USING webhook_subscription s WHERE s.id = d.subscription_id
    AND (s.removed_at IS NOT NULL
      OR (d.status <> 'queued' AND d.created_at < now() - make_interval(days => ${deliveriesKeptDays}::int)))`;
