import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import {
  failureOf,
  hoursUntilNext,
  isLineFailure,
  type LinkFailure,
  type Look,
} from "@/server/domain/resource/link-check";
import { lookAt } from "@/server/net/look-at";

const batch = 10;
/** Seconds: longer than the slowest look at a whole batch. */
const lease = 300;

/** Where addresses elsewhere are kept: links and documents, and the sites of regional networks. */
const kept = {
  resource: { table: Prisma.sql`link_check`, id: Prisma.sql`resource_id` },
  network: { table: Prisma.sql`network_link_check`, id: Prisma.sql`network_id` },
};
type Kept = keyof typeof kept;

interface Due {
  of: Kept;
  id: string;
  url: string;
}
type Looking = (url: string) => Promise<Look>;

/**
 * Looks at the addresses elsewhere that are due, and keeps what came of it. Safe to run in several processes at once, and
 * again. When not one of them answers at all, links that did answer before are asked too: when those are silent as well, or
 * there are none, it is our own line that is down, and nothing is held against anybody.
 * @returns how many were looked at
 */
export async function checkLinksDue(look: Looking = lookAt): Promise<number> {
  const due = [...(await takeDue("resource")), ...(await takeDue("network"))];
  const looks = await Promise.all(due.map(async (one) => ({ ...one, look: await look(one.url) })));
  if (looks.every((one) => isLineFailure(one.look)) && !(await isLineUp(due, look))) return looks.length;
  for (const one of looks) await keepLook(one, one.look);
  return looks.length;
}

async function takeDue(of: Kept): Promise<Due[]> {
  const { table, id } = kept[of];
  const rows = await db().$queryRaw<{ id: string; url: string }[]>`
    WITH due AS MATERIALIZED (
      SELECT ${id} FROM ${table} WHERE next_check_at <= now()
      ORDER BY next_check_at LIMIT ${batch} FOR UPDATE SKIP LOCKED
    )
    UPDATE ${table} l SET next_check_at = now() + make_interval(secs => ${lease}::float8)
    FROM due WHERE l.${id} = due.${id}
    RETURNING l.${id} AS id, l.url`;
  return rows.map((row) => ({ of, ...row }));
}

/** Links to ask whether our own line is up: the last of those that answered. */
const witnesses = 3;

/** Dead links come due together, since they are asked more often: that a whole batch is silent proves nothing of our line. */
async function isLineUp(silent: readonly Due[], look: Looking): Promise<boolean> {
  if (silent.length === 0) return true;
  const ids = silent.map(({ id }) => id);
  const others = await db().$queryRaw<{ url: string }[]>`
    SELECT url FROM (
      SELECT resource_id AS id, url, status, checked_at FROM link_check
      UNION ALL SELECT network_id, url, status, checked_at FROM network_link_check) looked
    WHERE status IS NOT NULL AND NOT id = ANY(${ids}::uuid[])
    ORDER BY checked_at DESC LIMIT ${witnesses}`;
  const looks = await Promise.all(others.map(({ url }) => look(url)));
  return looks.some((one) => !isLineFailure(one));
}

/** Looks at the address of one resource at once. @returns what is wrong with it, null when it answers. */
export async function checkNow({ resource }: Granted<"resource.manage">): Promise<{ failure: LinkFailure | null }> {
  const { id, url } = resource;
  if (url === null) return { failure: null };
  const look = await lookAt(url);
  await keepLook({ of: "resource", id, url }, look);
  return { failure: failureOf(look) };
}

/** Of an address that was changed meanwhile, nothing is kept. */
export async function keepLook({ of, id, url }: Due, look: Look): Promise<void> {
  const failure = failureOf(look);
  const status = "status" in look ? look.status : null;
  await db().$executeRaw`
    UPDATE ${kept[of].table} SET checked_at = now(), status = ${status}::int, failure = ${failure ?? ""},
      failures = CASE WHEN ${failure !== null}::boolean THEN failures + 1 ELSE 0 END,
      next_check_at = now() + make_interval(hours => ${hoursUntilNext(failure === null ? 0 : 1)}::int)
    WHERE ${kept[of].id} = ${id}::uuid AND url = ${url}`;
}
