import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { phaseOf } from "@/server/domain/call/calendar";
import { type CompositionFault, contradictions } from "@/server/domain/call/questions/contradictions";
import { isNoCorrection, type NoCorrection } from "@/server/domain/call/questions/correction";
import type { Questionnaire } from "@/server/domain/call/questions/definition";
import { displayName } from "@/server/domain/user/actor";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { type ChangedMeanwhile, claimVersion, whoWasQuicker } from "./claim-version";
import { rememberingIds } from "./save-questions";
import { tellWriters } from "./tell-writers";

export type CorrectQuestionsResult =
  | { ok: true; updatedAt: Date; number: number; told: number }
  | { ok: false; reason: "faults"; faults: CompositionFault[] }
  /** What would ask more of those who are answering already, or take something from them. */
  | { ok: false; reason: "noCorrection"; refusals: NoCorrection[] }
  | { ok: false; reason: "notOpen" | "unchanged" }
  | ChangedMeanwhile;

/**
 * Publishes a correction of an open call's questions as its next dated version, and writes to those who have a dossier
 * in hand. The version that the call opened with is kept beside the first correction.
 * @param note what is corrected, for those who are answering.
 */
export async function correctQuestions(
  { actor, call }: Granted<"call.manage">,
  { questions, note, knownAt }: { questions: Questionnaire; note: string; knownAt: Date },
): Promise<CorrectQuestionsResult> {
  const faults = contradictions(questions);
  if (faults.length > 0) return { ok: false, reason: "faults", faults };
  const refusals = isNoCorrection(call.questions, questions);
  if (refusals.length > 0) return { ok: false, reason: "noCorrection", refusals };
  if (isDeepStrictEqual(call.questions.sections, questions.sections)) return { ok: false, reason: "unchanged" };
  const result = await db().$transaction(async (tx): Promise<CorrectQuestionsResult> => {
    if (phaseOf(call, await databaseNow(tx)) !== "open") return { ok: false, reason: "notOpen" };
    const updatedAt = await claimVersion(tx, call, knownAt);
    if (!updatedAt) return whoWasQuicker(tx, call);
    const definition = rememberingIds(call.questions, questions);
    const by = { publishedById: actor.userId, publishedByName: displayName(actor) };
    const kept = await tx.callQuestionnaire.count({ where: { callId: call.id } });
    if (kept === 0)
      await tx.callQuestionnaire.create({
        data: {
          ...{ callId: call.id, number: 1, definition: call.questions, note: "", publishedAt: call.opensAt },
          publishedByName: "",
        },
      });
    const number = Math.max(kept, 1) + 1;
    await tx.callQuestionnaire.create({ data: { callId: call.id, number, definition, note, ...by } });
    await tx.call.update({ where: { id: call.id }, data: { questions: definition }, select: { id: true } });
    const told = await tellWriters(tx, call, {
      ...{ template: "questions-corrected", number, note, section: "questions" },
      statuses: ["draft", "returnedForCompletion"],
    });
    await appendJournal(tx, { event: "call.correctQuestions", actor, callId: call.id, data: { number, note } });
    return { ok: true, updatedAt, number, told };
  });
  if (result.ok && result.told > 0) wakeDispatcher();
  return result;
}
