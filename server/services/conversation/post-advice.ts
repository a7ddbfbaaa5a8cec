import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import type { Prisma } from "@/server/db/generated/client";
import { telling } from "@/server/db/notices";
import type { NewMessage } from "@/server/domain/conversation/message";
import { takesAdvice } from "@/server/domain/conversation/opening";
import { type Voice, voiceOnAdvice } from "@/server/domain/conversation/voice";
import { type Actor, displayName } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { mailRow } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendMessage, type Posted } from "./append-message";
import type { LoadedAdvice } from "./load-advice";
import { messagesOf } from "./notice";
import { type PostResult, unlessFileGone } from "./post-message";
import { peopleOfAdvice } from "./recipients";

/** Writes in a conversation before filing, and to its other people by mail; as `postMessage` does on a dossier. */
export async function postAdvice({ advice, actor }: Granted<"advice.write">, message: NewMessage): Promise<PostResult> {
  const result = await unlessFileGone(
    db().$transaction(async (tx): Promise<PostResult> => {
      const isKnown = (await tx.message.count({ where: { id: message.key, conversationId: advice.id } })) > 0;
      if (!isKnown && !takesAdvice(advice.call, await databaseNow(tx))) return { ok: false, reason: "closed" };
      const about = { ...advice, call: advice.call.title };
      const { sequence, writtenAt } = await writeAdvice(tx, about, actor, message);
      return { ok: true, sequence, writtenAt };
    }),
  );
  wakeDispatcher();
  return result;
}

interface AdviceToWriteIn extends Pick<LoadedAdvice, "id" | "organisationId" | "embassyId" | "authority" | "embassy"> {
  /** The title of the call. */
  call: string;
}

/** Appends the message, tells those who look on, and queues the mails. Its caller wakes them once it is committed. */
export async function writeAdvice(
  tx: Prisma.TransactionClient,
  advice: AdviceToWriteIn,
  actor: Actor,
  message: NewMessage,
): Promise<Posted> {
  const voice: Voice | null = voiceOnAdvice(actor, advice);
  const posted = await appendMessage(tx, { conversationId: advice.id, actor, voice }, message);
  if (!posted.isNew) return posted;
  const { call, authority, embassy } = advice;
  await tx.mail.createMany({
    // Without the dossier: what becomes of these mails is nobody's business but theirs.
    data: (await peopleOfAdvice(tx, advice, actor.userId)).map(({ userId, email, locale, space }) =>
      mailRow({
        key: `message:${message.key}:${userId}`,
        template: "advice-message",
        to: email,
        locale,
        props: {
          ...{ call, authority, embassy, url: appUrl(`/${space}/conseils/${advice.id}`) },
          ...{
            words: message.body,
            files: posted.fileNames,
            author: displayName(actor),
            organisation: voice?.organisation ?? "",
          },
        },
      }),
    ),
    skipDuplicates: true,
  });
  await tx.$queryRaw`SELECT ${telling(messagesOf(advice.id))}`;
  return posted;
}
