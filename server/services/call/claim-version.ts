import "server-only";
import type { Database } from "@/server/db/client";
import type { LoadedCall } from "./load";

/** What to tell somebody whose page was out of date: who was quicker, and when. */
export interface ChangedMeanwhile {
  ok: false;
  reason: "changedMeanwhile";
  by: string;
  at: Date;
}

/**
 * Takes the call for a change, if it still is as the actor's page knew it (`knownAt`, its `updatedAt` then) and as it
 * was loaded for the check. The row stays locked until the end of the transaction. Each change has an instant of its own.
 * @returns the new `updatedAt`, or null when somebody was quicker.
 */
export async function claimVersion(tx: Database, call: LoadedCall, knownAt: Date): Promise<Date | null> {
  if (call.updatedAt.getTime() !== knownAt.getTime()) return null;
  const [claimed] = await tx.$queryRaw<{ updatedAt: Date }[]>`
    UPDATE call SET updated_at = GREATEST(now(), updated_at + interval '1 millisecond')
    WHERE id = ${call.id}::uuid AND updated_at = ${knownAt}::timestamptz
      AND published_at IS NOT DISTINCT FROM ${call.publishedAt}::timestamptz
      AND results_notified_at IS NOT DISTINCT FROM ${call.resultsNotifiedAt}::timestamptz
    RETURNING updated_at AS "updatedAt"`;
  return claimed?.updatedAt ?? null;
}

/** Who last changed the call, by the journal. */
export async function whoWasQuicker(tx: Database, call: LoadedCall): Promise<ChangedMeanwhile> {
  const last = await tx.journalEntry.findFirst({
    where: { callId: call.id, event: { startsWith: "call." } },
    orderBy: { id: "desc" },
    select: { actorName: true, at: true },
  });
  return { ok: false, reason: "changedMeanwhile", by: last?.actorName ?? "", at: last?.at ?? call.updatedAt };
}
