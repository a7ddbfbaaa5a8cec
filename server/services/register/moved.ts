import "server-only";
import { db } from "@/server/db/client";

const current = {
  entry: (id: string) => db().registerEntry.findUnique({ where: { organisationId: id }, select: { slug: true } }),
  cooperation: (id: string) => db().cooperation.findUnique({ where: { id }, select: { slug: true } }),
};

/** @returns where what was once at this address is now; null when nothing was, or nothing is left of it. */
export async function movedTo(subject: keyof typeof current, formerSlug: string): Promise<string | null> {
  const change = await db().registerChange.findFirst({
    where: { subject, formerSlug },
    orderBy: { id: "desc" },
    select: { subjectId: true },
  });
  return change && ((await current[subject](change.subjectId))?.slug ?? null);
}
