import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import {
  type ApplicationContent,
  applicationContent,
  readField,
  type SavedField,
  savedFields,
  writeField,
} from "@/server/domain/application/content";
import { derivedFacts } from "@/server/domain/application/facts";
import { isEditable } from "@/server/domain/application/status";
import type { Finding } from "@/server/domain/call/rules";
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
      conflicts: FieldChange[];
      /** The other fields that were written since `base`: what the page does not know yet. */
      newer: FieldChange[];
    }
  | { ok: false; reason: "notEditable" };

/**
 * Saves fields as they are typed. Two people, or two tabs, never overwrite each other's field:
 * a field written by another save since `base` is left as it is and given back. Whoever saves learns all that was
 * written since, so that the revision they are given stands for what their page shows.
 * @param base the revision that the person's page last knew.
 */
export async function saveFields(
  { application }: Granted<"application.edit">,
  { changes, base }: { changes: FieldChange[]; base: number },
): Promise<SaveResult> {
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<
      {
        content: unknown;
        revision: number;
        fieldRevisions: Record<string, number>;
        status: typeof application.status;
      }[]
    >`SELECT content, revision, field_revisions AS "fieldRevisions", status::text FROM application
      WHERE id = ${application.id}::uuid FOR UPDATE`;
    if (!row || !isEditable(row.status)) return { ok: false, reason: "notEditable" };

    const before = applicationContent.parse(row.content);
    const now = (field: SavedField): FieldChange => ({ field, value: readField(before, field) });
    const isNewer = (field: SavedField) => (row.fieldRevisions[field] ?? 0) > base;
    const isTaken = ({ field, value }: FieldChange) => isNewer(field) && !isSame(readField(before, field), value);
    const conflicts = changes.filter(isTaken).map(({ field }) => now(field));
    const newer = (Object.keys(savedFields) as SavedField[])
      .filter((name) => isNewer(name) && !changes.some(({ field }) => field === name))
      .map(now);
    const kept = changes.filter((change) => !isTaken(change) && !isSame(readField(before, change.field), change.value));
    const content = kept.reduce<ApplicationContent>((next, { field, value }) => writeField(next, field, value), before);

    const revision = kept.length > 0 ? row.revision + 1 : row.revision;
    const fieldRevisions = { ...row.fieldRevisions, ...Object.fromEntries(kept.map(({ field }) => [field, revision])) };
    // After a return, lists and gates go by what was submitted until it is submitted again.
    const facts = row.status === "draft" ? derivedFacts(content, application.call, application.lead.name) : {};
    const { savedAt } =
      kept.length > 0
        ? await writeContent(tx, application.id, { content, revision, fieldRevisions, ...facts })
        : application;
    const findings = findingsOf({ ...application, content });
    return { ok: true, revision, savedAt, findings, conflicts, newer };
  });
}

async function writeContent(
  tx: Prisma.TransactionClient,
  id: string,
  data: Prisma.ApplicationUpdateInput,
): Promise<{ savedAt: Date }> {
  await tx.$executeRaw(Prisma.sql`UPDATE application SET saved_at = now() WHERE id = ${id}::uuid`);
  return tx.application.update({ where: { id }, data, select: { savedAt: true } });
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
