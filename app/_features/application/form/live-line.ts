/** What a stream tells of itself. */
export interface StreamEvents<News> {
  onNews(news: News): void;
  /** Whether it comes through at present; it opens itself again as long as it has not ended. */
  onFlow(flows: boolean): void;
  onEnd(): void;
}

export interface LiveLineOptions<News> {
  /** Opens a stream. @returns what closes it. */
  stream(events: StreamEvents<News>): () => void;
  /** Says that this tab is there, perhaps behind another one, and asks what is new. */
  ask(away: boolean): Promise<News>;
  /** Whether there is no use in asking again after this failure. */
  isFinal(error: unknown): boolean;
  onNews(news: News): void;
  /** The server has answered after it did not, or does not any more. */
  onReach(isReached: boolean): void;
}

/** Milliseconds between two questions: while a stream flows, without one, behind another tab; and the last after failures. */
export const pace = { first: 5_000, streaming: 30_000, alone: 10_000, away: 60_000, failing: 60_000 };

/**
 * Keeps a page in touch with the server. A stream brings what happens as it happens; a slow question says that the page is
 * still there, and brings the same where no stream comes through (a proxy that holds answers back, a bad line). Nothing
 * here is ever an error for the person. A tab behind another one has no stream: a browser has few to give to one site.
 */
export class LiveLine<News> {
  private closeStream: (() => void) | undefined;
  private flows = false;
  private failures = 0;
  private away = false;
  private stopped = false;
  private asking = false;
  private askAgain = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: LiveLineOptions<News>) {}

  start(): void {
    this.open();
    this.askIn(pace.first);
  }

  /** To be asked now: something was missed, the line is back, or the person has moved. */
  async ask(): Promise<void> {
    if (this.stopped) return;
    if (this.asking) {
      this.askAgain = true;
      return;
    }
    clearTimeout(this.timer);
    this.asking = true;
    const wasAway = this.away;
    try {
      const news = await this.options.ask(wasAway);
      if (this.stopped) return;
      if (this.failures > 0) this.options.onReach(true);
      this.failures = 0;
      this.options.onNews(news);
      if (!this.away) this.open();
    } catch (error) {
      if (this.stopped) return;
      this.cut();
      if (this.options.isFinal(error)) return this.stop();
    } finally {
      this.asking = false;
    }
    if (this.away) this.close();
    if (this.askAgain || wasAway !== this.away) {
      this.askAgain = false;
      return this.ask();
    }
    this.askIn(this.nextPause());
  }

  /** The tab has come to the front, or gone behind another one. */
  setAway(away: boolean): void {
    this.away = away;
    void this.ask();
  }

  /** The device has lost its line: nothing is tried before the next question. */
  cut(): void {
    this.failures++;
    this.close();
    this.options.onReach(false);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.close();
  }

  private nextPause(): number {
    if (this.failures > 0) return Math.min(pace.failing, pace.first * 2 ** this.failures);
    if (this.away) return pace.away;
    return this.flows ? pace.streaming : pace.alone;
  }

  private askIn(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.ask(), milliseconds);
  }

  private open(): void {
    if (this.closeStream || this.stopped) return;
    let isOpen = true;
    const close = this.options.stream({
      onNews: (news) => {
        if (isOpen) this.options.onNews(news);
      },
      onFlow: (flows) => {
        if (!isOpen || this.flows === flows) return;
        this.flows = flows;
        if (!this.asking) this.askIn(this.nextPause());
      },
      onEnd: () => {
        if (!isOpen) return;
        this.close();
        // Not at once: whatever ended it may end the next one too. The next question opens it again.
        if (!this.asking) this.askIn(this.nextPause());
      },
    });
    this.closeStream = () => {
      isOpen = false;
      close();
    };
  }

  private close(): void {
    this.closeStream?.();
    this.closeStream = undefined;
    this.flows = false;
  }
}
