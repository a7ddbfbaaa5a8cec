import type { Cents } from "../money";
import { compareWords, type WordPart } from "./compare-words";

/** A row of a list of the dossier: its own id, texts, coded values, and amounts by year. */
export type Row = Readonly<Record<string, unknown>>;

export type ColumnChange =
  | { kind: "words"; column: string; parts: WordPart[] }
  /** A choice, a month, an address: read whole, not by words. */
  | { kind: "value"; column: string; before: unknown; after: unknown };

/** The amount of one line in one year; 0 where nothing is written. */
export interface AmountChange {
  year: string;
  before: Cents;
  after: Cents;
  /** after - before. */
  difference: Cents;
}

/** What became of one row. Places count from 0. */
export type RowChange =
  | { kind: "added"; key: string; row: Row; place: number }
  | { kind: "removed"; key: string; row: Row; place: number }
  | {
      kind: "kept";
      key: string;
      /** The row as it is in the second version. */
      row: Row;
      /** Null when the row kept its place among those that stayed. */
      moved: { from: number; to: number } | null;
      columns: ColumnChange[];
      amounts: AmountChange[];
    };

/** Columns read as a whole: comparing them by words would say less. */
const wholeColumns = new Set(["category", "source", "kind", "party", "country", "region", "startMonth", "endMonth"]);
const idColumns = new Set(["id", "organisationId"]);

/** What changed between two lists, row by row; nothing for rows that are as they were. */
export function compareRows(before: readonly Row[], after: readonly Row[]): RowChange[] {
  const [first, second] = [keyed(before), keyed(after)];
  const stayed = stayedInOrder([...second.keys()].filter((key) => first.has(key)).map((key) => placeOf(first, key)));
  const changes: RowChange[] = [];
  for (const [key, { row, place }] of second) {
    const was = first.get(key);
    if (!was) {
      changes.push({ kind: "added", key, row, place });
      continue;
    }
    const moved = stayed.has(was.place) ? null : { from: was.place, to: place };
    const columns = compareColumns(was.row, row);
    const amounts = compareAmounts(amountsOf(was.row), amountsOf(row));
    if (moved || columns.length > 0 || amounts.length > 0)
      changes.push({ kind: "kept", key, row, moved, columns, amounts });
  }
  for (const [key, { row, place }] of first) if (!second.has(key)) changes.push({ kind: "removed", key, row, place });
  return changes;
}

type Keyed = Map<string, { row: Row; place: number }>;

/** Rows by their id; where an id occurs twice, the second one is told apart by its number. */
export function keyed(rows: readonly Row[]): Keyed {
  const found: Keyed = new Map();
  const seen = new Map<string, number>();
  rows.forEach((row, place) => {
    const id = String(row.id ?? row.organisationId ?? "");
    const nth = seen.get(id) ?? 0;
    seen.set(id, nth + 1);
    found.set(JSON.stringify([id, nth]), { row, place });
  });
  return found;
}

const placeOf = (rows: Keyed, key: string): number => rows.get(key)?.place ?? -1;

/** The most rows that can be said to have stayed, of the places they had in the order they now have. */
function stayedInOrder(places: readonly number[]): Set<number> {
  // Longest increasing run, by the smallest last place of a run of each length.
  const lasts: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const place of places) {
    const found = lasts.findIndex((last) => last > place);
    const length = found === -1 ? lasts.length : found;
    before.set(place, lasts[length - 1]);
    lasts[length] = place;
  }
  const stayed = new Set<number>();
  for (let place = lasts.at(-1); place !== undefined; place = before.get(place)) stayed.add(place);
  return stayed;
}

function compareColumns(before: Row, after: Row): ColumnChange[] {
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return columns
    .filter((column) => !idColumns.has(column) && column !== "amounts" && !isSame(before[column], after[column]))
    .map((column): ColumnChange => {
      const [was, is] = [before[column], after[column]];
      return typeof was === "string" && typeof is === "string" && !wholeColumns.has(column)
        ? { kind: "words", column, parts: compareWords(was, is) }
        : { kind: "value", column, before: was, after: is };
    });
}

type Amounts = Readonly<Record<string, Cents>>;
const amountsOf = (row: Row): Amounts => (row.amounts ?? {}) as Amounts;

/** Year by year; an amount that is not written and one of 0 are the same. */
export function compareAmounts(before: Amounts, after: Amounts): AmountChange[] {
  const years = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return years
    .map((year) => ({ year, before: before[year] ?? 0, after: after[year] ?? 0 }))
    .filter((change) => change.before !== change.after)
    .map((change) => ({ ...change, difference: change.after - change.before }));
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
