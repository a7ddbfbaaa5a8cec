import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { wakeDispatcher } from "@/server/mail/wake";
import { type AskOpinionsResult, askOpinions } from "@/server/services/opinion/ask-opinions";
import type { DueDatePast } from "./late-completion";
import { type TransitionResult, transition } from "./transition";

type Review = Granted<"application.review">;

/** Declares a dossier admissible and asks each embassy of its countries for an opinion, in one act told by one mail. */
export async function accept({ application, actor }: Review): Promise<TransitionResult> {
  const result = await db().$transaction(async (tx) => {
    const accepted = await transition(tx, application, { event: "accept", actor });
    if (!accepted.ok) return accepted;
    await askOpinions(tx, { ...application, status: "admissible" }, actor, { quietly: true });
    return accepted;
  });
  wakeDispatcher();
  return result;
}

/** Asks the embassies of a dossier that is admissible and has not been asked about, e.g. one taken over from before. */
export async function askEmbassies({ application, actor }: Review): Promise<AskOpinionsResult> {
  const result = await db().$transaction((tx) => askOpinions(tx, application, actor));
  wakeDispatcher();
  return result;
}

/** Sends a dossier back with what is missing, until a day to come if one is given. */
export async function sendBack(
  { application, actor }: Review,
  { message, dueAt }: { message: string; dueAt: Date | null },
): Promise<TransitionResult | DueDatePast> {
  if (dueAt !== null && dueAt <= application.loadedAt) return { ok: false, reason: "dueDatePast" };
  const result = await transition(
    db(),
    application,
    {
      event: "sendBack",
      actor,
      words: message,
      data: { dueAt },
      mailProps: { message, ...(dueAt && { dueAt: dueAt.toISOString() }) },
    },
    { set: Prisma.sql`, completion_due_at = ${dueAt}` },
  );
  wakeDispatcher();
  return result;
}
