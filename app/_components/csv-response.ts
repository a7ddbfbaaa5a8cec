import { byteOrderMark, csvText } from "@/server/domain/csv";

export interface CsvFile<Row> {
  fileName: string;
  header: readonly string[];
  /** Read one after the other: a file of any length is written in constant memory. */
  chunks: AsyncGenerator<Row[]>;
  line: (row: Row) => string[];
  cacheControl?: string;
}

/** Streams rows as CSV, chunk by chunk, as French spreadsheets open it. Private unless told otherwise. */
export function csvResponse<Row>(file: CsvFile<Row>): Response {
  const { fileName, header, chunks, line, cacheControl = "private, no-store" } = file;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(byteOrderMark + csvText([header]))),
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(csvText(value.map(line))));
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": cacheControl,
    },
  });
}
