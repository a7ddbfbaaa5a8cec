import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { type Actor, countriesAdvised, displayName, hasMinistryRole } from "@/server/domain/user/actor";
import { appendJournal } from "@/server/services/journal/append";
import { tellChange } from "@/server/services/register/tell-change";
import { awaitingRecords } from "./awaiting";
import { versionOf } from "./version";

/** An authority abroad that nobody confirmed for a year. */
export interface StaleEntry {
  id: string;
  slug: string;
  name: string;
  country: string;
  region: string;
  confirmedAt: Date | null;
  cooperations: number;
  /** Whether somebody of the authority could confirm it here. */
  hasMembers: boolean;
}

export const stalePageSize = 25;

const isStale = Prisma.sql`(e.confirmed_at IS NULL OR e.confirmed_at < now() - interval '365 days')`;
const within = (actor: Actor) =>
  hasMinistryRole(actor, "callManager")
    ? Prisma.sql`o.country_code <> 'FR'`
    : Prisma.sql`o.country_code = ANY(${countriesAdvised(actor)}::text[])`;

/** Those of the actor's countries, never confirmed or longest ago first. @param page from 1. */
export async function listStale(
  { actor }: Granted<"request.moderate">,
  page: number,
): Promise<{ entries: StaleEntry[]; total: number }> {
  const where = Prisma.sql`e.level IS NOT NULL AND ${isStale} AND ${within(actor)}`;
  const [entries, [count]] = await Promise.all([
    db().$queryRaw<StaleEntry[]>`
      SELECT o.id, e.slug, o.name, o.country_code AS country, e.region, e.confirmed_at AS "confirmedAt",
        (SELECT count(*)::int FROM cooperation c WHERE c.foreign_id = o.id AND c.status <> 'ended') AS cooperations,
        EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id) AS "hasMembers"
      FROM register_entry e JOIN organisation o ON o.id = e.organisation_id WHERE ${where}
      ORDER BY e.confirmed_at NULLS FIRST, o.search_name, o.id
      LIMIT ${stalePageSize} OFFSET ${(page - 1) * stalePageSize}`,
    db().$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM register_entry e JOIN organisation o ON o.id = e.organisation_id WHERE ${where}`,
  ]);
  return { entries, total: count?.total ?? 0 };
}

export interface StaleConfirmed {
  confirmed: number;
  /** Left as they are, because a correction that no embassy has read yet is to be read first. */
  unread: number;
}

/**
 * An embassy says that authorities of its countries, and their cooperations, are still right, which is kept as its review
 * of each record as it stands; authorities of other countries are passed over.
 */
export async function confirmStale(
  { actor }: Granted<"request.moderate">,
  ids: readonly string[],
): Promise<StaleConfirmed> {
  return db().$transaction(async (tx) => {
    await tellChange(tx, { cause: "confirmation", actor });
    const asked = await tx.$queryRaw<{ id: string; slug: string; isUnread: boolean }[]>`
      SELECT o.id, e.slug, EXISTS (SELECT 1 FROM (${awaitingRecords}) a
        LEFT JOIN cooperation c ON a.subject = 'cooperation' AND c.id = a.id
        WHERE o.id IN (a.id, c.foreign_id)) AS "isUnread"
      FROM register_entry e JOIN organisation o ON o.id = e.organisation_id
      WHERE o.id = ANY(${[...ids]}::uuid[]) AND e.level IS NOT NULL AND ${within(actor)}`;
    const confirmed = asked.filter(({ isUnread }) => !isUnread);
    await keepConfirmed(
      tx,
      actor,
      confirmed.map(({ id }) => id),
    );
    for (const { id, slug } of confirmed)
      await appendJournal(tx, { event: "entry.confirm", actor, organisationId: id, data: { slug } });
    return { confirmed: confirmed.length, unread: asked.length - confirmed.length };
  });
}

/** The same as `conclude` writes of one record, of many entries and their cooperations at once. */
async function keepConfirmed(tx: Database, actor: Actor, ids: string[]): Promise<void> {
  await tx.$executeRaw`UPDATE register_entry SET confirmed_at = now() WHERE organisation_id = ANY(${ids}::uuid[])`;
  await tx.$executeRaw`
    UPDATE cooperation SET confirmed_at = now() WHERE foreign_id = ANY(${ids}::uuid[]) AND status <> 'ended'`;
  await tx.$executeRaw`
    INSERT INTO register_review (subject, subject_id, change_id, is_confirmed, by_id, by_name)
    SELECT r.subject, r.id, COALESCE(${versionOf(Prisma.sql`r.subject`, Prisma.sql`r.id`)}, 0), true,
      ${actor.userId}::uuid, ${displayName(actor)}
    FROM (
      SELECT 'entry' AS subject, id FROM unnest(${ids}::uuid[]) AS id
      UNION ALL
      SELECT 'cooperation', id FROM cooperation WHERE foreign_id = ANY(${ids}::uuid[]) AND status <> 'ended') r`;
}
