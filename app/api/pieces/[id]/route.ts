import { currentActor } from "@/server/auth/current-actor";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { storage } from "@/server/files/storage";
import { findAttachment } from "@/server/services/attachment/find-attachment";

/** Sends an attachment to whoever may read its dossier; to anybody else it does not exist. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 404 });
  try {
    const { fileName, mediaType, sizeBytes, storageKey } = await findAttachment(actor, (await params).id);
    return new Response(await storage().read(storageKey), {
      headers: {
        "content-type": mediaType,
        "content-length": String(sizeBytes),
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    // Held until the scanner has answered.
    if (error instanceof NotAllowed) return new Response(null, { status: 403 });
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
