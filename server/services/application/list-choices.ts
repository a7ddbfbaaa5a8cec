import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

/** What the filters of a list offer: the calls and countries that occur in its scope, and no others. */
export async function listChoices(
  scope: Prisma.Sql,
): Promise<{ calls: { slug: string; title: string }[]; countries: string[] }> {
  const [calls, countries] = await Promise.all([
    db().$queryRaw<{ slug: string; title: string }[]>(Prisma.sql`
      SELECT c.slug, c.title FROM call c
      WHERE EXISTS (SELECT FROM application a WHERE a.call_id = c.id AND ${scope}) ORDER BY c.opens_at DESC`),
    db().$queryRaw<{ country: string }[]>(Prisma.sql`
      SELECT country FROM (SELECT DISTINCT unnest(c.countries) AS country FROM call c) known
      WHERE EXISTS (SELECT FROM application a WHERE a.countries @> ARRAY[known.country] AND ${scope})`),
  ]);
  return { calls, countries: countries.map(({ country }) => country) };
}
