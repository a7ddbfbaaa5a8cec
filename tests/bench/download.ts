import { readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";

export interface Downloaded {
  bytes: number;
  ms: number;
  /** Memory of the process that serves, in bytes; NaN where the system does not tell. */
  before: number;
  peak: number;
}

/** Takes a whole file, keeping none of it, and looks at how much memory its writer had at most. */
export async function download(url: string, pid: number): Promise<Downloaded> {
  // What it had before is no part of the peak.
  forgetPeak(pid);
  const before = memory(pid, "VmRSS");
  const start = performance.now();
  const bytes = await new Promise<number>((resolve, reject) => {
    let count = 0;
    const asked = request(url, (answer) => {
      answer.on("data", (piece: Buffer) => {
        count += piece.length;
      });
      answer.on("end", () => (answer.statusCode === 200 ? resolve(count) : reject(new Error(`${answer.statusCode}`))));
      answer.on("error", reject);
    });
    asked.on("error", reject).end();
  });
  return { bytes, ms: performance.now() - start, before, peak: memory(pid, "VmHWM") };
}

function memory(pid: number, name: "VmRSS" | "VmHWM"): number {
  try {
    const line = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(line?.[1]) * 1_024;
  } catch {
    return Number.NaN;
  }
}

function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, "5");
  } catch {
    // Where the system does not let it be forgotten, the peak is that of the process's whole life.
  }
}
