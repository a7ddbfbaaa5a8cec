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
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const holder = readFileSync(file, "utf8");
    const pid = Number.parseInt(holder, 10);
    if (holder === mine) return;
    if (Number.isInteger(pid) && identityOf(pid) === holder)
      throw new Error(`The data in ${resolve(folder)} are in use by process ${pid}. Stop it first, or choose another DATA_DIR.`);
    rmSync(file, { force: true });
    return lockFolder(folder);
  }
  process.on("exit", () => {
    if (readFileSync(file, "utf8") === mine) rmSync(file, { force: true });
  });
}

/** The process and when it started, so that a number given again is not taken for the same process; "" when there is none. */
function identityOf(pid: number): string {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return "";
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return `${pid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return `${pid}`;
  }
}
