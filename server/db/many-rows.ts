import "server-only";
import { db } from "./client";
import { Prisma } from "./generated/client";

/**
 * The rows of a query, in its order, read as one text of JSON: by the thousand, reading each value by itself takes
 * several times as long. JSON has no dates and no integers beyond 2^53, so `query` says those as texts.
 */
export async function manyRows<Row>(query: Prisma.Sql): Promise<Row[]> {
  const [answer] = await db().$queryRaw<{ rows: string }[]>(
    Prisma.sql`SELECT COALESCE(json_agg(line), '[]')::text AS rows FROM (${query}) line`,
  );
  return answer ? (JSON.parse(answer.rows) as Row[]) : [];
}
