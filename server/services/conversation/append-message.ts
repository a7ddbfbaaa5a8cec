import "server-only";
import type { Prisma } from "@/server/db/generated/client";
import type { NewMessage } from "@/server/domain/conversation/message";
import type { Voice } from "@/server/domain/conversation/voice";
import { InvalidOperation, NotAllowed } from "@/server/domain/errors";
import { type Actor, displayName } from "@/server/domain/user/actor";

export interface Posted {
  sequence: number;
  writtenAt: Date;
  /** The names of the files that went with it. */
  fileNames: string[];
  /** False for a message that was posted before under the same key. */
  isNew: boolean;
}

/** A file that goes with the message was swept, destroyed, or never there: nothing is posted. */
export class FileGone extends Error {}

/**
 * Adds a message to a conversation, which is held until the end of the transaction: messages are numbered without a gap.
 * @throws InvalidOperation when the key is another message's; FileGone.
 */
export async function appendMessage(
  tx: Prisma.TransactionClient,
  { conversationId, actor, voice }: { conversationId: string; actor: Actor; voice: Voice | null },
  { key, body, files }: NewMessage,
): Promise<Posted> {
  if (!voice) throw new NotAllowed();
  await tx.$queryRaw`SELECT id FROM conversation WHERE id = ${conversationId}::uuid FOR NO KEY UPDATE`;
  const known = await tx.message.findUnique({ where: { id: key } });
  if (known) {
    if (known.conversationId !== conversationId || known.authorId !== actor.userId || known.body !== body)
      throw new InvalidOperation("this key is another message's");
    return { sequence: known.sequence, writtenAt: known.writtenAt, fileNames: [], isNew: false };
  }
  const [posted] = await tx.$queryRaw<Pick<Posted, "sequence" | "writtenAt">[]>`
    INSERT INTO message (id, conversation_id, sequence, side, author_id, author_name, author_organisation, body)
    SELECT ${key}::uuid, ${conversationId}::uuid, COALESCE(max(sequence), 0) + 1, ${voice.side}::message_side,
      ${actor.userId}::uuid, ${displayName(actor)}, ${voice.organisation}, ${body}
    FROM message WHERE conversation_id = ${conversationId}::uuid
    RETURNING sequence, written_at AS "writtenAt"`;
  if (!posted) throw new Error("the database kept no message");
  const sent = await tx.$queryRaw<{ fileName: string }[]>`
    UPDATE message_file SET message_id = ${key}::uuid
    WHERE id = ANY(${files}::uuid[]) AND conversation_id = ${conversationId}::uuid AND message_id IS NULL
      AND uploaded_by_id = ${actor.userId}::uuid AND scan <> 'infected'
    RETURNING file_name AS "fileName"`;
  if (sent.length < new Set(files).size) throw new FileGone();
  return { ...posted, fileNames: sent.map(({ fileName }) => fileName).sort(), isNew: true };
}
