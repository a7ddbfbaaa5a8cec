import "server-only";
import { type Cell, EncryptedFileError, HucreError } from "hucre";
import { readXlsx, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { SheetValue } from "@/server/domain/application/budget-sheet";
import { checkArchiveBytes } from "./archive";

/** Far above any budget, far below what would trouble the server. */
export const maxWorkbookBytes = 2_000_000;
const maxUnpackedBytes = 20_000_000;
const maxRows = 2_000;
const readArea = "A1:AZ2001";
const maxSheets = 20;

export interface WorkbookSheet {
  name: string;
  rows: SheetValue[][];
}

export type WorkbookRead =
  | { ok: true; sheets: WorkbookSheet[] }
  | { ok: false; reason: "kindRefused" | "encrypted" | "tooBig" | "damaged" };

/** Reads the visible sheets of an .xlsx file. What it is, is judged by its bytes; what it unpacks to, as it is counted. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRead> {
  if (startsWith(bytes, oldOffice)) return { ok: false, reason: "encrypted" };
  if (!startsWith(bytes, zip)) return { ok: false, reason: "kindRefused" };
  const refused = await checkArchiveBytes(bytes, maxUnpackedBytes);
  if (refused === "archiveBomb") return { ok: false, reason: "tooBig" };
  if (refused) return { ok: false, reason: refused === "encrypted" ? "encrypted" : "damaged" };
  try {
    const visible = (sheet: { hidden?: boolean; veryHidden?: boolean }) => !sheet.hidden && !sheet.veryHidden;
    const { sheets } = await readXlsx(bytes, { range: readArea, sheets: visible });
    if (sheets.length > maxSheets || sheets.some(({ rows }) => rows.length > maxRows))
      return { ok: false, reason: "tooBig" };
    return { ok: true, sheets: sheets.map(({ name, rows, cells }) => ({ name, rows: withFormulas(rows, cells) })) };
  } catch (error) {
    if (error instanceof EncryptedFileError) return { ok: false, reason: "encrypted" };
    if (error instanceof HucreError) return { ok: false, reason: "damaged" };
    throw error;
  }
}

const zip = [0x50, 0x4b];
/** Office's older container: what a password makes of a workbook, and the .xls of before 2007. */
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** A formula whose result was never computed must not pass for an empty cell. */
function withFormulas(rows: SheetValue[][], cells: Map<string, Cell> | undefined): SheetValue[][] {
  for (const [place, { formula }] of cells ?? []) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const values = rows[row];
    if (formula && values && (values[column] ?? null) === null) values[column] = `=${formula}`;
  }
  return rows;
}

/** Writes sheets as an .xlsx file. Texts are texts, whatever they look like; all signs come back as they were. */
export const writeWorkbook = (sheets: WriteSheet[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows?.map((row) => row.map((value) => (typeof value === "string" ? escaped(value) : value))),
    })),
  });

/** The format writes some signs as "_x000D_": a text that looks so is told apart, and half an emoji is kept. */
const escaped = (text: string): string =>
  text
    .replace(/_x[0-9A-Fa-f]{4}_/g, (code) => `_x005F${code}`)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (half) => {
      return `_x${half.charCodeAt(0).toString(16).toUpperCase()}_`;
    });
