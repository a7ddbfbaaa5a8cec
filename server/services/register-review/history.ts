import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import {
  changedFields,
  type FieldChange,
  isConfirmationOnly,
  type StoredRecord,
} from "@/server/domain/register/changes";
import type { RegisterChangeCause } from "@/server/domain/register/vocabulary";
import type { Actor } from "@/server/domain/user/actor";
import { toldAs } from "./told-as";

export interface EntryChange {
  id: string;
  at: Date;
  cause: RegisterChangeCause;
  /** As the reader is told; "" for the application itself, null for somebody who belongs nowhere any more. */
  by: string | null;
  subject: "entry" | "name" | "cooperation" | "network";
  /** With whom, of a cooperation. */
  partner: string | null;
  what: "added" | "removed" | "confirmed" | "changed";
  changes: FieldChange[];
}

/** More is history that nobody reads on a page. */
const most = 60;

interface Row extends Omit<EntryChange, "what" | "changes"> {
  before: StoredRecord;
  after: StoredRecord;
}

/** Who changed what of an authority and its cooperations, and when; latest first. */
export const entryHistory = ({ actor, entry }: Granted<"entry.follow">): Promise<EntryChange[]> =>
  readChanges(actor, { subject: "entry", id: entry.id });

/** The same of a record, as this reader is told. Whoever asks has checked that they may. */
export async function readChanges(
  actor: Actor,
  { subject, id }: { subject: "entry" | "network"; id: string },
): Promise<EntryChange[]> {
  const isAbout =
    subject === "network"
      ? Prisma.sql`h.subject = 'network' AND h.subject_id = ${id}::uuid`
      : Prisma.sql`(h.subject IN ('entry', 'name') AND h.subject_id = ${id}::uuid)
        OR (h.subject = 'cooperation' AND h.subject_id IN (
          SELECT id FROM cooperation WHERE french_id = ${id}::uuid OR foreign_id = ${id}::uuid))`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT h.id::text, h.at, h.cause::text, ${toldAs(actor)} AS by, h.subject::text, h.before, h.after, o.name AS partner
    FROM register_change h
    LEFT JOIN cooperation c ON h.subject = 'cooperation' AND c.id = h.subject_id
    LEFT JOIN organisation o ON o.id = CASE c.french_id WHEN ${id}::uuid THEN c.foreign_id ELSE c.french_id END
    WHERE ${isAbout}
    ORDER BY h.id DESC LIMIT ${most}`;
  return rows.map(({ before, after, ...row }) => ({
    ...row,
    what: whatOf(before, after),
    changes: before && after ? changedFields(row.subject, before, after) : namesOf(row.subject, before, after),
  }));
}

const whatOf = (before: StoredRecord, after: StoredRecord): EntryChange["what"] =>
  before === null ? "added" : after === null ? "removed" : isConfirmationOnly(before, after) ? "confirmed" : "changed";

/** What is new says what it is where that is all there is to say: a name that was left. */
const namesOf = (subject: Row["subject"], before: StoredRecord, after: StoredRecord): FieldChange[] =>
  subject === "name" ? changedFields(subject, before, after) : [];
