import { byteOrderMark, csvText } from "@/server/domain/csv";

interface CsvFile {
  fileName: string;
  /** Of one person's reading, and kept by no cache, unless told otherwise. */
  cacheControl?: string;
}

const headersOf = ({ fileName, cacheControl = "private, no-store" }: CsvFile) => ({
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": `attachment; filename="${fileName}"`,
  "cache-control": cacheControl,
});

/** Lines of cells, header first, as a file that French spreadsheets open. */
export const csvResponse = (lines: readonly (readonly string[])[], file: CsvFile): Response =>
  new Response(byteOrderMark + csvText(lines), { headers: headersOf(file) });

interface CsvStream<Row> extends CsvFile {
  header: readonly string[];
  /** Read one after the other: a file of any length is written in constant memory. */
  chunks: AsyncGenerator<Row[]>;
  line: (row: Row) => string[];
}

/** The same of rows that come in chunks. */
export function csvStream<Row>({ header, chunks, line, ...file }: CsvStream<Row>): Response {
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
  return new Response(body, { headers: headersOf(file) });
}
