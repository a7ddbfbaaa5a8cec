import "server-only";
import { cellRef } from "hucre/xlsx";
import type { Granted } from "@/server/auth/grants";
import {
  type BudgetList,
  type CellReason,
  fromSheet,
  type SheetRead,
  type SheetRow,
} from "@/server/domain/application/budget-sheet";
import { yearsOf } from "@/server/domain/application/content";
import { isEditable } from "@/server/domain/application/status";
import type { Locale } from "@/server/domain/locale";
import { maxWorkbookBytes, readWorkbook, type WorkbookRead } from "@/server/files/xlsx";
import { budgetBeside } from "./budget-beside";
import { budgetWords } from "./budget-words";

export interface SheetProblem {
  sheet: string;
  /** As spreadsheets name it: "C4". */
  cell: string;
  text: string;
  reason: CellReason;
}

/** What a file says that the budget should be. Nothing is written: the person looks at it first. */
export type BudgetRead =
  | { ok: true; lists: Partial<Record<BudgetList, SheetRow[]>> }
  | {
      ok: false;
      reason: "notEditable" | "empty" | "tooLarge" | "noTable" | Extract<WorkbookRead, { ok: false }>["reason"];
    }
  | { ok: false; reason: "tooManyLines" | "twice"; sheet: string }
  /** Every cell that could not be read; the first of them when there are very many. */
  | { ok: false; reason: "unreadable"; problems: SheetProblem[]; count: number };

const shownProblems = 50;

/** Reads a budget out of an .xlsx file, our own or one that people made with the same headings. */
export async function readBudget(
  { application }: Granted<"application.edit">,
  body: ReadableStream<Uint8Array> | null,
  locale: Locale,
): Promise<BudgetRead> {
  if (!isEditable(application.status)) return { ok: false, reason: "notEditable" };
  const bytes = await wholeBody(body);
  if (bytes === null) return { ok: false, reason: "tooLarge" };
  if (bytes.length === 0) return { ok: false, reason: "empty" };
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const years = yearsOf(application.call);
  const words = budgetWords(locale);
  const named = budgetBeside(application.content, locale);
  const reads = workbook.sheets.map(({ name, rows }) => ({ sheet: name, read: fromSheet(rows, years, words, named) }));
  return together(reads);
}

function together(reads: { sheet: string; read: SheetRead }[]): BudgetRead {
  const lists: Partial<Record<BudgetList, SheetRow[]>> = {};
  const seen = new Set<BudgetList>();
  const problems: SheetProblem[] = [];
  for (const { sheet, read } of reads) {
    // A sheet of notes beside the tables is nobody's mistake.
    if (!read.ok && read.reason === "noTable") continue;
    if (seen.has(read.list)) return { ok: false, reason: "twice", sheet };
    seen.add(read.list);
    if (read.ok) lists[read.list] = read.rows;
    else if (read.reason === "tooManyLines") return { ok: false, reason: "tooManyLines", sheet };
    else
      problems.push(
        ...read.problems.map(({ row, column, text, reason }) => ({
          sheet,
          cell: cellRef(row, column),
          text: text.slice(0, 60),
          reason,
        })),
      );
  }
  if (seen.size === 0) return { ok: false, reason: "noTable" };
  if (problems.length > 0)
    return { ok: false, reason: "unreadable", problems: problems.slice(0, shownProblems), count: problems.length };
  return { ok: true, lists };
}

/** @returns null when there is more of it than a budget needs; the rest is not read. */
async function wholeBody(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxWorkbookBytes) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
