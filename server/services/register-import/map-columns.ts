import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { lacking, readMapping } from "@/server/domain/register/import/mapping";
import type { RecordField } from "@/server/domain/register/record";
import { findBatch, longTransaction } from "./batch";
import { judge, keepJudgements, rowsOf, summed } from "./judge";

export type MapResult =
  | { ok: true }
  | { ok: false; reason: "alreadyAccepted" }
  | { ok: false; reason: "lacking"; fields: RecordField[] }
  | { ok: false; reason: "twice"; fields: RecordField[] };

/** Says which column holds what, and judges all lines anew. */
export const mapColumns = (granted: Granted<"register.import">, id: string, given: unknown): Promise<MapResult> =>
  db().$transaction(async (tx): Promise<MapResult> => {
    const batch = await findBatch(tx, granted, id, true);
    if (batch.acceptedAt) return { ok: false, reason: "alreadyAccepted" };
    const mapping = readMapping(given, batch.header.length);
    const missing = lacking(mapping);
    if (missing.length > 0) return { ok: false, reason: "lacking", fields: missing };
    const fields = Object.keys(mapping) as RecordField[];
    const twice = fields.filter((one) => fields.some((other) => other !== one && mapping[other] === mapping[one]));
    if (twice.length > 0) return { ok: false, reason: "twice", fields: twice };
    await tx.importBatch.update({ where: { id }, data: { mapping } });
    await keepJudgements(tx, id, summed(await judge(tx, await rowsOf(tx, id), { ...batch, mapping })), "afresh");
    return { ok: true };
  }, longTransaction);
