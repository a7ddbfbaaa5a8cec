import { storage } from "@/server/files/storage";
import { showPublic } from "@/server/services/resource/public";

/** The file of a published document, once nothing was found in it. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const file = (await showPublic("document", (await params).slug))?.file;
  if (!file) return new Response(null, { status: 404 });
  return new Response(await storage().read(file.storageKey), {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.sizeBytes),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      // What is withdrawn is gone within the minute that pages state.
      "cache-control": "public, max-age=60",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
