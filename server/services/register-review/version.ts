import "server-only";
import type { Database } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { ReviewInput } from "@/server/domain/register/correction";
import type { Actor } from "@/server/domain/user/actor";
import { toldAs } from "./told-as";

export type Reviewed = ReviewInput["subject"];
/** What people change in a form, of which the last change is the version. */
type Versioned = Reviewed | "network";

/** Who changed a record after somebody's form was made. */
export interface Conflict {
  ok: false;
  reason: "changed";
  /** As the reader is told; "" where nobody is to be named. */
  by: string;
  at: Date;
  /** Of the record as it is now. */
  version: string;
}

/**
 * The last change of what a record says: for an entry its name, and those that it left, count as its own. NULL for one
 * that never changed since the history began.
 */
export const versionOf = (subject: Prisma.Sql, id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT max(v.id) FROM register_change v
  WHERE v.subject = ANY((CASE ${subject} WHEN 'cooperation' THEN '{cooperation}' WHEN 'network' THEN '{network}'
      ELSE '{entry,name,organisation}' END)
      ::register_subject[])
    AND v.subject_id = ${id} AND (v.before - 'confirmed_at') IS DISTINCT FROM (v.after - 'confirmed_at'))`;

/** The same of one record: "0" for one that never changed. */
export async function currentVersion(tx: Database, subject: Versioned, id: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ version: string | null }[]>`
    SELECT ${versionOf(Prisma.sql`${subject}::text`, Prisma.sql`${id}::uuid`)}::text AS version`;
  return row?.version ?? "0";
}

/** @returns null when the record is as the form knew it. After `tellChange`, which keeps it so. */
export async function conflictWith(
  tx: Database,
  subject: Versioned,
  id: string,
  version: string,
  reader: Actor,
): Promise<Conflict | null> {
  const current = await currentVersion(tx, subject, id);
  if (current === version) return null;
  const [last] = await tx.$queryRaw<{ by: string | null; at: Date }[]>`
    SELECT ${toldAs(reader)} AS by, h.at FROM register_change h WHERE h.id = ${current}::bigint`;
  return { ok: false, reason: "changed", by: last?.by ?? "", at: last?.at ?? new Date(0), version: current };
}
