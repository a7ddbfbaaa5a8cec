/** Behind another tab no frame comes: what waits for one is done without after that many milliseconds. */
const longest = 200;

/** Once what was done just now is on the screen. */
export function nextPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    clearTimeout(timer);
    work();
  };
  const timer = setTimeout(once, longest);
  requestAnimationFrame(() => setTimeout(once));
}

/**
 * What a key asks for beside showing itself (keeping it, saving it, totals, findings) waits until the key is on the screen,
 * so that nobody types behind a form that computes. Each work is done once however often it is asked for meanwhile.
 */
export class AfterPaint {
  private readonly works = new Map<string, () => void>();
  private isAwaited = false;

  constructor(private readonly wait: (work: () => void) => void = nextPaint) {}

  /** @param name the latest work of one name counts, in the place of the first. */
  later(name: string, work: () => void): void {
    this.works.set(name, work);
    if (this.isAwaited) return;
    this.isAwaited = true;
    this.wait(this.settle);
  }

  /** Does at once all that waits, and what that leads to: to be called before anything depends on it. */
  readonly settle = (): void => {
    this.isAwaited = false;
    for (const [name, work] of this.works) {
      this.works.delete(name);
      work();
    }
  };
}
