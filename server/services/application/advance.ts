import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { transitionOf } from "@/server/domain/application/lifecycle";
import type { PlainEventOf, PlainEventPermission } from "@/server/domain/application/plain-events";
import { hasAward } from "@/server/domain/decision/progress";
import { InvalidOperation } from "@/server/domain/errors";
import { wakeDispatcher } from "@/server/mail/wake";
import { givesUp, tellOfficers } from "./tell-officers";
import { type TransitionResult, transition } from "./transition";

/**
 * Moves a dossier by an event that carries words at most: ineligibility, withdrawal, the steps of the agreement.
 * @throws InvalidOperation when the event asks for a reason and none is given.
 */
export async function advance<P extends PlainEventPermission>(
  { application, actor }: Granted<P>,
  { event, words }: { event: PlainEventOf<P>; words: string },
): Promise<TransitionResult> {
  const said = words.trim();
  if (transitionOf(event).asks === "reason" && said === "") throw new InvalidOperation("a reason is needed");
  const mailProps = { reason: said, note: said, wasAwarded: hasAward(application.status) };
  const result = await db().$transaction(async (tx) => {
    const moved = await transition(tx, application, { event, actor, words: said, mailProps });
    if (moved.ok && givesUp(event) && application.wasSubmitted) await tellOfficers(tx, application, said);
    return moved;
  });
  wakeDispatcher();
  return result;
}
