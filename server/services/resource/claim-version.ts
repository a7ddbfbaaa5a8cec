import "server-only";
import type { Database } from "@/server/db/client";
import { type Actor, displayName } from "@/server/domain/user/actor";
import type { LoadedResource } from "./load";

/** What to tell somebody whose page was out of date: who was quicker, and when. */
export interface ChangedMeanwhile {
  ok: false;
  reason: "changedMeanwhile";
  by: string;
  at: Date;
}

/**
 * Takes the resource for a change by the actor, if it still is as their page knew it (`knownAt`, its `updatedAt` then).
 * The row stays locked until the end of the transaction. Each change has an instant of its own.
 * @returns the new `updatedAt`, or null when somebody was quicker.
 */
export async function claimVersion(
  tx: Database,
  { id }: LoadedResource,
  { knownAt, actor }: { knownAt: Date; actor: Actor },
): Promise<Date | null> {
  const [claimed] = await tx.$queryRaw<{ updatedAt: Date }[]>`
    UPDATE resource
    SET updated_at = GREATEST(now(), updated_at + interval '1 millisecond'), updated_by = ${displayName(actor)}
    WHERE id = ${id}::uuid AND updated_at = ${knownAt}::timestamptz
    RETURNING updated_at AS "updatedAt"`;
  return claimed?.updatedAt ?? null;
}

/** Who last changed the resource. */
export async function whoWasQuicker(tx: Database, { id, updatedAt }: LoadedResource): Promise<ChangedMeanwhile> {
  const row = await tx.resource.findUnique({ where: { id }, select: { updatedBy: true, updatedAt: true } });
  return { ok: false, reason: "changedMeanwhile", by: row?.updatedBy ?? "", at: row?.updatedAt ?? updatedAt };
}
