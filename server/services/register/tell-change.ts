import "server-only";
import type { Database } from "@/server/db/client";
import { Busy } from "@/server/domain/errors";
import type { RegisterChangeCause } from "@/server/domain/register/vocabulary";
import { type Actor, displayName } from "@/server/domain/user/actor";
import { isLockTimeout } from "@/server/services/busy";
import type { Outsider } from "@/server/services/journal/append";

// Held until the end of the transaction: two that enter the same authority at once would enter it twice.
const registerLock = 7_290_419;

/** Who changes the register, and why. */
export interface ToldChange {
  cause: RegisterChangeCause;
  actor: Actor | Outsider | "system";
  /** What is changed in one go, and can be undone in one. */
  batchId?: string;
  /** Seconds to wait for others who change the register: as long as somebody who pressed a button does, unless told. */
  patience?: number;
}

const somebodysPatience = 5;

/**
 * Says who changes the register in this transaction, and why, before it changes: the database keeps it with each
 * record that changes (`register_change`). Others who change the register wait for the transaction's end.
 * @throws Busy when they did so in vain: an import of thousands of lines holds the register for a while.
 */
export async function tellChange(
  tx: Database,
  { cause, actor, batchId, patience = somebodysPatience }: ToldChange,
): Promise<void> {
  const by =
    actor === "system"
      ? {}
      : "outsider" in actor
        ? { actorName: actor.outsider }
        : { actorId: actor.userId, actorName: displayName(actor) };
  const told = JSON.stringify({ cause, batchId, ...by });
  await tx.$queryRaw`SELECT set_config('lock_timeout', ${`${patience}s`}, true)`;
  try {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${registerLock})::text, set_config('passerelle.change', ${told}, true)`;
  } catch (error) {
    throw isLockTimeout(error) ? new Busy() : error;
  }
  // What follows waits as anything does: the rows of the register are ours by now.
  await tx.$queryRaw`SELECT set_config('lock_timeout', '0', true)`;
}
