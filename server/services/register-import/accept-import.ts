import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { importScope } from "@/server/domain/register/import/batch";
import type { Verdict } from "@/server/domain/register/import/judge";
import { readMapping } from "@/server/domain/register/import/mapping";
import { displayName } from "@/server/domain/user/actor";
import { appendJournal } from "@/server/services/journal/append";
import { tellChange } from "@/server/services/register/tell-change";
import { findBatch, importPatience, longTransaction } from "./batch";
import { isJudgeable, judge, keepJudgements, rowsOf, summed } from "./judge";
import { writeLines } from "./write-lines";

export type AcceptResult =
  | { ok: true; counts: Record<Verdict, number> }
  /** The register is another one than the page showed: the lines are judged anew, and nothing is written. */
  | { ok: false; reason: "changedSince" }
  | { ok: false; reason: "nothing" | "notMapped" | "undone" };

/**
 * Writes the good lines of a file, all of them in one transaction, as they were seen. Accepting twice writes once.
 * @param seen the fingerprint of what the page showed.
 */
export const acceptImport = (granted: Granted<"register.import">, id: string, seen: string): Promise<AcceptResult> =>
  db().$transaction(async (tx): Promise<AcceptResult> => {
    const { actor } = granted;
    const batch = await findBatch(tx, granted, id, true);
    if (batch.undoneAt) return { ok: false, reason: "undone" };
    if (batch.acceptedAt) return { ok: true, counts: batch.counts as Record<Verdict, number> };
    const mapping = readMapping(batch.mapping, batch.header.length);
    if (!isJudgeable(mapping)) return { ok: false, reason: "notMapped" };
    // From here on the register stands still.
    await tellChange(tx, { cause: "import", actor, batchId: id, patience: importPatience });
    const countries = batch.countries.length > 0 ? batch.countries : importScope(actor);
    const lines = await judge(tx, await rowsOf(tx, id), { ...batch, mapping, countries });
    const judged = summed(lines);
    if (judged.fingerprint !== seen) {
      await keepJudgements(tx, id, judged, "compared");
      return { ok: false, reason: "changedSince" };
    }
    const { counts } = judged;
    if (counts.new + counts.changed === 0) return { ok: false, reason: "nothing" };
    await writeLines(tx, lines, batch.fileName);
    await tx.importBatch.update({
      where: { id },
      data: { acceptedAt: new Date(), acceptedByName: displayName(actor), counts },
    });
    await appendJournal(tx, {
      event: "registerImport.accept",
      actor,
      data: { fileName: batch.fileName, batchId: id, ...counts },
    });
    return { ok: true, counts };
  }, longTransaction);
