import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { Actor } from "@/server/domain/user/actor";
import { followedBy, wasSubmitted } from "@/server/services/application/list";

/** How many messages of others somebody has not read, in conversation `c`. */
export const unreadIn = (userId: string): Prisma.Sql => Prisma.sql`
  (SELECT count(*)::int FROM message m WHERE m.conversation_id = c.id
    AND m.author_id IS DISTINCT FROM ${userId}::uuid
    AND m.sequence > COALESCE((SELECT r.last_sequence FROM conversation_reading r
      WHERE r.conversation_id = c.id AND r.user_id = ${userId}::uuid), 0))`;

/** By reference, the unread messages of those dossiers, in one statement; what has none, or may not be seen, is absent. */
export async function unreadOfDossiers(actor: Actor, refs: readonly string[]): Promise<Map<string, number>> {
  if (refs.length === 0) return new Map();
  const rows = await db().$queryRaw<{ ref: string; unread: number }[]>`
    SELECT ref, unread FROM (
      SELECT a.ref, ${unreadIn(actor.userId)} AS unread
      FROM application a JOIN conversation c ON c.application_id = a.id AND c.kind = 'dossier'
      WHERE a.ref = ANY(${[...refs]}::text[]) AND ${wasSubmitted} AND ${followedBy(actor)}
    ) q WHERE unread > 0`;
  return new Map(rows.map(({ ref, unread }) => [ref, unread]));
}
