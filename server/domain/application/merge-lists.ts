import { maxRows } from "../call/questions/answer-values";
import type { SavedField } from "./content";
import { maxRowsOf } from "./content-fields";

/**
 * Brings together what two people made of one list, row by row: whoever changed, added or took away a row is followed.
 * @param before the list that `mine` was made of.
 * @returns null when both made something else of the same row, or of anything that is not a list of rows, or more rows than
 * the list may have: somebody must choose.
 */
export function mergeLists(field: SavedField, before: unknown, mine: unknown, theirs: unknown): unknown[] | null {
  const [old, own, other] = [rowsOf(before), rowsOf(mine), rowsOf(theirs)];
  if (!old || !own || !other) return null;
  const merged: unknown[] = [];
  // In their order; what is new in mine comes after.
  for (const key of new Set([...other.keys(), ...own.keys()])) {
    const [was, is, became] = [old, own, other].map((rows) => JSON.stringify(rows.get(key)));
    const isMine = became === was;
    if (!isMine && is !== was && is !== became) return null;
    const row = (isMine ? own : other).get(key);
    if (row !== undefined) merged.push(row);
  }
  return merged.length <= (field in maxRowsOf ? maxRowsOf[field as keyof typeof maxRowsOf] : maxRows) ? merged : null;
}

/** The rows of a list by what names them; null for whatever has none, or the same twice. */
function rowsOf(list: unknown): Map<string, unknown> | null {
  if (!Array.isArray(list)) return null;
  const rows = new Map<string, unknown>();
  for (const row of list as unknown[]) {
    const key = keyOf(row);
    if (key === null || rows.has(key)) return null;
    rows.set(key, row);
  }
  return rows;
}

function keyOf(row: unknown): string | null {
  if (typeof row !== "object" || row === null) return null;
  const { id, organisationId } = row as { id?: unknown; organisationId?: unknown };
  if (typeof id === "string") return id;
  return typeof organisationId === "string" ? organisationId : null;
}
