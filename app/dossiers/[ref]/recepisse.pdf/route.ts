import { getLocale } from "next-intl/server";
import { gate } from "@/server/auth/gate";
import { receiptPdf } from "@/server/pdf/receipt";
import { receiptOf } from "@/server/services/receipt/receipt-of";

/** The receipt as a document, of the last submission or of `?version=`, for whoever may read the dossier. */
export async function GET(request: Request, { params }: { params: Promise<{ ref: string }> }): Promise<Response> {
  const granted = await gate.application("application.read", (await params).ref);
  const asked = new URL(request.url).searchParams.get("version");
  if (asked !== null && !/^[1-9]\d{0,5}$/.test(asked)) return new Response(null, { status: 404 });
  const receipt = await receiptOf(granted, asked === null ? undefined : Number(asked));
  if (!receipt) return new Response(null, { status: 404 });
  const pdf = receiptPdf(granted.application, receipt, await getLocale());
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-length": String(pdf.length),
      "content-disposition": `attachment; filename="${receipt.number}-v${receipt.version}.pdf"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
