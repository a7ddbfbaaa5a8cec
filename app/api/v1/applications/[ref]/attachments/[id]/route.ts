import { keyRoute } from "@/app/_features/api/key-route";
import { grantOnApplication } from "@/server/auth/grants";
import { NotFound } from "@/server/domain/errors";
import { keyOperations } from "@/server/domain/public-api/operations";
import { storage } from "@/server/files/storage";
import { findAttachment } from "@/server/services/attachment/find-attachment";

/** The bytes of what is attached to the dossier now. */
export const GET = keyRoute(keyOperations.readAttachment, async ({ holder, params }) => {
  const { application } = await grantOnApplication("application.read", holder.actor, params.ref);
  if (!application.attachments.some(({ id }) => id === params.id)) throw new NotFound();
  const { fileName, mediaType, sizeBytes, storageKey } = await findAttachment(holder.actor, params.id);
  return {
    file: await storage().read(storageKey),
    headers: {
      "content-type": mediaType,
      "content-length": String(sizeBytes),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "x-content-type-options": "nosniff",
    },
  };
});
