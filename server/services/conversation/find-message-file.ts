import "server-only";
import { grantOnAdvice, grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { mayOpen } from "@/server/domain/application/scan";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";

/** What is needed to hand a file out. */
export interface FoundFile {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  storageKey: string;
}

/**
 * A file of a message for whoever may read the conversation; until it is posted, its sender's alone.
 * @throws NotFound for everybody else, and when it was destroyed; NotAllowed while it is held for the scanner.
 */
export async function findMessageFile(actor: Actor, id: string): Promise<FoundFile> {
  const file = await db().messageFile.findUnique({
    where: { id },
    select: {
      ...{ fileName: true, mediaType: true, sizeBytes: true, storageKey: true },
      ...{ scan: true, messageId: true, uploadedById: true },
      conversation: { select: { id: true, kind: true, application: { select: { ref: true } } } },
    },
  });
  if (!file) throw new NotFound();
  const { conversation, scan, messageId, uploadedById, ...found } = file;
  const isOwn = uploadedById === actor.userId;
  if (conversation.kind === "advice") await grantOnAdvice("advice.read", actor, conversation.id);
  else await grantOnApplication("conversation.read", actor, conversation.application?.ref ?? "");
  if (scan === "infected" || (messageId === null && !isOwn)) throw new NotFound();
  if (!mayOpen(scan, isOwn)) throw new NotAllowed();
  return found;
}
