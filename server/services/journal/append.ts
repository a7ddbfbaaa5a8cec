import "server-only";
import type { Database } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { type Actor, displayName } from "@/server/domain/user/actor";

/** Somebody without an account: by the name under which the journal shows them. */
export interface Outsider {
  outsider: string;
}

/** What happened, to what, by whom; "system" for what the application does on its own. */
export interface JournalRow {
  /** Noun and verb: "claim.accept". */
  event: string;
  actor: Actor | Outsider | "system";
  applicationId?: string;
  callId?: string;
  organisationId?: string;
  data?: Prisma.InputJsonObject;
}

/** Adds one row to the journal, in the transaction of what it tells. Rows are never changed. */
export async function appendJournal(tx: Database, { actor, ...row }: JournalRow): Promise<void> {
  const by =
    actor === "system"
      ? { actorName: "" }
      : "outsider" in actor
        ? { actorName: actor.outsider }
        : { actorId: actor.userId, actorName: displayName(actor) };
  await tx.journalEntry.create({ data: { ...row, ...by }, select: { id: true } });
}
