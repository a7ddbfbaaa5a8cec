import { readFileSync } from "node:fs";

/**
 * Milliseconds of processor that a process and those it started have used, their own and the system's for them: what the
 * others on a busy machine do not distort as they do the time on the clock. NaN where the system does not tell.
 */
export function cpuTime(pid: number): number {
  try {
    const started = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
    const others = started ? started.split(" ").map((child) => cpuTime(Number(child))) : [];
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // utime and stime, in hundredths of a second.
    return others.reduce((sum, one) => sum + one, (Number(fields[11]) + Number(fields[12])) * 10);
  } catch {
    return Number.NaN;
  }
}
