import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { telling } from "@/server/db/notices";
import type { NewMessage } from "@/server/domain/conversation/message";
import { endOf, takesWords } from "@/server/domain/exchange/answers";
import { messagesPerDay } from "@/server/domain/exchange/schema";
import type { Actor } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendMessage, type Posted } from "@/server/services/conversation/append-message";
import { messagesOf } from "@/server/services/conversation/notice";
import { type LoadedAnswer, loadAnswer } from "./load-answer";
import { peopleOf, tellAll } from "./recipients";

export type PostAnswerResult =
  | { ok: true; sequence: number; writtenAt: Date }
  | { ok: false; reason: "closed" | "tooManyToday" };

type Words = Omit<NewMessage, "files">;

/** Writes in an answer, and to the people of the other authority by mail, without a name or an address. */
export async function postAnswer({ answer, actor }: Granted<"answer.write">, words: Words): Promise<PostAnswerResult> {
  const result = await db().$transaction(async (tx): Promise<PostAnswerResult> => {
    // Held: nobody declines meanwhile, and a limit holds for messages sent together.
    await tx.$queryRaw`SELECT id FROM exchange_answer WHERE id = ${answer.id}::uuid FOR NO KEY UPDATE`;
    const current = await loadAnswer(answer.id, tx);
    const isKnown = (await tx.message.count({ where: { id: words.key, conversation: { answerId: answer.id } } })) > 0;
    if (!isKnown) {
      if (!current || !takesWords(current.status, current.notice.status)) return { ok: false, reason: "closed" };
      const own = answer[endOf(actor, answer)];
      if (current.status === "open" && (await writtenToday(tx, own.id)) >= messagesPerDay)
        return { ok: false, reason: "tooManyToday" };
    }
    const { sequence, writtenAt } = await writeAnswer(tx, answer, actor, words);
    return { ok: true, sequence, writtenAt };
  });
  wakeDispatcher();
  return result;
}

/** Appends the message, tells those who look on, and queues the mails. Its caller wakes them once it is committed. */
export async function writeAnswer(
  tx: Prisma.TransactionClient,
  answer: LoadedAnswer,
  actor: Actor,
  words: Words,
): Promise<Posted> {
  const end = endOf(actor, answer);
  const [own, other] = end === "owner" ? [answer.owner, answer.answerer] : [answer.answerer, answer.owner];
  const posted = await appendMessage(
    tx,
    { conversationId: answer.conversationId, actor, voice: { side: "authority", organisation: own.name } },
    { ...words, files: [] },
  );
  if (!posted.isNew) return posted;
  await tellAll(tx, await peopleOf(tx, other.id), {
    key: `exchange-message:${words.key}`,
    template: "exchange-message",
    props: {
      ...{ title: answer.notice.title, organisation: own.name, words: words.body },
      ...{ isFirst: posted.sequence === 1, url: appUrl(`/compte/bourse/reponses/${answer.id}`) },
    },
  });
  await tx.$queryRaw`SELECT ${telling(messagesOf(answer.id))}`;
  return posted;
}

/** Messages of an authority in the last day, in answers that are not accepted. */
async function writtenToday(tx: Prisma.TransactionClient, organisationId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM message m JOIN conversation c ON c.id = m.conversation_id
    JOIN exchange_answer a ON a.id = c.answer_id JOIN exchange_notice n ON n.id = a.notice_id
    JOIN membership p ON p.user_id = m.author_id AND p.organisation_id = ${organisationId}::uuid
    WHERE a.status = 'open' AND ${organisationId}::uuid IN (a.organisation_id, n.organisation_id)
      AND m.written_at > now() - interval '1 day'`;
  return row?.count ?? 0;
}
