import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { phaseOf } from "@/server/domain/call/calendar";
import { type CompositionFault, contradictions } from "@/server/domain/call/questions/contradictions";
import { type Questionnaire, questionsOf } from "@/server/domain/call/questions/definition";
import { appendJournal } from "@/server/services/journal/append";
import { type ChangedMeanwhile, claimVersion, whoWasQuicker } from "./claim-version";

export type SaveQuestionsResult =
  | { ok: true; updatedAt: Date }
  | { ok: false; reason: "faults"; faults: CompositionFault[] }
  /** The call is open: its questions change only by a correction (correct-questions.ts). */
  | { ok: false; reason: "frozen" }
  | ChangedMeanwhile;

/**
 * Keeps what a call will ask, until it opens. Two managers at once: the second is told who was quicker.
 * @param knownAt the call's `updatedAt` when the actor's page was made.
 */
export async function saveQuestions(
  { actor, call }: Granted<"call.manage">,
  { questions, knownAt }: { questions: Questionnaire; knownAt: Date },
): Promise<SaveQuestionsResult> {
  const faults = contradictions(questions);
  if (faults.length > 0) return { ok: false, reason: "faults", faults };
  return db().$transaction(async (tx): Promise<SaveQuestionsResult> => {
    if (isPastOpening(phaseOf(call, await databaseNow(tx)))) return { ok: false, reason: "frozen" };
    const updatedAt = await claimVersion(tx, call, knownAt);
    if (!updatedAt) return whoWasQuicker(tx, call);
    const kept = rememberingIds(call.questions, questions);
    await tx.call.update({ where: { id: call.id }, data: { questions: kept }, select: { id: true } });
    await appendJournal(tx, {
      event: "call.saveQuestions",
      actor,
      callId: call.id,
      data: { questions: questionsOf(kept).length },
    });
    return { ok: true, updatedAt };
  });
}

export const isPastOpening = (phase: ReturnType<typeof phaseOf>): boolean => phase !== "draft" && phase !== "coming";

/** What was once an id of this call never names something else, whatever the sender's page remembers. */
export const rememberingIds = (before: Questionnaire, after: Questionnaire): Questionnaire => ({
  ...after,
  usedIds: [...new Set([...before.usedIds, ...after.usedIds])],
});
