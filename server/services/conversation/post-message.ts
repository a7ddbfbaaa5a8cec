import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { telling } from "@/server/db/notices";
import type { ApplicationStatus } from "@/server/domain/application/status";
import type { NewMessage } from "@/server/domain/conversation/message";
import { takesMessages } from "@/server/domain/conversation/opening";
import { type Voice, voiceOnDossier } from "@/server/domain/conversation/voice";
import { displayName } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { mailRow } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { appendMessage, FileGone, type Posted } from "./append-message";
import { messagesOf } from "./notice";
import { peopleOfDossier } from "./recipients";

export type PostResult =
  | ({ ok: true } & Pick<Posted, "sequence" | "writtenAt">)
  /** The dossier was put away meanwhile, or the call has closed; or a file was swept or destroyed before the message left. */
  | { ok: false; reason: "closed" | "fileGone" };

type Write = Granted<"conversation.write">;

/**
 * Writes in the conversation of a dossier, which begins with its first message; and to its other people, by mail.
 * Posting again with the same key changes nothing, and answers as the first time.
 */
export async function postMessage(granted: Write, message: NewMessage): Promise<PostResult> {
  const { application, actor } = granted;
  const voice = voiceOnDossier(actor, application);
  const result = await unlessFileGone(
    db().$transaction(async (tx): Promise<PostResult> => {
      // Nobody puts the dossier away meanwhile.
      const [held] = await tx.$queryRaw<{ status: ApplicationStatus }[]>`
        SELECT status::text FROM application WHERE id = ${application.id}::uuid FOR SHARE`;
      const before = { id: message.key, conversation: { applicationId: application.id } };
      const isKnown = (await tx.message.count({ where: before })) > 0;
      if (!isKnown && !(held && takesMessages(held.status))) return { ok: false, reason: "closed" };
      const conversationId = await conversationOf(tx, application.id);
      const posted = await appendMessage(tx, { conversationId, actor, voice }, message);
      if (posted.isNew) await tell(tx, granted, { conversationId, voice, message, posted });
      const { sequence, writtenAt } = posted;
      return { ok: true, sequence, writtenAt };
    }),
  );
  wakeDispatcher();
  return result;
}

/** A post, or that it was undone because a file of it is no more. */
export const unlessFileGone = <T>(posting: Promise<T>): Promise<T | { ok: false; reason: "fileGone" }> =>
  posting.catch((error: unknown) => {
    if (error instanceof FileGone) return { ok: false, reason: "fileGone" };
    throw error;
  });

/** The conversation of a dossier, begun if it is not. */
export async function conversationOf(tx: Prisma.TransactionClient, applicationId: string): Promise<string> {
  await tx.$executeRaw`
    INSERT INTO conversation (kind, application_id) VALUES ('dossier', ${applicationId}::uuid)
    ON CONFLICT (application_id) WHERE kind = 'dossier' DO NOTHING`;
  const { id } = await tx.conversation.findFirstOrThrow({
    where: { kind: "dossier", applicationId },
    select: { id: true },
  });
  return id;
}

interface Told {
  conversationId: string;
  voice: Voice | null;
  message: NewMessage;
  posted: Posted;
}

async function tell(tx: Prisma.TransactionClient, { application, actor }: Write, told: Told): Promise<void> {
  const { conversationId, voice, message, posted } = told;
  const { id, ref, number, content, call } = application;
  // Messages are kept as the journal is, with who wrote them and when: it tells when they began.
  if (posted.sequence === 1)
    await appendJournal(tx, { event: "conversation.begin", actor, applicationId: id, callId: call.id });
  const people = await peopleOfDossier(tx, { ...application, conversationId }, actor.userId);
  await tx.mail.createMany({
    data: people.map(({ userId, email, locale, space }) =>
      mailRow({
        key: `message:${message.key}:${userId}`,
        template: "message-received",
        to: email,
        locale,
        props: {
          ...{ reference: number ?? ref, project: content.project.title, url: appUrl(`/${space}/${ref}/messages`) },
          ...{
            words: message.body,
            files: posted.fileNames,
            author: displayName(actor),
            organisation: voice?.organisation ?? "",
          },
        },
        applicationId: id,
      }),
    ),
    skipDuplicates: true,
  });
  await tx.$queryRaw`SELECT ${telling(messagesOf(ref))}`;
}
