import { withCell } from "./cells";
import type { Line } from "./columns";
import { isSameLine } from "./history";
import type { SheetRow } from "./sheet";

/**
 * The list as a sheet says it should be. A row that names its line, or says the same as one, is that line: what the
 * sheet does not show of it stays. Lines that the sheet does not have are gone.
 */
export function mergeRows<L extends Line>(lines: readonly L[], rows: readonly SheetRow[], makeLine: () => L): L[] {
  const free = new Map(lines.map((line) => [line.id, line]));
  const taken = new Set<string>();
  const take = (line: L | undefined) => {
    if (line) free.delete(line.id);
    return line;
  };
  // Those that name their line come first, or another row could take it.
  const named = rows.map(({ id }) => (id === null ? undefined : take(free.get(id))));
  return rows.map(({ id, values }, index) => {
    const same = (line: L) => isSameLine(values.reduce(withCell<L>, line), line);
    const existing = named[index] ?? take([...free.values()].find(same));
    const line = existing ?? { ...makeLine(), ...(id !== null && !lines.some((one) => one.id === id) && { id }) };
    const distinct = taken.has(line.id) ? { ...line, id: makeLine().id } : line;
    taken.add(distinct.id);
    return values.reduce(withCell<L>, distinct);
  });
}

/** What replacing a list by another would do. */
export interface ListChanges<L extends Line> {
  added: L[];
  removed: L[];
  changed: { before: L; after: L }[];
  unchanged: number;
}

export function compareLists<L extends Line>(before: readonly L[], after: readonly L[]): ListChanges<L> {
  const was = new Map(before.map((line) => [line.id, line]));
  const stays = new Set(after.map(({ id }) => id));
  const changes: ListChanges<L> = {
    added: after.filter(({ id }) => !was.has(id)),
    removed: before.filter(({ id }) => !stays.has(id)),
    changed: [],
    unchanged: 0,
  };
  for (const line of after) {
    const old = was.get(line.id);
    if (!old) continue;
    if (isSameLine(old, line)) changes.unchanged += 1;
    else changes.changed.push({ before: old, after: line });
  }
  return changes;
}
