import "server-only";
import type { Database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";

const taken = {
  entry: Prisma.sql`SELECT slug FROM register_entry`,
  cooperation: Prisma.sql`SELECT slug FROM cooperation`,
};

/**
 * An address for each of `wanted`, as `freeSlug` gives one: numbered where somebody has it, had it, or gets it here.
 * A few queries, whatever their number.
 */
export async function freeSlugs(
  tx: Database,
  subject: keyof typeof taken,
  wanted: readonly string[],
): Promise<string[]> {
  const given: string[] = [];
  const tries = new Map<string, number>();
  let open = wanted.map((slug, index) => ({ slug, index }));
  while (open.length > 0) {
    const candidates = open.map(({ slug, index }) => {
      const number = (tries.get(slug) ?? 0) + 1;
      tries.set(slug, number);
      return { slug, index, free: number === 1 ? slug : `${slug}-${number}` };
    });
    const names = candidates.map(({ free }) => free);
    const rows = await tx.$queryRaw<{ slug: string }[]>`
      SELECT slug FROM (${taken[subject]} UNION ALL
        SELECT former_slug FROM register_change WHERE subject = ${subject}::register_subject AND former_slug IS NOT NULL) known
      WHERE slug = ANY(${names}::text[])`;
    // "a-2" may be wanted itself, or be what a second "a" gets.
    const used = new Set([...rows.map(({ slug }) => slug), ...given.filter(Boolean)]);
    open = candidates.flatMap(({ slug, index, free }) => {
      if (used.has(free)) return [{ slug, index }];
      used.add(free);
      given[index] = free;
      return [];
    });
  }
  return given;
}
