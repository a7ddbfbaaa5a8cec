import { readFileSync } from "node:fs";

/**
 * Milliseconds of processor that a process has used, its own and the system's for it: what the others on a busy machine
 * do not distort as they do the time on the clock. NaN where the system does not tell.
 */
export function cpuTime(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // utime and stime, in hundredths of a second.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
