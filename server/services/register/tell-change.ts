import "server-only";
import type { Database } from "@/server/db/client";
import type { RegisterChangeCause } from "@/server/domain/register/vocabulary";
import { type Actor, displayName } from "@/server/domain/user/actor";
import type { Outsider } from "@/server/services/journal/append";

// Held until the end of the transaction: two that enter the same authority at once would enter it twice.
const registerLock = 7_290_419;

/** Who changes the register, and why. */
export interface ToldChange {
  cause: RegisterChangeCause;
  actor: Actor | Outsider | "system";
  /** What is changed in one go, and can be undone in one. */
  batchId?: string;
}

/**
 * Says who changes the register in this transaction, and why, before it changes: the database keeps it with each
 * record that changes (`register_change`). Others who change the register wait for the transaction's end.
 */
export async function tellChange(tx: Database, { cause, actor, batchId }: ToldChange): Promise<void> {
  const by =
    actor === "system"
      ? {}
      : "outsider" in actor
        ? { actorName: actor.outsider }
        : { actorId: actor.userId, actorName: displayName(actor) };
  const told = JSON.stringify({ cause, batchId, ...by });
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${registerLock})::text, set_config('passerelle.change', ${told}, true)`;
}
