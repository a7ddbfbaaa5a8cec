import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { PickedFile } from "./documents";

type Value = string | number | boolean | Date | null;
export interface WorkbookSheet {
  name: string;
  rows: Value[][];
}

/** What a workbook holds, as somebody sees it who opens it in a spreadsheet. */
export async function opened(bytes: Buffer): Promise<WorkbookSheet[]> {
  const { sheets } = await readXlsx(new Uint8Array(bytes));
  return sheets.map(({ name, rows }) => ({ name, rows }));
}

/** A workbook as a spreadsheet saves it. */
export const workbook = async (name: string, sheets: WorkbookSheet[]): Promise<PickedFile> => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: Buffer.from(await writeXlsx({ sheets })),
});
