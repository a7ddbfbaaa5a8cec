import "server-only";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { mayOpen } from "@/server/domain/application/scan";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { allows } from "@/server/domain/user/permissions";
import { type FoundFile, findMessageFile } from "@/server/services/conversation/find-message-file";
import { readsOpenedDraft } from "@/server/services/conversation/opened-draft";

/**
 * An attachment for whoever may read its dossier; or a file of a message for whoever may read the conversation.
 * @throws NotFound for everybody else, and when it was destroyed; NotAllowed while it is held for the scanner.
 */
export async function findAttachment(actor: Actor, id: string): Promise<FoundFile> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new NotFound();
  const attachment = await db().attachment.findUnique({
    where: { id },
    select: {
      fileName: true,
      mediaType: true,
      sizeBytes: true,
      storageKey: true,
      scan: true,
      removedAt: true,
      application: { select: { id: true, ref: true } },
    },
  });
  // What people attach to a message is asked for at the same address.
  if (!attachment) return findMessageFile(actor, id);
  const { application: of, scan, removedAt, ...found } = attachment;
  // An embassy that may read a draft reads what is attached to it.
  if (!removedAt && mayOpen(scan, false) && (await readsOpenedDraft(actor, of.id))) return found;
  const { application } = await grantOnApplication("application.read", actor, of.ref);
  const isOfDossier = allows("application.readUnsubmitted", actor, application);
  if (scan === "infected") throw new NotFound();
  // What was not submitted, or was taken away before it ever was, is the authority's own business.
  if (!isOfDossier && !(await wasSubmitted(application.id, id))) throw new NotFound();
  if (!mayOpen(scan, isOfDossier)) throw new NotAllowed();
  return found;
}

const wasSubmitted = async (applicationId: string, id: string): Promise<boolean> =>
  (await db().applicationVersion.count({ where: { applicationId, attachmentIds: { has: id } } })) > 0;
