import "server-only";
import { uploadKeptHours } from "@/server/domain/application/attachment";
import { env } from "@/server/env";
import { sweepSpool } from "@/server/files/spool";
import { scanDue } from "@/server/services/attachment/scan-attachments";
import { sweepUploads } from "@/server/services/attachment/sweep-uploads";
import { type Repeated, repeat } from "./repeat";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

// One of each per process, even if several bundles ask.
const shared = globalThis as typeof globalThis & { passerelleFileJobs?: Repeated[] };

/** Asks the scanner about what waits, as soon as it can be reached. */
function scanning(url: string | undefined): Repeated[] {
  if (!url) return [];
  let wasDown = false;
  return [
    repeat("Attachments could not be scanned", 2 * SECOND, async () => {
      const { clean, infected, isDown } = await scanDue(url);
      if (isDown !== wasDown) console.error(`The virus scanner is ${isDown ? "out of reach" : "back"}.`);
      wasDown = isDown;
      return !isDown && clean + infected > 0;
    }),
  ];
}

/** Starts what this process does for files besides answering requests; it ends with the process. */
export function startFileJobs(): void {
  shared.passerelleFileJobs ??= [
    ...scanning(env().CLAMAV_URL),
    repeat("Abandoned uploads could not be swept", 10 * MINUTE, async () => {
      await sweepSpool(uploadKeptHours);
      return (await sweepUploads()) > 0;
    }),
  ];
  const jobs = shared.passerelleFileJobs;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void Promise.all(jobs.map((job) => job.stop())));
}
