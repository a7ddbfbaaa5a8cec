import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import type { OpinionToIssue } from "@/server/domain/opinion/schema";
import { takesOpinion } from "@/server/domain/opinion/state";
import { displayName } from "@/server/domain/user/actor";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { closeRound } from "./close-round";
import { lockRequest } from "./lock-request";

export interface IssueInput {
  country: string;
  opinion: OpinionToIssue;
  /** The last version that the person's page knew; 0 for none. */
  lastVersion: number;
}

export type IssueResult =
  | { ok: true; version: number; issuedAt: Date }
  /** No opinion is asked yet, or the decision is known: nothing can be added. */
  | { ok: false; reason: "notOpen" }
  /** A colleague was quicker: who, and when. */
  | { ok: false; reason: "issuedMeanwhile"; by: string; at: Date };

/**
 * Issues the opinion of an embassy, for good: a later one supersedes it, nothing edits it.
 * The last opinion awaited moves the dossier to its review. Asking twice for the same opinion issues it once.
 * @throws NotAllowed when the actor gives no opinion for that country.
 */
export async function issueOpinion(
  { application, actor }: Granted<"opinion.issue">,
  { country, opinion, lastVersion }: IssueInput,
): Promise<IssueResult> {
  const result = await db().$transaction(async (tx): Promise<IssueResult> => {
    const request = await lockRequest(tx, application, actor, country);
    if (!request) return { ok: false, reason: "notOpen" };
    const { last, status } = request;
    if (last && last.version !== lastVersion) {
      const isSame = last.authorId === actor.userId && last.verdict === opinion.verdict && last.text === opinion.text;
      return last.version === lastVersion + 1 && isSame
        ? { ok: true, version: last.version, issuedAt: last.issuedAt }
        : { ok: false, reason: "issuedMeanwhile", by: last.authorName, at: last.issuedAt };
    }
    if (!takesOpinion(status)) return { ok: false, reason: "notOpen" };

    const issued = await tx.opinion.create({
      data: {
        ...opinion,
        requestId: request.id,
        version: (last?.version ?? 0) + 1,
        authorId: actor.userId,
        authorName: displayName(actor),
      },
      select: { version: true, issuedAt: true },
    });
    await tx.opinionRequest.update({
      where: { id: request.id },
      data: { draft: Prisma.DbNull, draftSavedAt: null },
    });
    await appendJournal(tx, {
      event: last ? "opinion.superseded" : "opinion.issued",
      actor,
      applicationId: application.id,
      callId: application.call.id,
      data: { country, version: issued.version, verdict: opinion.verdict },
    });
    if (!last) await closeRound(tx, { ...application, status });
    return { ok: true, ...issued };
  });
  if (result.ok) wakeDispatcher();
  return result;
}
