import "server-only";

export interface Repeated {
  /** Takes up no more work, and resolves when what is under way is done. */
  stop(): Promise<void>;
}

/**
 * Does one round of work after another, until stopped. A round that fails is written to the log and tried again.
 * @param round answers whether there is more to do at once
 * @param every milliseconds between two rounds when there is not
 */
export function repeat(what: string, every: number, round: () => Promise<boolean>): Repeated {
  let stopped = false;
  let wakeUp = () => {};

  async function run(): Promise<void> {
    while (!stopped) {
      const hasMore = await round().catch((error: unknown) => {
        console.error(`${what}:`, error);
        return false;
      });
      if (hasMore || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, every);
        timer.unref();
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  const running = run();
  return {
    stop: async () => {
      stopped = true;
      wakeUp();
      await running;
    },
  };
}
