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
 * row that is typed in is drawn again; totals, and all that looks at the whole list, follow once the key is on the screen.
 * So does the form, which saves what is done here; whatever reaches the form from elsewhere (somebody else's save, what
 * this device had kept) is received here.
 */
export class LineStore {
  private history: History<Line> = emptyHistory;
  private readonly listeners = new Set<() => void>();
  private byId: ReadonlyMap<string, Line> = new Map();
  private ids: readonly string[] = [];
  private shown: readonly Line[];

  constructor(
    private now: readonly Line[],
    private readonly toForm: (lines: readonly Line[]) => void,
    private readonly later: (work: () => void) => void,
  ) {
    this.shown = now;
    this.put(now);
  }

  readonly lines = (): readonly Line[] => this.now;
  readonly line = (id: string): Line | undefined => this.byId.get(id);
  /** The lines' ids; the same list until a line comes, goes or moves. */
  readonly order = (): readonly string[] => this.ids;
  /** The lines as they were when a key was last on the screen. */
  readonly settled = (): readonly Line[] => this.shown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Replaces the list, as one step that can be undone. @returns false when there would be too many lines. */
  change(next: readonly Line[], what: string | null = null): boolean {
    if (next.length > maxLines) return false;
    this.history = remember(this.history, { before: this.now, after: next }, what);
    this.set(next);
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
    this.put(next);
    this.shown = next;
    this.tell();
  }

  private set(lines: readonly Line[]): void {
    this.put(lines);
    this.tell();
    this.later(() => {
      this.toForm(this.now);
      this.shown = this.now;
      this.tell();
    });
  }

  private put(lines: readonly Line[]): void {
    this.now = lines;
    this.byId = new Map(lines.map((line) => [line.id, line]));
    if (lines.length !== this.ids.length || lines.some(({ id }, index) => id !== this.ids[index]))
      this.ids = lines.map(({ id }) => id);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
