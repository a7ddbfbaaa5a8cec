import type { Line } from "./columns";

/** One thing that somebody did to a list: the list before and after. */
export interface Step<L extends Line> {
  before: readonly L[];
  after: readonly L[];
}

/** What was done and can be undone, and what was undone and can be done again; the newest last. */
export interface History<L extends Line> {
  done: readonly Step<L>[];
  undone: readonly Step<L>[];
  /** What the newest step changes: typing on in the same cell is the same step. Null: the next change is a step of its own. */
  open: string | null;
}

export const emptyHistory = { done: [], undone: [], open: null } as const;
const most = 100;

/** @param what names the cell that is typed in; null for whatever stands alone, such as a block that was pasted. */
export function remember<L extends Line>(history: History<L>, step: Step<L>, what: string | null): History<L> {
  const last = history.done.at(-1);
  const continues = what !== null && what === history.open && last !== undefined;
  // Typed and taken back, as by Escape: nothing was done.
  if (continues && isSameList(last.before, step.after))
    return { done: history.done.slice(0, -1), undone: [], open: null };
  const done = continues
    ? [...history.done.slice(0, -1), { before: last.before, after: step.after }]
    : [...history.done, step].slice(-most);
  return { done, undone: [], open: what };
}

/** The next change, whatever it is, will be a step of its own. */
export const closeStep = <L extends Line>(history: History<L>): History<L> =>
  history.open === null ? history : { ...history, open: null };

/** @returns null when there is nothing to undo. */
export function undo<L extends Line>(history: History<L>, lines: readonly L[]): Undone<L> | null {
  const step = history.done.at(-1);
  if (!step) return null;
  const next = replay(lines, step.after, step.before);
  return { lines: next, history: { done: history.done.slice(0, -1), undone: [...history.undone, step], open: null } };
}

/** @returns null when nothing was undone since the last change. */
export function redo<L extends Line>(history: History<L>, lines: readonly L[]): Undone<L> | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  const next = replay(lines, step.before, step.after);
  return { lines: next, history: { done: [...history.done, step], undone: history.undone.slice(0, -1), open: null } };
}

interface Undone<L extends Line> {
  lines: readonly L[];
  history: History<L>;
}

export const isSameLine = (a: Line, b: Line): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const isSameList = (a: readonly Line[], b: readonly Line[]): boolean =>
  a === b || (a.length === b.length && a.every((line, index) => b[index] !== undefined && isSameLine(line, b[index])));

/**
 * Carries the difference between two states of a list over to its present one. Lines that somebody else has changed,
 * added or taken away meanwhile stay as they left them.
 */
export function replay<L extends Line>(now: readonly L[], from: readonly L[], to: readonly L[]): readonly L[] {
  if (isSameList(now, from)) return to;
  const [was, becomes] = [byId(from), byId(to)];
  const kept = now.flatMap((line) => {
    const before = was.get(line.id);
    if (!before || !isSameLine(line, before)) return [line];
    const after = becomes.get(line.id);
    return after ? [after] : [];
  });
  const present = new Set(kept.map(({ id }) => id));
  for (const [index, line] of to.entries()) {
    if (was.has(line.id) || present.has(line.id)) continue;
    const previous = to[index - 1]?.id;
    kept.splice(kept.findIndex(({ id }) => id === previous) + 1, 0, line);
    present.add(line.id);
  }
  return kept;
}

const byId = <L extends Line>(lines: readonly L[]) => new Map(lines.map((line) => [line.id, line]));
