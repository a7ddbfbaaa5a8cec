import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** A server that the application depends on, to pull its plug: it says its process and state in a file of its folder. */
export interface Plug {
  goesDown(): Promise<void>;
  comesUp(): Promise<void>;
}

export function plugOf(what: string, folder: string): Plug {
  const read = () => {
    const [pid, state] = readFileSync(join(folder, "server"), "utf8").split(" ");
    return { pid: Number(pid), state };
  };
  const becomes = async (state: "up" | "down", signal: NodeJS.Signals) => {
    if (read().state === state) return;
    process.kill(read().pid, signal);
    await expect.poll(() => read().state, { message: `the ${what} goes ${state}` }).toBe(state);
  };
  return { goesDown: () => becomes("down", "SIGUSR2"), comesUp: () => becomes("up", "SIGHUP") };
}
