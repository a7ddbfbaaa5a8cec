import { sum } from "../../money";
import { type AmountRead, centsOfNumber, numberOfCents, numberStyleOf, readAmount } from "./amount-text";
import { type Beside, besideName, besideNamed } from "./beside";
import { type CellProblem, type CellValue, readCell } from "./cells";
import {
  type BudgetList,
  type BudgetWords,
  besideFields,
  type Column,
  choiceFields,
  columnsOf,
  type Heading,
  headingOf,
  isTotal,
  type Line,
  maxLines,
  optionName,
} from "./columns";

/** What a cell of a spreadsheet holds, as far as a budget is concerned. */
export type SheetValue = string | number | boolean | Date | null;

/** A list as the rows of a sheet: headings, one row a line, and the totals. Amounts are numbers of euros. */
export function toSheet(
  list: BudgetList,
  lines: readonly Line[],
  years: readonly number[],
  words: BudgetWords,
  named: Beside,
): SheetValue[][] {
  const heading = (name: keyof BudgetWords["headings"]) => words.headings[name][0] ?? name;
  const cents = (amounts: Iterable<number>) => numberOfCents(sum(amounts));
  const inYear = (line: Line, year: number) => line.amounts[String(year)];
  const choices = choiceFields[list];
  const beside = besideFields[list];
  return [
    [...choices.map(heading), heading("label"), ...years, heading("total"), heading(beside), heading("id")],
    ...lines.map((line) => [
      ...choices.map((field) => optionName(words, field, line[field])),
      line.label,
      ...years.map((year) => {
        const amount = inYear(line, year);
        return amount === undefined ? null : numberOfCents(amount);
      }),
      cents(years.map((year) => inYear(line, year) ?? 0)),
      besideName(named[beside], line[beside]),
      line.id,
    ]),
    [
      heading("total"),
      ...choices.map(() => ""),
      ...years.map((year) => cents(lines.map((line) => inYear(line, year) ?? 0))),
      cents(lines.flatMap((line) => years.map((year) => inYear(line, year) ?? 0))),
      null,
      null,
    ],
  ];
}

/** A row of a sheet that was read: which line it is when it says so, and what its cells say. */
export interface SheetRow {
  id: string | null;
  values: CellValue[];
}

export type SheetRead =
  | { ok: true; list: BudgetList; rows: SheetRow[] }
  | { ok: false; reason: "noTable" }
  | { ok: false; reason: "tooManyLines"; list: BudgetList }
  /** Rows and columns count from 0 in the sheet. */
  | { ok: false; reason: "unreadable"; list: BudgetList; problems: CellProblem[] };

/** How far down the headings may stand: people put a title above. */
const searchedRows = 30;

/** Reads a sheet back, also one that people made themselves, by its headings. */
export function fromSheet(
  sheet: readonly SheetValue[][],
  years: readonly number[],
  words: BudgetWords,
  named: Beside,
): SheetRead {
  const found = findHeadings(sheet, words);
  if (!found) return { ok: false, reason: "noTable" };
  const { list, places, at } = found;
  const columns = columnsOf(list, years);
  const body = sheet.slice(at + 1).map((cells, index) => ({ cells, row: at + 1 + index }));
  const style = numberStyleOf(
    body.flatMap(({ cells }) =>
      cells.filter((value, index): value is string => typeof value === "string" && places[index]?.kind === "amount"),
    ),
  );
  const problems: CellProblem[] = [];
  const readRow = ({ cells, row }: (typeof body)[number]): SheetRow => {
    const values = places.flatMap((place, column): CellValue[] => {
      const value = cells[column] ?? null;
      if (!place || place.kind === "total" || place.kind === "id") return [];
      const read = readValue(place, value, columns);
      if (read === null) return [];
      if (read.ok) return [read.value];
      problems.push({ row, column, text: textOf(value), reason: read.reason });
      return [];
    });
    const id = textOf(cells[places.findIndex((place) => place?.kind === "id")] ?? null);
    return { id: id === "" || id.length > 40 ? null : id, values };
  };
  const readValue = (
    place: Exclude<Heading, { kind: "total" | "id" }>,
    value: SheetValue,
    known: Column[],
  ): ReturnType<typeof readCell> | null => {
    if (place.kind === "beside") {
      const found = besideNamed(named[place.field], textOf(value));
      return found === null
        ? { ok: false, reason: "unknownChoice" }
        : { ok: true, value: { kind: "beside", field: place.field, value: found } };
    }
    if (place.kind !== "amount") {
      // A label keeps whatever it holds: the file is our own, or a person's who meant it.
      if (place.kind === "label" && typeof value === "string" && value.length <= 300)
        return { ok: true, value: { kind: "label", value } };
      return readCell(place, textOf(value), words, style);
    }
    const read: AmountRead = typeof value === "number" ? centsOfNumber(value) : readAmount(textOf(value), style);
    if (!read.ok) return read;
    if (known.some((column) => column.kind === "amount" && column.year === place.year))
      return { ok: true, value: { kind: "amount", year: place.year, value: read.cents } };
    return read.cents ? { ok: false, reason: "unknownYear" } : null;
  };
  const isLine = ({ cells }: (typeof body)[number]) =>
    places.some((place, index) => place && place.kind !== "total" && textOf(cells[index] ?? null).trim() !== "") &&
    !places.some((place, index) => place?.kind === "choice" && isTotal(words, textOf(cells[index] ?? null)));
  const lines = body.filter(isLine);
  if (lines.length > maxLines) return { ok: false, reason: "tooManyLines", list };
  const rows = lines.map(readRow);
  return problems.length > 0 ? { ok: false, reason: "unreadable", list, problems } : { ok: true, list, rows };
}

const textOf = (value: SheetValue): string =>
  value === null ? "" : value instanceof Date ? value.toISOString() : String(value);

/** The first row that names a choice of one of the lists; which list it is follows from it. */
function findHeadings(
  sheet: readonly SheetValue[][],
  words: BudgetWords,
): { list: BudgetList; places: (Heading | null)[]; at: number } | null {
  for (const [at, cells] of sheet.slice(0, searchedRows).entries())
    for (const list of ["expenditure", "funding"] as const) {
      const places = cells.map((value) => headingOf(words, list, textOf(value)));
      const [first] = choiceFields[list];
      const names = (kind: string) => places.some((place) => place?.kind === kind);
      const namesChoice = places.some((place) => place?.kind === "choice" && place.field === first);
      if (namesChoice && (names("label") || names("amount"))) return { list, places, at };
    }
  return null;
}
