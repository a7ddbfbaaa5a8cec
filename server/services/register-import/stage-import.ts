import "server-only";
import { randomUUID } from "node:crypto";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { importScope, mostStaged } from "@/server/domain/register/import/batch";
import { guessMapping } from "@/server/domain/register/import/mapping";
import { cleanLine, cleanText } from "@/server/domain/text";
import { displayName } from "@/server/domain/user/actor";
import { readTable, type Table, type TableRefusal } from "@/server/files/table";
import { chunksOf, longTransaction } from "./batch";
import { isJudgeable, judge, summed } from "./judge";

export type StageResult = { ok: true; id: string } | { ok: false; reason: TableRefusal | "tooManyStaged" };

/**
 * Takes a file of cooperations: kept line by line in the database, each judged as far as the columns could be guessed.
 * The register is not touched.
 */
export async function stageImport(
  { actor }: Granted<"register.import">,
  file: { name: string; bytes: Uint8Array },
): Promise<StageResult> {
  const read = await readTable(file.bytes);
  if (!read.ok) return read;
  const staged = await db().importBatch.count({ where: { createdById: actor.userId, acceptedAt: null } });
  if (staged >= mostStaged) return { ok: false, reason: "tooManyStaged" };
  const fileName = cleanLine(file.name.slice(0, 200)).trim() || "import";
  const table = cleaned(read.table);
  const batch = {
    ...{ id: randomUUID(), fileName, format: table.format, header: table.header, countries: importScope(actor) },
    ...{ mapping: guessMapping(table.header), createdById: actor.userId, createdByName: displayName(actor) },
  };
  await db().$transaction(async (tx) => {
    await tx.importBatch.create({ data: batch, select: { id: true } });
    await storeLines(tx, batch, table);
  }, longTransaction);
  return { ok: true, id: batch.id };
}

/** What no database keeps is left out before anything is compared with what it keeps. */
const cleaned = ({ format, header, lines }: Table): Table => ({
  ...{ format, header: header.map(cleanLine) },
  lines: lines.map(({ number, cells }) => ({ number, cells: cells.map(cleanText) })),
});

async function storeLines(
  tx: Database,
  batch: { id: string; fileName: string; countries: string[]; mapping: ReturnType<typeof guessMapping> },
  { lines }: Table,
): Promise<void> {
  const judged = isJudgeable(batch.mapping) ? summed(await judge(tx, lines, batch)) : null;
  for (const chunk of chunksOf(lines.map((line, index) => ({ ...line, ...judged?.lines[index] }))))
    await tx.$executeRaw`
      INSERT INTO import_line (batch_id, number, cells, verdict, judgement)
      SELECT ${batch.id}::uuid, number, cells, verdict, COALESCE(judgement, '{}')
      FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb)
        AS row (number int, cells text[], verdict import_verdict, judgement jsonb)`;
  if (judged) await tx.importBatch.update({ where: { id: batch.id }, data: { fingerprint: judged.fingerprint } });
}
