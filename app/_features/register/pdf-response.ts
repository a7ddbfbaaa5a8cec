import type { Locale } from "@/server/domain/locale";
import { keptForAMinute } from "@/server/pdf/kept";
import { type ListDocument, listPdf, TooManyDocuments } from "@/server/pdf/list";

/**
 * A list as a PDF to download; made once a minute at most. When too many long documents are being made already, the
 * reader is asked to come back.
 */
export async function pdfResponse(
  name: string,
  key: string,
  { locale, now }: { locale: Locale; now: Date },
  document: () => Promise<ListDocument>,
): Promise<Response> {
  try {
    const pdf = await keptForAMinute(key, now.getTime(), async () => listPdf(await document(), locale, now));
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(pdf.length),
        "content-disposition": `attachment; filename="${name}.pdf"`,
        // In the reader's language.
        "cache-control": "private, no-cache",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof TooManyDocuments) return new Response(null, { status: 503, headers: { "retry-after": "30" } });
    throw error;
  }
}
