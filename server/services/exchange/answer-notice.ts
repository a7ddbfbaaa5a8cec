import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { NotAllowed } from "@/server/domain/errors";
import type { AnswerInput } from "@/server/domain/exchange/answers";
import { answersPerDay } from "@/server/domain/exchange/schema";
import { type Actor, belongsTo, isFrenchAuthority } from "@/server/domain/user/actor";
import { wakeDispatcher } from "@/server/mail/wake";
import { loadAnswer } from "./load-answer";
import type { LoadedNotice } from "./load-notice";
import { writeAnswer } from "./post-answer";

export type AnswerResult =
  | { ok: true; answerId: string }
  | { ok: false; reason: "closed" | "tooManyToday" }
  /** The authority has answered before: one goes on there. */
  | { ok: false; reason: "alreadyAnswered"; answerId: string };

/**
 * Answers a notice for an authority of the other end. The notice's people get the words by mail, without a name or an
 * address; the author agrees here that theirs are shown once the answer is accepted.
 * @throws NotAllowed for an authority that is not the actor's, or of the same end.
 */
export async function answerNotice(
  { actor, notice }: Granted<"notice.answer">,
  { organisationId, key, body }: AnswerInput,
): Promise<AnswerResult> {
  if (!answersFor(actor, organisationId, notice)) throw new NotAllowed();
  const result = await db().$transaction(async (tx): Promise<AnswerResult> => {
    // Those of one authority take turns, so that the limit holds for requests sent together.
    await tx.$queryRaw`SELECT id FROM organisation WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`;
    const known = await tx.exchangeAnswer.findUnique({
      where: { noticeId_organisationId: { noticeId: notice.id, organisationId } },
      select: { id: true },
    });
    if (known) {
      const isSame = (await tx.message.count({ where: { id: key, conversation: { answerId: known.id } } })) > 0;
      return isSame ? { ok: true, answerId: known.id } : { ok: false, reason: "alreadyAnswered", answerId: known.id };
    }
    if (!(await isStillOpen(tx, notice.id))) return { ok: false, reason: "closed" };
    if ((await answeredToday(tx, organisationId)) >= answersPerDay) return { ok: false, reason: "tooManyToday" };

    const { id } = await tx.exchangeAnswer.create({
      data: {
        ...{ noticeId: notice.id, organisationId },
        conversation: { create: { kind: "exchange" } },
        consents: { create: { userId: actor.userId, organisationId } },
      },
      select: { id: true },
    });
    const answer = await loadAnswer(id, tx);
    if (!answer) throw new Error("an answer just made can be read");
    await writeAnswer(tx, answer, actor, { key, body });
    return { ok: true, answerId: id };
  });
  wakeDispatcher();
  return result;
}

const answersFor = (actor: Actor, organisationId: string, { isFrench }: LoadedNotice): boolean =>
  belongsTo(actor, organisationId, "applicant", "signatory") &&
  actor.memberships.some(
    ({ organisationId: id, kind }) =>
      id === organisationId && (isFrench ? kind === "foreignAuthority" : isFrenchAuthority(kind)),
  );

/** Held until the end of the transaction: nobody ends the notice meanwhile. */
async function isStillOpen(tx: Prisma.TransactionClient, noticeId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM exchange_notice WHERE id = ${noticeId}::uuid AND status = 'published'
      AND until >= (now() AT TIME ZONE 'Europe/Paris')::date FOR SHARE`;
  return rows.length > 0;
}

async function answeredToday(tx: Prisma.TransactionClient, organisationId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM exchange_answer
    WHERE organisation_id = ${organisationId}::uuid AND created_at > now() - interval '1 day'`;
  return row?.count ?? 0;
}
