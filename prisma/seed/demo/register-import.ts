import { randomUUID } from "node:crypto";
import type { Prisma } from "@/server/db/generated/client";
import { guessMapping } from "@/server/domain/register/import/mapping";
import { type RegisterRecord, recordColumns, recordFields, recordLine } from "@/server/domain/register/record";
import { recordWords } from "@/server/services/register/record-words";
import { judge, summed } from "@/server/services/register-import/judge";
import { writeLines } from "@/server/services/register-import/write-lines";
import { daysAfter } from "./dates";
import type { Member } from "./organisations";
import type { Entry } from "./rows/journal";
import { doer } from "./team";

const fileName = "cooperations-senegal.csv";

/**
 * A file that the ministry imported: three cooperations in Senegal as the open data tell them, one with another theme, and a
 * line that could not be read. It was judged, written and told as any, so that it can be undone. @returns its journal.
 */
export async function loadPastImport(tx: Prisma.TransactionClient, manager: Member, now: Date): Promise<Entry[]> {
  const records = await tx.$queryRaw<RegisterRecord[]>`
    SELECT c.slug AS identifier, c.kind::text, c.status::text, c.since_year AS "sinceYear", c.until_year AS "untilYear",
      c.themes, c.source,
      jsonb_build_object('name', f.name, 'kind', f.kind, 'siren', f.siren, 'inseeCode', f.insee_code,
        'departmentCode', f.department_code) AS french,
      jsonb_build_object('name', p.name, 'level', e.level, 'country', p.country_code, 'region', e.region,
        'place', e.place) AS "foreign"
    FROM cooperation c JOIN organisation f ON f.id = c.french_id
    JOIN register_entry e ON e.organisation_id = c.foreign_id JOIN organisation p ON p.id = c.foreign_id
    WHERE p.country_code = 'SN' ORDER BY c.slug LIMIT 3`;
  const [first, ...others] = records;
  if (!first) return [];
  const changed = { ...first, themes: [...new Set([...first.themes, "climate"])] };
  const unread = {
    ...first,
    identifier: "",
    foreign: { ...first.foreign, name: "Commune de démonstration", country: "" },
  };
  const header = recordFields.map((field) => recordColumns[field]);
  const lines = [changed, ...others, unread].map((record, index) => ({
    number: index + 2,
    cells: recordLine(record, recordWords),
  }));
  const id = randomUUID();
  const [stagedAt, acceptedAt] = [daysAfter(now, -9), daysAfter(now, -8.99)];
  const batch = { id, fileName, format: "csv" as const, header, mapping: guessMapping(header), countries: [] };
  const judged = await judge(tx, lines, batch);
  const { counts, fingerprint, lines: kept } = summed(judged);
  await tx.importBatch.create({
    data: {
      ...{ ...batch, fingerprint, counts, createdAt: stagedAt, createdById: manager.id, createdByName: manager.name },
      ...{ acceptedAt, acceptedByName: manager.name },
    },
  });
  await tx.importLine.createMany({
    data: lines.map(({ number, cells }, index) => ({
      ...{ batchId: id, number, cells, verdict: kept[index]?.verdict ?? null },
      judgement: JSON.parse(JSON.stringify(kept[index]?.judgement ?? {})),
    })),
  });
  const told = JSON.stringify({ cause: "import", batchId: id, actorId: manager.id, actorName: manager.name });
  await tx.$queryRaw`SELECT set_config('passerelle.change', ${told}, true)`;
  await writeLines(tx, judged, fileName);
  await tx.$queryRaw`SELECT set_config('passerelle.change', '', true)`;
  const data = { fileName, batchId: id, ...counts };
  return [{ ...doer(manager), event: "registerImport.accept", at: acceptedAt, data }];
}
