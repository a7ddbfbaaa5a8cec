import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import {
  compareContents,
  compareTotals,
  type FieldChange,
  type TotalChange,
} from "@/server/domain/application/compare";
import { type ApplicationContent, applicationContent, yearsOf } from "@/server/domain/application/content";
import { partiesOf } from "@/server/domain/application/parties";
import { isEditable } from "@/server/domain/application/status";
import { allows } from "@/server/domain/user/permissions";
import { type SubmittedVersion, versionsOf } from "./follow";

type Read = Granted<"application.read">;

/** A submitted version by its number, or what is being written and was not submitted yet. */
export type VersionName = number | "unsubmitted";

export interface Comparison {
  /** What may be compared, newest first; what is being written only for those of its authority. */
  versions: SubmittedVersion[];
  unsubmitted: { savedAt: Date } | null;
  from: VersionName;
  to: VersionName;
  changes: FieldChange[];
  totals: TotalChange[];
}

/**
 * Two versions of a dossier compared; by default the last one with the one before it, or with what is being written.
 * @returns "single" when there are no two to compare; null when one asked for is not there for this reader.
 */
export async function compareVersions(
  granted: Read,
  asked: { from?: VersionName; to?: VersionName },
): Promise<Comparison | "single" | null> {
  const { application, actor } = granted;
  const versions = await versionsOf(granted);
  const isWriting = isEditable(application.status) && allows("application.readUnsubmitted", actor, application);
  const unsubmitted = isWriting && versions.length > 0 ? { savedAt: application.savedAt } : null;
  const names: VersionName[] = [...(unsubmitted ? ["unsubmitted" as const] : []), ...versions.map((v) => v.number)];
  const [newest] = names;
  if (newest === undefined || names.length < 2) return "single";
  const to = asked.to ?? newest;
  const from = asked.from ?? names[names.indexOf(to) + 1] ?? newest;
  if (!names.includes(to) || !names.includes(from)) return null;
  const [before, after] = await Promise.all([contentOf(granted, from), contentOf(granted, to)]);
  return {
    versions,
    unsubmitted,
    from,
    to,
    changes: compareContents(before, after).map((change) => withPartyNames(change, before, after)),
    totals: compareTotals(before, after, yearsOf(application.call)),
  };
}

/** A line of the funding plan names whose share it is by an id, which tells nobody anything: its name in the place of it. */
function withPartyNames(change: FieldChange, before: ApplicationContent, after: ApplicationContent): FieldChange {
  if (change.field !== "funding" || change.kind !== "rows") return change;
  const nameIn = (content: ApplicationContent, id: unknown) =>
    partiesOf(content).find((party) => party.id === id)?.name ?? id;
  const rows = change.rows.map((row) =>
    row.kind !== "kept"
      ? row
      : {
          ...row,
          columns: row.columns.map((column) =>
            column.kind === "value" && column.column === "party"
              ? { ...column, before: nameIn(before, column.before), after: nameIn(after, column.after) }
              : column,
          ),
        },
  );
  return { ...change, rows };
}

async function contentOf({ application }: Read, name: VersionName): Promise<ApplicationContent> {
  if (name === "unsubmitted") return application.content;
  const { content } = await db().applicationVersion.findUniqueOrThrow({
    where: { applicationId_number: { applicationId: application.id, number: name } },
    select: { content: true },
  });
  return applicationContent.parse(content);
}
