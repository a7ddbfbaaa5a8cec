import { byteOrderMark, csvText } from "@/server/domain/csv";

/** Lines of cells, header first, as a file that French spreadsheets open; of one person's reading, kept by no cache. */
export const csvResponse = (lines: readonly (readonly string[])[], fileName: string): Response =>
  new Response(byteOrderMark + csvText(lines), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
