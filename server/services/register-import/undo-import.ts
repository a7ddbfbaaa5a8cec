import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import type { KeptRow } from "@/server/domain/register/import/batch";
import { displayName } from "@/server/domain/user/actor";
import { appendJournal } from "@/server/services/journal/append";
import { tellChange } from "@/server/services/register/tell-change";
import { findBatch, importPatience, longTransaction } from "./batch";

export type UndoResult = { ok: true; undone: number; kept: number } | { ok: false; reason: "notAccepted" };

/** Of what was left, so many are named. */
const mostNamed = 500;

/** What one file did to one record of the register: its row before and after, and whoever changed it since. */
interface Touched {
  subject: "entry" | "cooperation";
  id: string;
  isNew: boolean;
  since: { by: string; at: string } | null;
}

/**
 * Takes back what a file wrote, in one step, by the history of the register. A record that somebody changed since, or
 * that something refers to by now, stays as it is and is named. Undoing twice undoes once.
 */
export const undoImport = (granted: Granted<"register.import">, id: string): Promise<UndoResult> =>
  db().$transaction(async (tx): Promise<UndoResult> => {
    const { actor } = granted;
    const batch = await findBatch(tx, granted, id, true);
    if (!batch.acceptedAt) return { ok: false, reason: "notAccepted" };
    if (batch.undoneAt) return { ok: true, undone: 0, kept: readKept(batch.kept).count };
    await tellChange(tx, { cause: "undo", actor, batchId: id, patience: importPatience });
    const touched = await touchedBy(tx, id);
    const changed = touched.filter(({ since }) => since !== null);
    const free = touched.filter(({ since }) => since === null);
    const idsOf = (subject: Touched["subject"], isNew: boolean) =>
      free.filter((one) => one.subject === subject && one.isNew === isNew).map((one) => one.id);
    await restoreCooperations(tx, id, idsOf("cooperation", false));
    await restoreEntries(tx, id, idsOf("entry", false));
    const inUse = [
      ...(await removed(tx, "cooperation", idsOf("cooperation", true))),
      ...(await removed(tx, "entry", idsOf("entry", true))),
    ];
    const kept = await named(tx, [
      ...changed.map(({ subject, id, since }) => ({ subject, id, reason: "changed", by: since?.by, at: since?.at })),
      ...inUse.map((one) => ({ ...one, reason: "inUse", by: "", at: "" })),
    ]);
    const counts = { undone: touched.length - kept.length, kept: kept.length };
    await tx.importBatch.update({
      where: { id },
      data: {
        ...{ undoneAt: new Date(), undoneByName: displayName(actor) },
        kept: { count: kept.length, rows: kept.slice(0, mostNamed).map((row) => ({ ...row })) },
      },
    });
    await appendJournal(tx, {
      event: "registerImport.undo",
      actor,
      data: { fileName: batch.fileName, batchId: id, ...counts },
    });
    return { ok: true, ...counts };
  }, longTransaction);

/** What undoing left: how many, and the first of them. */
export function readKept(json: unknown): { count: number; rows: KeptRow[] } {
  const { count = 0, rows = [] } = (json ?? {}) as { count?: number; rows?: KeptRow[] };
  return { count, rows };
}

const touchedBy = (tx: Database, batchId: string): Promise<Touched[]> => tx.$queryRaw<Touched[]>`
  SELECT mine.subject::text, mine.subject_id AS id, mine.is_new AS "isNew",
    (SELECT jsonb_build_object('by', later.actor_name, 'at', later.at)
      FROM register_change later
      WHERE (later.subject = mine.subject OR mine.subject = 'entry' AND later.subject = 'name')
        AND later.subject_id = mine.subject_id AND later.id > mine.last
        -- A project that was entered since stands upon the cooperation as it is now.
        OR later.subject = 'project' AND mine.subject = 'cooperation' AND later.id > mine.last
          AND later.subject_id IN (SELECT id FROM register_project WHERE cooperation_id = mine.subject_id)
      ORDER BY later.id DESC LIMIT 1) AS since
  FROM (
    SELECT subject, subject_id, max(id) AS last, bool_or(before IS NULL) AS is_new
    FROM register_change WHERE batch_id = ${batchId}::uuid AND cause = 'import' AND subject IN ('entry', 'cooperation')
    GROUP BY subject, subject_id
  ) mine
  ORDER BY mine.last`;

/** Only what an import writes is put back: the rest is nobody's here. */
const restoreCooperations = (tx: Database, batchId: string, ids: string[]) => tx.$executeRaw`
  UPDATE cooperation c SET kind = was.kind, status = was.status, since_year = was.since_year,
    until_year = was.until_year, themes = was.themes, source = was.source
  FROM register_change h, jsonb_populate_record(NULL::cooperation, h.before) was
  WHERE h.batch_id = ${batchId}::uuid AND h.cause = 'import' AND h.subject = 'cooperation' AND h.subject_id = c.id
    AND c.id = ANY(${ids}::uuid[])`;

const restoreEntries = (tx: Database, batchId: string, ids: string[]) => tx.$executeRaw`
  UPDATE register_entry e SET place = was.place, level = was.level
  FROM register_change h, jsonb_populate_record(NULL::register_entry, h.before) was
  WHERE h.batch_id = ${batchId}::uuid AND h.cause = 'import' AND h.subject = 'entry' AND h.subject_id = e.organisation_id
    AND e.organisation_id = ANY(${ids}::uuid[])`;

/** Takes away what the file brought. @returns what is referred to, and stays. */
async function removed(
  tx: Database,
  subject: Touched["subject"],
  ids: string[],
): Promise<Pick<Touched, "subject" | "id">[]> {
  const [row] =
    subject === "cooperation"
      ? await tx.$queryRaw<{ kept: string[] }[]>`SELECT undo_new_cooperations(${ids}::uuid[])::text[] AS kept`
      : await tx.$queryRaw<{ kept: string[] }[]>`SELECT undo_new_entries(${ids}::uuid[])::text[] AS kept`;
  return (row?.kept ?? []).map((id) => ({ subject, id }));
}

interface Left {
  subject: Touched["subject"];
  id: string;
  reason: string;
  by?: string;
  at?: string;
}

/** What was left, by name. */
const named = (tx: Database, left: readonly Left[]): Promise<KeptRow[]> => tx.$queryRaw<KeptRow[]>`
  SELECT l.subject, l.reason, COALESCE(l.by, '') AS by, COALESCE(l.at, '') AS at,
    COALESCE(o.name, f.name || ' – ' || p.name, '') AS name
  FROM jsonb_to_recordset(${JSON.stringify(left)}::jsonb) AS l (subject text, id uuid, reason text, by text, at text)
  LEFT JOIN organisation o ON l.subject = 'entry' AND o.id = l.id
  LEFT JOIN cooperation c ON l.subject = 'cooperation' AND c.id = l.id
  LEFT JOIN organisation f ON f.id = c.french_id
  LEFT JOIN organisation p ON p.id = c.foreign_id`;
