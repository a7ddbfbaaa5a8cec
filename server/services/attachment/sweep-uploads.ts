import "server-only";
import { type Database, db } from "@/server/db/client";
import { uploadKeptHours } from "@/server/domain/application/attachment";
import { removeAll } from "@/server/files/storage";

// One replica sweeps at a time; the others have nothing to wait for.
const sweepLock = 7_290_418;
const batch = 50;

/**
 * Takes away the uploads that nobody has continued for a day, with what arrived of them, and the memory of those
 * that came to an end. Doing it again, or in several processes at once, changes nothing.
 * @returns how many
 */
export async function sweepUploads(database = db(), hours = uploadKeptHours): Promise<number> {
  return database.$transaction(async (tx) => {
    if (!(await isOurs(tx))) return 0;
    const old = await tx.$queryRaw<{ id: string; parts: string[] }[]>`
      SELECT id, parts FROM upload WHERE continued_at < now() - make_interval(hours => ${hours}::int)
      ORDER BY continued_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
    // The files first: what is interrupted here is found again by its record.
    for (const { parts } of old) await removeAll(parts);
    const { count } = await tx.upload.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
    return count;
  });
}

async function isOurs(tx: Database): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isOurs: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(${sweepLock}::bigint) AS "isOurs"`;
  return row?.isOurs ?? false;
}
