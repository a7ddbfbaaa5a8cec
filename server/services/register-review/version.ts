import "server-only";
import type { Database } from "@/server/db/client";
import type { ReviewInput } from "@/server/domain/register/correction";

export type Reviewed = ReviewInput["subject"];

/** Who changed a record after somebody's form was made. */
export interface Conflict {
  ok: false;
  reason: "changed";
  by: string;
  at: Date;
  /** Of the record as it is now. */
  version: string;
}

interface LastChange {
  id: string;
  by: string;
  at: Date;
}

/** The last change of what a record says; its names count as its own. Null for one that never changed since the history began. */
export async function lastChange(tx: Database, subject: Reviewed, id: string): Promise<LastChange | null> {
  const subjects = subject === "entry" ? ["entry", "name"] : ["cooperation"];
  const [row] = await tx.$queryRaw<LastChange[]>`
    SELECT id::text, actor_name AS by, at FROM register_change
    WHERE subject = ANY(${subjects}::text[]::register_subject[]) AND subject_id = ${id}::uuid
      AND (before - 'confirmed_at') IS DISTINCT FROM (after - 'confirmed_at')
    ORDER BY register_change.id DESC LIMIT 1`;
  return row ?? null;
}

/** @returns null when the record is as the form knew it. After `tellChange`, which keeps it so. */
export async function conflictWith(
  tx: Database,
  subject: Reviewed,
  id: string,
  version: string,
): Promise<Conflict | null> {
  const last = await lastChange(tx, subject, id);
  if ((last?.id ?? "0") === version) return null;
  return { ok: false, reason: "changed", by: last?.by ?? "", at: last?.at ?? new Date(0), version: last?.id ?? "0" };
}
