import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { type Lack, lacksForPublication } from "@/server/domain/call/publication";
import { appendJournal } from "@/server/services/journal/append";
import { queuePublicEvent } from "@/server/services/webhook/queue";
import { type ChangedMeanwhile, claimVersion, whoWasQuicker } from "./claim-version";
import { valuesOf } from "./values";

export type PublishCallResult =
  | { ok: true }
  | { ok: false; reason: "incomplete"; lacks: Lack[] }
  | { ok: false; reason: "alreadyPublished" }
  | ChangedMeanwhile;

/**
 * Makes a call public, as the actor's page showed it (`knownAt`): it opens by itself at its date.
 * Cannot be undone, since authorities count on what they have read.
 */
export async function publishCall(
  { actor, call }: Granted<"call.manage">,
  { knownAt }: { knownAt: Date },
): Promise<PublishCallResult> {
  if (call.publishedAt) return { ok: false, reason: "alreadyPublished" };
  return db().$transaction(async (tx): Promise<PublishCallResult> => {
    const lacks = lacksForPublication(valuesOf(call), await databaseNow(tx));
    if (lacks.length > 0) return { ok: false, reason: "incomplete", lacks };
    if (!(await claimVersion(tx, call, knownAt))) return whoWasQuicker(tx, call);
    await tx.$executeRaw`UPDATE call SET published_at = now() WHERE id = ${call.id}::uuid`;
    await appendJournal(tx, { event: "call.publish", actor, callId: call.id, data: { slug: call.slug } });
    await queuePublicEvent(tx, "call.published", { call: call.slug }, `/calls/${call.slug}`);
    return { ok: true };
  });
}
