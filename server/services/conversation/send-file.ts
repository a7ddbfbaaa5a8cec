import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { checkFileName, type FileRefusal } from "@/server/domain/application/attachment";
import { maxMessageFileBytes, maxUnpostedFiles } from "@/server/domain/conversation/message";
import { takesAdvice, takesMessages } from "@/server/domain/conversation/opening";
import { env } from "@/server/env";
import { inspect } from "@/server/files/inspect";
import { discard, FileTooLarge, type LocalFile, receive, StorageFull } from "@/server/files/spool";
import { keep, removeAll } from "@/server/files/storage";
import { conversationOf } from "./post-message";

export type SendFileResult =
  | { ok: true; file: { id: string; fileName: string; sizeBytes: number } }
  | { ok: false; reason: FileRefusal | "closed" | "tooManyUploads" | "storageFull" | "incomplete" };

interface FileToSend {
  name: string;
  body: AsyncIterable<Uint8Array>;
}

/** Takes a file for a message about a dossier; it is its sender's alone until the message is posted. */
export async function sendFile(
  { application, actor }: Granted<"conversation.write">,
  file: FileToSend,
): Promise<SendFileResult> {
  if (!takesMessages(application.status)) return { ok: false, reason: "closed" };
  const conversationId = await db().$transaction((tx) => conversationOf(tx, application.id));
  return takeFile(conversationId, actor.userId, file);
}

/** The same in a conversation before filing. */
export async function sendAdviceFile(
  { advice, actor }: Granted<"advice.write">,
  file: FileToSend,
): Promise<SendFileResult> {
  if (!takesAdvice(advice.call, advice.loadedAt)) return { ok: false, reason: "closed" };
  return takeFile(advice.id, actor.userId, file);
}

async function takeFile(conversationId: string, userId: string, { name, body }: FileToSend): Promise<SendFileResult> {
  const named = checkFileName(name);
  if (!named.ok) return named;
  const unposted = { conversationId, uploadedById: userId, messageId: null };
  if ((await db().messageFile.count({ where: unposted })) >= maxUnpostedFiles)
    return { ok: false, reason: "tooManyUploads" };
  try {
    const local = await receive(body, maxMessageFileBytes);
    const refusal = await refusalOf(local, named.fileName);
    if (typeof refusal === "string") {
      await discard(local);
      return { ok: false, reason: refusal };
    }
    return { ok: true, file: await store(local, { ...unposted, fileName: named.fileName, ...refusal }) };
  } catch (error) {
    if (error instanceof FileTooLarge) return { ok: false, reason: "tooLarge" };
    if (error instanceof StorageFull) return { ok: false, reason: "storageFull" };
    throw error;
  }
}

/** Why a file is not taken; else what it is. */
async function refusalOf(local: LocalFile & { isWhole: boolean }, fileName: string) {
  if (!local.isWhole) return "incomplete";
  if (local.sizeBytes === 0) return "empty";
  const found = await inspect(local, fileName);
  return found.ok ? { mediaType: found.mediaType } : found.reason;
}

async function store(
  local: LocalFile,
  facts: { conversationId: string; uploadedById: string; fileName: string; mediaType: string },
) {
  const { sizeBytes, sha256 } = local;
  const storageKey = await keep(local);
  try {
    return await db().messageFile.create({
      data: {
        ...{ ...facts, sizeBytes, sha256, storageKey },
        ...(env().CLAMAV_URL && { scan: "waiting", nextScanAt: new Date(0) }),
      },
      select: { id: true, fileName: true, sizeBytes: true },
    });
  } catch (error) {
    await removeAll([storageKey]);
    throw error;
  }
}
