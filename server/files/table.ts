import "server-only";
import { parseCsv } from "hucre/csv";
import type { SheetValue } from "@/server/domain/application/budget-sheet";
import { readWorkbook, type WorkbookLimits, type WorkbookRead } from "./xlsx";

/** Far above 10 000 lines, far below what would trouble the server. */
export const maxTableBytes = 8_000_000;
export const maxTableLines = 20_000;
const maxColumns = 60;
const maxCellLength = 2_000;
const workbookLimits: WorkbookLimits = {
  unpackedBytes: 80_000_000,
  rows: maxTableLines + 1,
  area: `A1:BH${maxTableLines + 2}`,
  sheets: 20,
  formulas: "ignored",
};

export interface Table {
  format: "csv" | "xlsx";
  header: string[];
  /** Rows that hold something, each with its place in the file: its heading is row 1. */
  lines: { number: number; cells: string[] }[];
}

export type TableRefusal = "empty" | "noLines" | "tooManyLines" | Extract<WorkbookRead, { ok: false }>["reason"];
export type TableRead = { ok: true; table: Table } | { ok: false; reason: TableRefusal };

/**
 * Reads a table out of a file of either kind, which its bytes tell: the first sheet of a workbook that holds something,
 * or text whose separator (comma, semicolon, tabulation) and encoding (UTF-8, else windows-1252) are found out.
 */
export async function readTable(bytes: Uint8Array): Promise<TableRead> {
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  const isText = !(bytes[0] === 0x50 && bytes[1] === 0x4b) && !(bytes[0] === 0xd0 && bytes[1] === 0xcf);
  if (isText) return tableOfText(bytes);
  const workbook = await readWorkbook(bytes, workbookLimits);
  if (!workbook.ok) return workbook;
  const sheet = workbook.sheets.find(({ rows }) => rows.some((row) => row.some((value) => cellText(value) !== "")));
  return tableOf("xlsx", sheet?.rows.map((row) => row.map(cellText)) ?? []);
}

function tableOfText(bytes: Uint8Array): TableRead {
  const text = decoded(bytes);
  // Bytes that no text has.
  if (text.includes("\0")) return { ok: false, reason: "kindRefused" };
  // Each line costs memory, empty ones included: far too many are refused unread.
  if (breaksIn(text) > mostBreaks) return { ok: false, reason: "tooManyLines" };
  const rows = parseCsv(text, { delimiter: separatorOf(text), typeInference: false });
  return tableOf(
    "csv",
    rows.map((row) => row.map(cellText)),
  );
}

function tableOf(format: Table["format"], rows: readonly string[][]): TableRead {
  const filled = rows
    .map((cells, index) => ({
      number: index + 1,
      cells: cells.slice(0, maxColumns).map((cell) => cell.slice(0, maxCellLength)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const [header, ...lines] = filled;
  if (!header) return { ok: false, reason: "empty" };
  if (lines.length === 0) return { ok: false, reason: "noLines" };
  if (lines.length > maxTableLines) return { ok: false, reason: "tooManyLines" };
  return { ok: true, table: { format, header: header.cells.map((cell) => cell.trim()), lines } };
}

/** What is no UTF-8 is taken for what French spreadsheets save as "CSV": windows-1252, in which all bytes are something. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const mostBreaks = 20 * maxTableLines;

function breaksIn(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) breaks += 1;
  return breaks;
}

const longestHeading = 20_000;

/** The one that stands most often in the heading, outside of quotes. */
function separatorOf(text: string): string {
  const heading =
    /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, longestHeading))?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const count = (sign: string) => heading.split(sign).length - 1;
  return [";", ",", "\t"].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

const cellText = (value: SheetValue | undefined): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? "");
