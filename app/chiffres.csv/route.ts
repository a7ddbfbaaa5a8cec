import { createHash } from "node:crypto";
import { createTranslator } from "next-intl";
import { csvLines } from "@/app/_features/figures/csv-lines";
import { messages } from "@/messages";
import { csvText } from "@/server/domain/csv";
import { axisOf, axisWords } from "@/server/domain/figures/axis";
import { selectionOf } from "@/server/domain/figures/selection";
import { loadFigures } from "@/server/services/figures/load-figures";

const t = createTranslator({ locale: "fr", namespace: "figures", messages: { figures: messages.fr.figures } });

const refusal = (text: string) =>
  new Response(`${text}\n`, { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });

/** The figures of one axis, for spreadsheets and programs: `?axe=decision`, with the same choices as the page. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const axis = axisOf(searchParams.get("axe"));
  if (!axis) return refusal(t("csv.unknownAxis", { axes: Object.values(axisWords).join(", ") }));
  const { selection, refused } = selectionOf((word) => searchParams.get(word));
  if (refused.length > 0) return refusal(t("csv.refused", { words: refused.join(", ") }));

  const { lines } = await loadFigures(selection);
  const text = csvText(csvLines(axis, lines[axis]));
  const headers = {
    // Kept by whoever reads it, and asked for again each time: a file of before a notification is never served after it.
    "cache-control": "public, no-cache",
    etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`,
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="passerelle-chiffres-${axisWords[axis]}.csv"`,
  };
  const isKnown = request.headers.get("if-none-match")?.includes(headers.etag) ?? false;
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}
