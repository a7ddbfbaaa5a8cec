import "server-only";
import type { Granted } from "@/server/auth/grants";
import type { Database } from "@/server/db/client";
import type { ImportBatch } from "@/server/db/generated/client";
import { NotFound } from "@/server/domain/errors";
import { seesImport } from "@/server/domain/register/import/batch";

/** Large enough to be quick, small enough for the embedded database's memory. */
export const chunkSize = 4_000;

/** A long transaction: some thousands of lines are judged and written in it. */
export const longTransaction = { timeout: 180_000, maxWait: 30_000 };

/** Seconds that it waits for others who change the register, of those it has. */
export const importPatience = 60;

export const chunksOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, index) =>
    all.slice(index * chunkSize, (index + 1) * chunkSize),
  );

/**
 * The file, for whoever may see it; held until the end of the transaction when one is open.
 * @throws NotFound.
 */
export async function findBatch(
  database: Database,
  { actor }: Granted<"register.import">,
  id: string,
  hold = false,
): Promise<ImportBatch> {
  if (hold) await database.$queryRaw`SELECT id FROM import_batch WHERE id = ${id}::uuid FOR UPDATE`;
  const batch = await database.importBatch.findUnique({ where: { id } });
  if (!batch || !seesImport(actor, batch)) throw new NotFound();
  return batch;
}
