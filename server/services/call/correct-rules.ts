import "server-only";
import type { Database } from "@/server/db/client";
import { checkSlug } from "@/server/domain/application/form-sections";
import type { Actor } from "@/server/domain/user/actor";
import type { LoadedCall } from "./load";
import { tellWriters } from "./tell-writers";

interface Correction {
  /** As it was before. */
  call: LoadedCall;
  note: string;
  actor: Actor;
}

/**
 * Keeps the rules that an open call had, with why they are corrected, and writes to the people of each draft of it: who has
 * filed is held to what they filed by. Belongs to the transaction that gives the call its new rules; the caller wakes the
 * dispatcher after it.
 */
export async function correctRules(tx: Database, { call, note, actor }: Correction): Promise<void> {
  const number = 1 + (await tx.supersededRules.count({ where: { callId: call.id } }));
  await tx.supersededRules.create({
    data: { callId: call.id, number, rules: call.rules, note, correctedById: actor.userId },
  });
  await tellWriters(tx, call, {
    ...{ template: "rules-corrected", number, note, section: checkSlug },
    statuses: ["draft"],
  });
}
