import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { endOf } from "@/server/domain/exchange/answers";
import { appUrl } from "@/server/links";
import { wakeDispatcher } from "@/server/mail/wake";
import { peopleOf, tellAll } from "./recipients";

export type DecideResult = { ok: true } | { ok: false; reason: "alreadyDecided" };

/**
 * Accepts an answer: from now on each authority sees the names and addresses of those of the other who agreed to it;
 * who accepts agrees by doing so.
 */
export const acceptAnswer = (granted: Granted<"answer.decide">): Promise<DecideResult> => decide(granted, "accepted");

/** Declines an answer. Names and addresses stay hidden, and nobody writes there any more. */
export const declineAnswer = (granted: Granted<"answer.decide">): Promise<DecideResult> => decide(granted, "declined");

async function decide(
  { answer, actor }: Granted<"answer.decide">,
  status: "accepted" | "declined",
): Promise<DecideResult> {
  const result = await db().$transaction(async (tx): Promise<DecideResult> => {
    const { count } = await tx.exchangeAnswer.updateMany({
      where: { id: answer.id, status: "open" },
      data: { status, statusSince: new Date() },
    });
    if (count === 0) return { ok: false, reason: "alreadyDecided" };
    if (status === "accepted")
      await tx.exchangeConsent.createMany({
        data: [{ answerId: answer.id, userId: actor.userId, organisationId: answer.ownerId }],
        skipDuplicates: true,
      });
    await tellAll(tx, await peopleOf(tx, answer.answererId), {
      key: `exchange-answered:${answer.id}`,
      template: "exchange-answered",
      props: {
        ...{ title: answer.notice.title, organisation: answer.owner.name, accepted: status === "accepted" },
        url: appUrl(`/compte/bourse/reponses/${answer.id}`),
      },
    });
    return { ok: true };
  });
  wakeDispatcher();
  return result;
}

/** A colleague agrees as well that the other authority sees their name and address, once the answer is accepted. */
export async function agreeToBeNamed({ answer, actor }: Granted<"answer.write">): Promise<void> {
  const organisationId = answer[endOf(actor, answer)].id;
  await db().exchangeConsent.createMany({
    data: [{ answerId: answer.id, userId: actor.userId, organisationId }],
    skipDuplicates: true,
  });
}
