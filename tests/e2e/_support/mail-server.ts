import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** The mail server of the tests, to pull its plug. */
export interface MailServer {
  goesDown(): Promise<void>;
  comesUp(): Promise<void>;
}

export function mailServer(folder: string): MailServer {
  const read = () => {
    const [pid, state] = readFileSync(join(folder, "server"), "utf8").split(" ");
    return { pid: Number(pid), state };
  };
  const becomes = async (state: "up" | "down", signal: NodeJS.Signals) => {
    if (read().state === state) return;
    process.kill(read().pid, signal);
    await expect.poll(() => read().state, { message: `the mail server goes ${state}` }).toBe(state);
  };
  return { goesDown: () => becomes("down", "SIGUSR2"), comesUp: () => becomes("up", "SIGHUP") };
}
