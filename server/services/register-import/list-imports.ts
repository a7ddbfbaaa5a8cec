import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { seesImport } from "@/server/domain/register/import/batch";
import type { Verdict } from "@/server/domain/register/import/judge";

export interface ListedImport {
  id: string;
  fileName: string;
  createdAt: Date;
  createdByName: string;
  countries: string[];
  acceptedAt: Date | null;
  undoneAt: Date | null;
  /** Of an accepted one. */
  counts: Partial<Record<Verdict, number>>;
}

/** Far more than a ministry imports in a year. */
const most = 200;

/** The files that somebody may see, the last first. */
export async function listImports({ actor }: Granted<"register.import">): Promise<ListedImport[]> {
  const batches = await db().importBatch.findMany({
    where: seesImport(actor, { createdById: "", countries: [] }) ? {} : { createdById: actor.userId },
    orderBy: { createdAt: "desc" },
    take: most,
    select: {
      ...{ id: true, fileName: true, createdAt: true, createdById: true, createdByName: true, countries: true },
      ...{ acceptedAt: true, undoneAt: true, counts: true },
    },
  });
  return batches
    .filter((batch) => seesImport(actor, batch))
    .map(({ createdById: _, counts, ...batch }) => ({ ...batch, counts: counts as ListedImport["counts"] }));
}
