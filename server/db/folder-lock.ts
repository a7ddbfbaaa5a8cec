import "server-only";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * Takes the folder for this process until it ends. A lock left by a process that was killed is taken over.
 * @throws when a living process holds it, and says which.
 */
export function lockFolder(folder: string): void {
  const file = join(resolve(folder), "lock");
  const mine = identityOf(process.pid);
  try {
    writeFileSync(file, mine, { flag: "wx" });
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
    const holder = holderOf(file);
    if (holder === mine) return;
    const pid = Number.parseInt(holder, 10);
    if (Number.isInteger(pid) && identityOf(pid) === holder)
      throw new Error(
        `The data in ${resolve(folder)} are in use by process ${pid}. Stop it first, or choose another DATA_DIR.`,
      );
    rmSync(file, { force: true });
    lockFolder(folder);
    return;
  }
  process.on("exit", () => {
    if (holderOf(file) === mine) rmSync(file, { force: true });
  });
}

/** What the lock says, "" when it is gone. One that is still empty was taken a moment ago: its holder is about to sign it. */
function holderOf(file: string): string {
  for (let tries = 0; tries < 20; tries++) {
    try {
      const text = readFileSync(file, "utf8");
      if (text !== "") return text;
    } catch (error) {
      if (isCode(error, "ENOENT")) return "";
      throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  }
  return "";
}

/** The process and when it started, so that a number given again is not taken for the same process; "" when there is none. */
function identityOf(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, "EPERM")) return "";
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${pid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return `${pid}`;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
