import "server-only";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";

export interface FoundAttachment {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  storageKey: string;
}

/** An attachment for whoever may read its dossier. @throws NotFound for everybody else. */
export async function findAttachment(actor: Actor, id: string): Promise<FoundAttachment> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new NotFound();
  const attachment = await db().attachment.findUnique({
    where: { id },
    select: {
      fileName: true,
      mediaType: true,
      sizeBytes: true,
      storageKey: true,
      application: { select: { ref: true } },
    },
  });
  if (!attachment) throw new NotFound();
  await grantOnApplication("application.read", actor, attachment.application.ref);
  const { application, ...found } = attachment;
  return found;
}
