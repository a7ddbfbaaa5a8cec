import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { findBatch } from "./batch";

/** Gives up a file that was not accepted: nothing is left of it. */
export const discardImport = (granted: Granted<"register.import">, id: string): Promise<{ ok: boolean }> =>
  db().$transaction(async (tx) => {
    const { acceptedAt } = await findBatch(tx, granted, id, true);
    if (acceptedAt) return { ok: false };
    await tx.importBatch.delete({ where: { id } });
    return { ok: true };
  });
