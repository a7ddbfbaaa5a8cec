import "server-only";
import { db } from "@/server/db/client";
import { importKeptDays } from "@/server/domain/register/import/batch";

/**
 * Takes away the files that nobody accepted for thirty days, and the lines of those that were: what they wrote is in the
 * register's history, by which they can still be undone. Doing it again changes nothing.
 * @returns how many rows went away.
 */
export async function purgeImports(): Promise<number> {
  const batches = await db().$executeRaw`
    DELETE FROM import_batch WHERE accepted_at IS NULL AND created_at < now() - make_interval(days => ${importKeptDays}::int)`;
  const lines = await db().$executeRaw`
    DELETE FROM import_line l USING import_batch b
    WHERE b.id = l.batch_id AND b.accepted_at < now() - make_interval(days => ${importKeptDays}::int)`;
  return batches + lines;
}
