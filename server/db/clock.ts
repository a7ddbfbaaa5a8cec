import "server-only";
import type { Database } from "./client";

/** The database's clock: what deadlines are judged by, whatever the clocks of the replicas say. Within a transaction, its beginning. */
export async function databaseNow(database: Database): Promise<Date> {
  const [row] = await database.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  if (!row) throw new Error("the database gave no time");
  return row.now;
}
