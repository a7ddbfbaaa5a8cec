import "server-only";
import { db } from "@/server/db/client";
import { figuresVersion } from "@/server/services/figures/version";

// Selections are chosen from the address, by anybody: of each count only those read last are kept, so that searches, which
// nobody repeats, push out no other.
const roomFor = 100;
let kept = new Map<unknown, Map<string, Promise<unknown>>>();
let keptVersion = "";

/**
 * Changes with whatever changes the register (`register_change`). The numbers of the latest changes are added up, because
 * a transaction may end after another one that began later.
 */
async function registerVersion(): Promise<string> {
  const [row] = await db().$queryRaw<{ version: string }[]>`
    SELECT count(*) || ' ' || COALESCE(sum(id), 0) AS version
    FROM (SELECT id FROM register_change ORDER BY id DESC LIMIT 200) latest`;
  return row?.version ?? "";
}

/**
 * What was counted of the register, and of notified awards, kept until either changes: it is read far more often, and
 * counting a hundred thousand cooperations takes a tenth of a second. A failure is not kept.
 * @param key the name of the count, then what it was asked for.
 */
export async function whileUnchanged<Counted>(
  key: readonly unknown[],
  count: () => Promise<Counted>,
): Promise<Counted> {
  const version = (await Promise.all([registerVersion(), figuresVersion()])).join("/");
  if (version !== keptVersion) {
    kept = new Map();
    keptVersion = version;
  }
  const store = kept.get(key[0]) ?? new Map<string, Promise<unknown>>();
  kept.set(key[0], store);
  const name = JSON.stringify(key);
  const known = store.get(name) as Promise<Counted> | undefined;
  const counting = known ?? count();
  // Put last: the first of the map is the one that was read the longest ago.
  store.delete(name);
  store.set(name, counting);
  const [oldest] = store.keys();
  if (store.size > roomFor && oldest !== undefined) store.delete(oldest);
  if (!known) counting.catch(() => store.delete(name));
  return counting;
}
