import { currentActor } from "@/server/auth/current-actor";
import { isPreviewable } from "@/server/domain/application/attachment";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import { storage } from "@/server/files/storage";
import { findAttachment } from "@/server/services/attachment/find-attachment";

/**
 * Nothing that a file holds may run, fetch or be framed. Browsers do not open their own PDF reader, which is a place apart,
 * in a sandbox; pictures need nothing else.
 */
const nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
const policyOf = (mediaType: string) => (mediaType === "application/pdf" ? nothing : `${nothing}; sandbox`);

/**
 * Sends an attachment to whoever may read its dossier; to anybody else it does not exist.
 * With `?apercu=1`, to be looked at in the browser, where its kind is safe.
 */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 404 });
  try {
    const { fileName, mediaType, sizeBytes, storageKey } = await findAttachment(actor, (await params).id);
    const isShown = new URL(request.url).searchParams.has("apercu") && isPreviewable(mediaType);
    return new Response(await storage().read(storageKey), {
      headers: {
        "content-type": mediaType,
        "content-length": String(sizeBytes),
        "content-disposition": `${isShown ? "inline" : "attachment"}; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
        ...(isShown && { "content-security-policy": policyOf(mediaType) }),
      },
    });
  } catch (error) {
    // Held until the scanner has answered.
    if (error instanceof NotAllowed) return new Response(null, { status: 403 });
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
