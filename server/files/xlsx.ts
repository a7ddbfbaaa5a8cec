import "server-only";
import { type Cell, EncryptedFileError, HucreError } from "hucre";
import { readXlsx, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { SheetValue } from "@/server/domain/application/budget-sheet";
import { checkArchiveBytes } from "./archive";

/** How much of a workbook is read. */
export interface WorkbookLimits {
  unpackedBytes: number;
  rows: number;
  /** Where the sheet is looked at, a row further than `rows`. */
  area: string;
  sheets: number;
  /** A formula whose result was never computed is shown as such, so that it does not pass for an empty cell; or it is one. */
  formulas?: "ignored";
}

/** Far above any budget, far below what would trouble the server. */
export const maxWorkbookBytes = 2_000_000;
const budgetLimits: WorkbookLimits = { unpackedBytes: 20_000_000, rows: 2_000, area: "A1:AZ2001", sheets: 20 };

export interface WorkbookSheet {
  name: string;
  rows: SheetValue[][];
}

export type WorkbookRead =
  | { ok: true; sheets: WorkbookSheet[] }
  | { ok: false; reason: "kindRefused" | "encrypted" | "tooBig" | "damaged" };

/** Reads the visible sheets of an .xlsx file. What it is, is judged by its bytes; what it unpacks to, as it is counted. */
export async function readWorkbook(bytes: Uint8Array, limits = budgetLimits): Promise<WorkbookRead> {
  if (startsWith(bytes, oldOffice)) return { ok: false, reason: "encrypted" };
  if (!startsWith(bytes, zip)) return { ok: false, reason: "kindRefused" };
  const refused = await checkArchiveBytes(bytes, limits.unpackedBytes);
  if (refused === "archiveBomb") return { ok: false, reason: "tooBig" };
  if (refused) return { ok: false, reason: refused === "encrypted" ? "encrypted" : "damaged" };
  try {
    const visible = (sheet: { hidden?: boolean; veryHidden?: boolean }) => !sheet.hidden && !sheet.veryHidden;
    const { sheets } = await readXlsx(bytes, { range: limits.area, sheets: visible });
    if (sheets.length > limits.sheets || sheets.some(({ rows }) => rows.length > limits.rows))
      return { ok: false, reason: "tooBig" };
    return {
      ok: true,
      sheets: sheets.map(({ name, rows, cells }) => ({
        name,
        rows: limits.formulas === "ignored" ? rows : withFormulas(rows, cells),
      })),
    };
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
