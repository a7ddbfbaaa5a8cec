import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { CorrectionRequest } from "@/server/domain/application/corrections";
import { displayName } from "@/server/domain/user/actor";
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

/** What is missing: a message, the fields to change with a remark on each, and a day if one is given. */
export interface CompletionAsked {
  message: string;
  dueAt: Date | null;
  corrections: CorrectionRequest[];
}

/**
 * Sends a dossier back with what is missing. What the fields asked for had in them stays readable in the version that
 * was submitted; the others may be changed too, and the comparison tells the ministry which ones were.
 */
export async function sendBack(
  { application, actor }: Review,
  { message, dueAt, corrections }: CompletionAsked,
): Promise<TransitionResult | DueDatePast> {
  // Nobody could answer in time.
  if (dueAt && dueAt <= application.loadedAt) return { ok: false, reason: "dueDatePast" };
  const result = await transition(
    db(),
    application,
    {
      event: "sendBack",
      actor,
      words: message,
      data: { dueAt, corrections },
      mailProps: { message, corrections, ...(dueAt && { dueAt: dueAt.toISOString() }) },
    },
    {
      set: Prisma.sql`, completion_due_at = ${dueAt}`,
      also: Prisma.sql`, round AS (
        INSERT INTO correction_round (application_id, number, version_number, message, due_at, asked_by_id, asked_by_name)
        SELECT id, 1 + (SELECT count(*) FROM correction_round r WHERE r.application_id = moved.id),
          (SELECT count(*) FROM application_version v WHERE v.application_id = moved.id),
          ${message}, ${dueAt}, ${actor.userId}::uuid, ${displayName(actor)}
        FROM moved RETURNING id
      ), requests AS (
        INSERT INTO correction_request (round_id, position, field, remark)
        SELECT round.id, asked.position - 1, asked.field, asked.remark FROM round, unnest(
          ${corrections.map(({ field }) => field)}::text[], ${corrections.map(({ remark }) => remark)}::text[]
        ) WITH ORDINALITY AS asked (field, remark, position))`,
    },
  );
  wakeDispatcher();
  return result;
}
