import {
  type CellValue,
  closeStep,
  emptyHistory,
  type History,
  isSameLine,
  type Line,
  maxLines,
  redo,
  remember,
  undo,
  withCell,
} from "@/server/domain/application/budget-sheet";

/**
 * The lines of one list as the editor works on them. A line that does not change stays the same object, so that only the
 * row that is typed in is drawn again. Whatever is done here goes on to the form, which saves it; whatever reaches the form
 * from elsewhere (somebody else's save, what this device had kept) is received here.
 */
export class LineStore {
  private history: History<Line> = emptyHistory;
  private readonly listeners = new Set<() => void>();

  constructor(
    private now: readonly Line[],
    private readonly toForm: (lines: readonly Line[]) => void,
  ) {}

  readonly lines = (): readonly Line[] => this.now;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Replaces the list, as one step that can be undone. @returns false when there would be too many lines. */
  change(next: readonly Line[], what: string | null = null): boolean {
    if (next.length > maxLines) return false;
    this.history = remember(this.history, { before: this.now, after: next }, what);
    this.set(next);
    this.toForm(next);
    return true;
  }

  /** Changes one cell; typing on in it is one step. */
  setCell(id: string, cell: CellValue): void {
    const next = this.now.map((line) => (line.id === id ? withCell(line, cell) : line));
    if (next.every((line, index) => line === this.now[index])) return;
    const place = cell.kind === "amount" ? cell.year : cell.kind === "choice" ? cell.field : "label";
    this.change(next, `${id}.${place}`);
  }

  /** Somebody leaves a cell: what they type next is another step. */
  closeStep(): void {
    this.history = closeStep(this.history);
  }

  undo = (): boolean => this.go(undo);
  redo = (): boolean => this.go(redo);

  private go(way: typeof undo<Line>): boolean {
    const result = way(this.history, this.now);
    if (!result) return false;
    this.history = result.history;
    this.set(result.lines);
    this.toForm(result.lines);
    return true;
  }

  /** What the form holds now, whoever put it there. */
  receive(lines: readonly Line[]): void {
    const known = new Map(this.now.map((line) => [line.id, line]));
    const next = lines.map((line) => {
      const same = known.get(line.id);
      return same && isSameLine(same, line) ? same : structuredClone(line);
    });
    if (next.length === this.now.length && next.every((line, index) => line === this.now[index])) return;
    this.history = closeStep(this.history);
    this.set(next);
  }

  private set(lines: readonly Line[]): void {
    this.now = lines;
    for (const listener of this.listeners) listener();
  }
}
