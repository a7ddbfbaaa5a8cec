import { currentActor } from "@/server/auth/current-actor";
import { storage } from "@/server/files/storage";
import { findCallFile } from "@/server/services/call-file/find";

/** A file of a published call; of a draft, for those who prepare it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; id: string }> },
): Promise<Response> {
  const { slug, id } = await params;
  const file = await findCallFile(slug, id, currentActor);
  if (!file) return new Response(null, { status: 404 });
  return new Response(await storage().read(file.storageKey), {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.sizeBytes),
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      "cache-control": file.isPublic ? "public, max-age=60" : "private, no-store",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
    },
  });
}
