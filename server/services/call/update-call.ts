import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { phaseOf } from "@/server/domain/call/calendar";
import { frozenChanges, isCorrection, keepUnshown } from "@/server/domain/call/freeze";
import { takenFromPublished } from "@/server/domain/call/publication";
import type { CallValues } from "@/server/domain/call/schema";
import type { FieldIssue } from "@/server/domain/call/typed-fields";
import { wakeDispatcher } from "@/server/mail/wake";
import { committedByYear } from "@/server/services/decision/call-results";
import { appendJournal } from "@/server/services/journal/append";
import { type ChangedMeanwhile, claimVersion, whoWasQuicker } from "./claim-version";
import { correctRules } from "./correct-rules";
import type { LoadedCall } from "./load";
import { columnsOf, isTaken, unknownCountries, valuesOf } from "./values";

export type UpdateCallResult =
  | { ok: true; updatedAt: Date }
  | { ok: false; reason: "fields"; issues: FieldIssue[] }
  | ChangedMeanwhile;

/**
 * Changes a call, as far as its phase lets (domain/call/freeze.ts), judged by the database's clock.
 * Two managers at once: the second is told who was quicker, and overwrites nothing.
 * @param knownAt the call's `updatedAt` when the actor's page was made.
 */
export async function updateCall(
  { actor, call }: Granted<"call.manage">,
  { values: given, knownAt }: { values: CallValues; knownAt: Date },
): Promise<UpdateCallResult> {
  const before = valuesOf(call);
  const after = keepUnshown(before, given);
  try {
    const result = await db().$transaction(async (tx): Promise<UpdateCallResult> => {
      const phase = phaseOf(call, await databaseNow(tx));
      const issues = [
        ...unknownCountries(after),
        ...frozenChanges(before, after, phase),
        ...(call.publishedAt ? takenFromPublished(after, await committedByYear(tx, call.id)) : []),
      ];
      if (call.updatedAt.getTime() === knownAt.getTime() && issues.length > 0)
        return { ok: false, reason: "fields", issues };
      const updatedAt = await claimVersion(tx, call, knownAt);
      if (!updatedAt) return whoWasQuicker(tx, call);
      const { columns, envelopes } = columnsOf(after);
      await tx.call.update({
        where: { id: call.id },
        data: { ...columns, envelopes: { deleteMany: {}, createMany: { data: envelopes } } },
        select: { id: true },
      });
      await postponeOpinions(tx, call, after);
      const corrects = isCorrection(before, after, phase);
      if (corrects) await correctRules(tx, { call, note: after.correctionNote, actor });
      await appendJournal(tx, {
        event: "call.update",
        actor,
        callId: call.id,
        data: { changed: changedFields(before, after), ...(corrects && { words: after.correctionNote }) },
      });
      return { ok: true, updatedAt };
    });
    if (result.ok) wakeDispatcher();
    return result;
  } catch (error) {
    if (isTaken(error)) return { ok: false, reason: "fields", issues: [{ field: "code", error: "codeTaken" }] };
    throw error;
  }
}

/** The embassies already asked get the new day; one that was given a day of its own keeps it. */
async function postponeOpinions(tx: Database, { id, opinionsDueAt }: LoadedCall, after: CallValues): Promise<void> {
  if (after.opinionsDueAt.getTime() === opinionsDueAt.getTime()) return;
  await tx.opinionRequest.updateMany({
    where: { dueAt: opinionsDueAt, application: { callId: id } },
    data: { dueAt: after.opinionsDueAt },
  });
}

const changedFields = (before: CallValues, after: CallValues): string[] =>
  (Object.keys(after) as (keyof CallValues)[]).filter(
    (field) => field !== "correctionNote" && JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
