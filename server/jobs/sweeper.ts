import "server-only";
import { db } from "@/server/db/client";
import { remind } from "./remind";

/** Work that the clock causes. Each is idempotent and takes a lock of its own: all replicas run them all. */
const sweeps: Record<string, (database: ReturnType<typeof db>) => Promise<unknown>> = { remind };

export interface Sweeper {
  /** Begins no more sweeps, and resolves when the one under way is done. */
  stop(): Promise<void>;
}

export interface SweeperOptions {
  database: ReturnType<typeof db>;
  /** Milliseconds between two rounds. */
  every?: number;
}

/** Runs all sweeps now and from time to time, until stopped. One that fails is told and tried again with the next round. */
export function runSweeper({ database, every = 600_000 }: SweeperOptions): Sweeper {
  let stopped = false;
  let wakeUp = () => {};
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, every);
      timer.unref();
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  async function run(): Promise<void> {
    while (!stopped) {
      for (const [name, sweep] of Object.entries(sweeps))
        if (!stopped)
          await sweep(database).catch((error: unknown) => console.error(`The sweep "${name}" failed:`, error));
      if (!stopped) await pause();
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

// One per process, even if several bundles ask.
const shared = globalThis as typeof globalThis & { passerelleSweeper?: Sweeper };

/** Starts the sweeper of this process; it ends with the process. */
export function startSweeper(): void {
  if (shared.passerelleSweeper) return;
  const sweeper = runSweeper({ database: db() });
  shared.passerelleSweeper = sweeper;
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void sweeper.stop());
}
