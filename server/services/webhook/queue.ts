import "server-only";
import type { Database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { WebhookEvent } from "@/server/domain/webhook/events";
import { appUrl } from "@/server/links";

/** Where the API tells of what a message names: messages are thin, whoever may read more asks for it. */
const apiLink = (path: string): string => appUrl(`/api/v1${path}`);

/**
 * Tells every subscriber of something that is public, within the caller's transaction.
 * @param path of the API, where it is told
 */
export async function queuePublicEvent(
  database: Database,
  type: Extract<WebhookEvent, "call.published" | "award.notified" | "register.cooperation.recorded">,
  data: Readonly<Record<string, string>>,
  path: string,
): Promise<void> {
  const told = JSON.stringify({ ...data, href: apiLink(path) });
  await database.$executeRaw`
    INSERT INTO webhook_delivery (subscription_id, type, data)
    SELECT id, ${type}, ${told}::jsonb FROM webhook_subscription
    WHERE removed_at IS NULL AND ${type} = ANY(events)`;
}

/**
 * SQL that tells the subscribers of a dossier's own authority, and no others, that it was moved: a part of the statement
 * that moves it, which has it as `moved`.
 */
export const dossierEvents = (types: readonly WebhookEvent[]): Prisma.Sql => Prisma.sql`
  INSERT INTO webhook_delivery (subscription_id, type, data)
  SELECT s.id, t.type, jsonb_build_object('application', moved.ref, 'status', moved.status::text,
    'href', ${apiLink("/applications/")} || moved.ref)
  FROM moved JOIN webhook_subscription s ON s.organisation_id = moved.lead_organisation_id AND s.removed_at IS NULL
  JOIN LATERAL unnest(${[...types]}::text[]) AS t (type) ON t.type = ANY(s.events)`;
