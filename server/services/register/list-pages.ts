import "server-only";
import { db } from "@/server/db/client";

// A sitemap holds 50 000 addresses; the others are found by the lists.
const most = 30_000;

/** The addresses of the authorities of the register, for search engines. */
export async function listEntryPages(): Promise<string[]> {
  const rows = await db().registerEntry.findMany({ select: { slug: true }, orderBy: { slug: "asc" }, take: most });
  return rows.map(({ slug }) => `/repertoire/${slug}`);
}
