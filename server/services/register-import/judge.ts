import "server-only";
import { createHash } from "node:crypto";
import type { Database } from "@/server/db/client";
import type { Change, JudgedLine, LineProblem, Verdict } from "@/server/domain/register/import/judge";
import { judgeLines, verdicts } from "@/server/domain/register/import/judge";
import { lookupIn } from "@/server/domain/register/import/known";
import { lacking, type Mapping, mapped } from "@/server/domain/register/import/mapping";
import { recordReader } from "@/server/domain/register/record-schema";
import { recordWords } from "@/server/services/register/record-words";
import { chunksOf } from "./batch";
import { loadKnown } from "./load-known";

export interface Row {
  number: number;
  cells: string[];
}

interface Terms {
  mapping: Mapping;
  /** Empty for all. */
  countries: readonly string[];
  fileName: string;
}

const reader = recordReader(recordWords);

/** Reads the rows of a file by its mapping, and says of each what it would change. Nothing is written. */
export async function judge(database: Database, rows: readonly Row[], terms: Terms): Promise<JudgedLine[]> {
  const lines = rows.map(({ number, cells }) => ({ number, read: reader(mapped(cells, terms.mapping)) }));
  const drafts = lines.flatMap(({ read }) => (read.ok ? [read.line] : []));
  const lookup = lookupIn(await loadKnown(database, drafts));
  const countries = terms.countries.length > 0 ? terms.countries : null;
  return judgeLines(lines, lookup, { countries, source: terms.fileName });
}

/** What is kept, and shown, of how a line was judged. */
export interface KeptJudgement {
  french?: string;
  foreign?: string;
  country?: string;
  /** Which of both ends the register does not have yet. */
  enters?: ("french" | "foreign")[];
  changes?: Change[];
  problems?: LineProblem[];
}

export function keptJudgement({ judgement }: JudgedLine): KeptJudgement {
  if (judgement.verdict === "error") return { problems: judgement.problems };
  const { french, foreign, changes } = judgement;
  return {
    ...{ french: french.name, foreign: foreign.name, country: foreign.country, changes },
    enters: [...(french.slug === null ? ["french" as const] : []), ...(foreign.known ? [] : ["foreign" as const])],
  };
}

export interface Judged {
  lines: { number: number; verdict: Verdict; judgement: KeptJudgement }[];
  /** Another one whenever a line would do something else. */
  fingerprint: string;
  counts: Record<Verdict, number>;
}

export function summed(judged: readonly JudgedLine[]): Judged {
  const lines = judged.map((line) => ({
    ...{ number: line.number, verdict: line.judgement.verdict, judgement: keptJudgement(line) },
  }));
  const counts = Object.fromEntries(
    verdicts.map((verdict) => [verdict, lines.filter((line) => line.verdict === verdict).length]),
  ) as Record<Verdict, number>;
  return { lines, counts, fingerprint: createHash("sha256").update(JSON.stringify(lines)).digest("base64url") };
}

/** Keeps how the lines of a file were judged, beside what its reader saw before where that differs. */
export async function keepJudgements(
  tx: Database,
  batchId: string,
  judged: Judged,
  seen: "afresh" | "compared",
): Promise<void> {
  for (const lines of chunksOf(judged.lines))
    await tx.$executeRaw`
      UPDATE import_line l SET verdict = row.verdict, judgement = row.judgement,
        seen = CASE WHEN ${seen === "compared"} AND (l.verdict, l.judgement) IS DISTINCT FROM (row.verdict, row.judgement)
          THEN l.verdict END
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS row (number int, verdict import_verdict, judgement jsonb)
      WHERE l.batch_id = ${batchId}::uuid AND l.number = row.number`;
  await tx.importBatch.update({ where: { id: batchId }, data: { fingerprint: judged.fingerprint } });
}

/** The rows of a file as they were staged. */
export const rowsOf = (database: Database, batchId: string): Promise<Row[]> =>
  database.importLine.findMany({
    where: { batchId },
    orderBy: { number: "asc" },
    select: { number: true, cells: true },
  });

export const isJudgeable = (mapping: Mapping): boolean => lacking(mapping).length === 0;
