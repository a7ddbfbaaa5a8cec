import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { telling } from "@/server/db/notices";
import {
  type ApplicationContent,
  applicationContent,
  readField,
  type SavedField,
  writeField,
} from "@/server/domain/application/content";
import { derivedFacts } from "@/server/domain/application/facts";
import { type WrittenField, writtenSince } from "@/server/domain/application/revisions";
import { afterEdit } from "@/server/domain/application/sign-off";
import { isEditable } from "@/server/domain/application/status";
import type { Finding } from "@/server/domain/call/rules";
import { displayName } from "@/server/domain/user/actor";
import type { LoadedApplication } from "./load";
import { findingsOf } from "./submit";

export interface FieldChange {
  field: SavedField;
  value: unknown;
}

export type SaveResult =
  | {
      ok: true;
      revision: number;
      savedAt: Date;
      findings: Finding[];
      /** Fields that somebody else has written since `base`: what stands there now was kept. */
      conflicts: WrittenField[];
      /** The other fields that were written since `base`: what the page does not know yet. */
      newer: WrittenField[];
    }
  | { ok: false; reason: "notEditable" };

/** Somebody has saved since, and whoever saves wants nothing merged. */
export type SavedMeanwhile = { ok: false; reason: "changedMeanwhile" };

interface ToSave {
  changes: FieldChange[];
  base: number;
}

/**
 * Saves fields as they are typed. Two people, or two tabs, never overwrite each other's field:
 * a field written by another save since `base` is left as it is and given back. Whoever saves learns all that was
 * written since, so that the revision they are given stands for what their page shows.
 * @param base the revision that the person's page last knew.
 * @param onlyIf the revision that there must still be for anything to be saved.
 */
export async function saveFields(granted: Granted<"application.edit">, toSave: ToSave): Promise<SaveResult>;
export async function saveFields(
  granted: Granted<"application.edit">,
  toSave: ToSave & { onlyIf: number },
): Promise<SaveResult | SavedMeanwhile>;
export async function saveFields(
  { application, actor }: Granted<"application.edit">,
  { changes, base, onlyIf }: ToSave & { onlyIf?: number },
): Promise<SaveResult | SavedMeanwhile> {
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<
      {
        content: unknown;
        revision: number;
        fieldRevisions: Record<string, number>;
        fieldWriters: Record<string, string>;
        status: typeof application.status;
      }[]
    >`SELECT content, revision, field_revisions AS "fieldRevisions", field_writers AS "fieldWriters",
        status::text FROM application WHERE id = ${application.id}::uuid FOR UPDATE`;
    if (!row || !isEditable(row.status)) return { ok: false, reason: "notEditable" };
    if (onlyIf !== undefined && row.revision !== onlyIf) return { ok: false, reason: "changedMeanwhile" };

    const before = applicationContent.parse(row.content);
    const written = writtenSince({ ...row, content: before }, base);
    const sent = new Map(changes.map(({ field, value }) => [field, value]));
    const isTaken = ({ field, value }: FieldChange) =>
      written.some((theirs) => theirs.field === field && !isSame(theirs.value, value));
    const conflicts = written.filter(({ field, value }) => sent.has(field) && !isSame(value, sent.get(field)));
    const newer = written.filter(({ field }) => !sent.has(field));
    const kept = changes.filter((change) => !isTaken(change) && !isSame(readField(before, change.field), change.value));
    const content = kept.reduce<ApplicationContent>((next, { field, value }) => writeField(next, field, value), before);

    const revision = kept.length > 0 ? row.revision + 1 : row.revision;
    const noting = <T>(value: T) => Object.fromEntries(kept.map(({ field }) => [field, value]));
    const data = {
      // After a return, lists and gates go by what was submitted until it is submitted again.
      ...(row.status === "draft" && derivedFacts(content, application.call, application.lead.name)),
      content,
      revision,
      fieldRevisions: { ...row.fieldRevisions, ...noting(revision) },
      fieldWriters: { ...row.fieldWriters, ...noting(displayName(actor)) },
    };
    const { savedAt } = kept.length > 0 ? await writeContent(tx, application, actor.userId, data) : application;
    const findings = findingsOf({
      ...application,
      content,
      signOff: kept.length > 0 ? afterEdit(application.signOff) : application.signOff,
    });
    return { ok: true, revision, savedAt, findings, conflicts, newer };
  });
}

async function writeContent(
  tx: Prisma.TransactionClient,
  { id, ref }: LoadedApplication,
  userId: string,
  data: Prisma.ApplicationUpdateInput,
): Promise<{ savedAt: Date }> {
  // The others who have the form open hear of it once all this is committed.
  await tx.$executeRaw`
    WITH last AS (
      INSERT INTO last_save (application_id, user_id) VALUES (${id}::uuid, ${userId}::uuid)
      ON CONFLICT (application_id, user_id) DO UPDATE SET at = now())
    UPDATE application SET saved_at = now() WHERE id = ${id}::uuid RETURNING ${telling({ ref })}`;
  return tx.application.update({ where: { id }, data, select: { savedAt: true } });
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
