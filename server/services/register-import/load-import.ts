import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { KeptRow } from "@/server/domain/register/import/batch";
import { type Verdict, verdicts } from "@/server/domain/register/import/judge";
import { lacking, type Mapping, readMapping } from "@/server/domain/register/import/mapping";
import type { RecordField } from "@/server/domain/register/record";
import { findBatch } from "./batch";
import type { KeptJudgement } from "./judge";
import { readKept } from "./undo-import";

export const importPageSize = 50;

/** Which lines are shown: those of a verdict, or those judged otherwise than their reader saw. */
export type LineFilter = Verdict | "differing";

export interface ShownLine {
  number: number;
  cells: string[];
  verdict: Verdict;
  judgement: KeptJudgement;
  seen: Verdict | null;
}

export interface LoadedImport {
  id: string;
  fileName: string;
  format: "csv" | "xlsx";
  countries: string[];
  createdAt: Date;
  createdByName: string;
  header: string[];
  /** The first row below the heading, to recognise the columns by. */
  sample: string[];
  mapping: Mapping;
  lacking: RecordField[];
  fingerprint: string;
  accepted: { at: Date; by: string } | null;
  undone: { at: Date; by: string; kept: { count: number; rows: KeptRow[] } } | null;
  /** Null once its lines were purged: only their counts are left. */
  lines: { total: number; counts: Record<Verdict, number>; differing: number } | null;
  counts: Record<Verdict, number>;
}

/** A staged, accepted or undone file. @throws NotFound. */
export async function loadImport(granted: Granted<"register.import">, id: string): Promise<LoadedImport> {
  const batch = await findBatch(db(), granted, id);
  const { fileName, format, countries, createdAt, createdByName, header, fingerprint } = batch;
  const [rows, sample] = await Promise.all([
    db().$queryRaw<{ verdict: Verdict | null; count: number; differing: number }[]>`
      SELECT verdict::text, count(*)::int AS count, count(seen)::int AS differing
      FROM import_line WHERE batch_id = ${id}::uuid GROUP BY verdict`,
    db().importLine.findFirst({ where: { batchId: id }, orderBy: { number: "asc" }, select: { cells: true } }),
  ]);
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, rows.find((row) => row.verdict === verdict)?.count ?? 0]),
  ) as Record<Verdict, number>;
  const mapping = readMapping(batch.mapping, header.length);
  return {
    ...{ id, fileName, format, countries, createdAt, createdByName, header, fingerprint, mapping },
    ...{ sample: sample?.cells ?? [], lacking: lacking(mapping) },
    accepted: batch.acceptedAt && { at: batch.acceptedAt, by: batch.acceptedByName ?? "" },
    undone: batch.undoneAt && { at: batch.undoneAt, by: batch.undoneByName ?? "", kept: readKept(batch.kept) },
    lines:
      rows.length === 0
        ? null
        : {
            counts,
            total: sum(rows.map(({ count }) => count)),
            differing: sum(rows.map(({ differing }) => differing)),
          },
    counts: batch.acceptedAt ? (batch.counts as Record<Verdict, number>) : counts,
  };
}

/** A page of its lines. @param page from 1. */
export async function importLines(
  granted: Granted<"register.import">,
  id: string,
  filter: LineFilter | undefined,
  page: number,
): Promise<ShownLine[]> {
  await findBatch(db(), granted, id);
  const wanted =
    filter === undefined
      ? Prisma.empty
      : filter === "differing"
        ? Prisma.sql`AND seen IS NOT NULL`
        : Prisma.sql`AND verdict = ${filter}::import_verdict`;
  return db().$queryRaw<ShownLine[]>`
    SELECT number, cells, verdict::text, judgement, seen::text FROM import_line
    WHERE batch_id = ${id}::uuid AND verdict IS NOT NULL ${wanted}
    ORDER BY number LIMIT ${importPageSize} OFFSET ${(page - 1) * importPageSize}`;
}

/** The bad lines of a file, in chunks, with its heading. */
export async function badLines(
  granted: Granted<"register.import">,
  id: string,
): Promise<{ header: string[]; fileName: string; chunks: AsyncGenerator<ShownLine[]> }> {
  const { header, fileName } = await findBatch(db(), granted, id);
  return { header, fileName, chunks: bad(id) };
}

async function* bad(id: string): AsyncGenerator<ShownLine[]> {
  for (let after = 0; ; ) {
    const rows = await db().$queryRaw<ShownLine[]>`
      SELECT number, cells, verdict::text, judgement, seen::text FROM import_line
      WHERE batch_id = ${id}::uuid AND verdict = 'error' AND number > ${after} ORDER BY number LIMIT 1000`;
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.number ?? after;
  }
}
