import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { type Actor, countriesAdvised, hasMinistryRole } from "@/server/domain/user/actor";
import { appendJournal } from "@/server/services/journal/append";
import { tellChange } from "@/server/services/register/tell-change";

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

/**
 * An embassy says that authorities of its countries, and their cooperations, are still right; others are passed over.
 * @returns how many were confirmed.
 */
export async function confirmStale({ actor }: Granted<"request.moderate">, ids: readonly string[]): Promise<number> {
  return db().$transaction(async (tx) => {
    await tellChange(tx, { cause: "confirmation", actor });
    const confirmed = await tx.$queryRaw<{ id: string; slug: string }[]>`
      UPDATE register_entry e SET confirmed_at = now() FROM organisation o
      WHERE o.id = e.organisation_id AND o.id = ANY(${[...ids]}::uuid[]) AND e.level IS NOT NULL AND ${within(actor)}
      RETURNING o.id, e.slug`;
    await tx.$executeRaw`
      UPDATE cooperation SET confirmed_at = now()
      WHERE foreign_id = ANY(${confirmed.map(({ id }) => id)}::uuid[]) AND status <> 'ended'`;
    for (const { id, slug } of confirmed)
      await appendJournal(tx, { event: "entry.confirm", actor, organisationId: id, data: { slug } });
    return confirmed.length;
  });
}
