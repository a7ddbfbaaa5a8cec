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
 * again. When not one of several answers at all, it is our own line that is down: nothing is held against them.
 * @returns how many were looked at
 */
export async function checkLinksDue(look: Looking = lookAt): Promise<number> {
  const due = [...(await takeDue("resource")), ...(await takeDue("network"))];
  const looks = await Promise.all(due.map(async (one) => ({ ...one, look: await look(one.url) })));
  if (looks.length > 1 && looks.every(({ look }) => isLineFailure(look))) return looks.length;
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
