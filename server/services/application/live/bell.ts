import "server-only";
import { onNotice } from "@/server/db/notices";

/** What waits for something to be said of one dossier. */
export interface Bell {
  /** Resolves when something was said of the dossier since the last wait, or the time has passed: false once it is all over. */
  wait(milliseconds: number): Promise<boolean>;
  close(): void;
}

/** Rings from now on, until closed; and ends with the signal or the process. */
export function bellOf(ref: string, signal: AbortSignal | undefined): Bell {
  let rung = false;
  let ended = signal?.aborted ?? false;
  let wake = () => {};
  const end = () => {
    ended = true;
    wake();
  };
  const stop = onNotice((heard) => {
    if (heard === "ending") return end();
    if (heard !== "missed" && heard.ref !== ref) return;
    rung = true;
    wake();
  });
  signal?.addEventListener("abort", end);
  return {
    wait: async (milliseconds) => {
      if (!rung && !ended)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      rung = false;
      return !ended;
    },
    close: () => {
      stop();
      signal?.removeEventListener("abort", end);
    },
  };
}
