import { laureateLines } from "@/app/_features/call/laureates-csv";
import { byteOrderMark, csvText } from "@/server/domain/csv";
import { showPublicCall } from "@/server/services/call/show-call";

/** The laureates of a published call, one line for each year of each project; the header alone before the results. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const call = await showPublicCall((await params).slug);
  if (!call) return new Response(null, { status: 404 });
  return new Response(byteOrderMark + csvText(laureateLines(call.laureates)), {
    headers: {
      // Asked for again each time: a file of before the results is never served after them.
      "cache-control": "public, no-cache",
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="passerelle-laureats-${call.slug}.csv"`,
    },
  });
}
