import "server-only";
import { uploadKeptHours } from "@/server/domain/application/attachment";
import { sweepSpool } from "@/server/files/spool";
import { sweepUploads } from "@/server/services/attachment/sweep-uploads";
import { type Repeated, repeat } from "./repeat";

const MINUTE = 60_000;

// One of each per process, even if several bundles ask.
const shared = globalThis as typeof globalThis & { passerelleFileJobs?: Repeated[] };

/** Starts what this process does for files besides answering requests; it ends with the process. */
export function startFileJobs(): void {
  shared.passerelleFileJobs ??= [
    repeat("Abandoned uploads could not be swept", 10 * MINUTE, async () => {
      await sweepSpool(uploadKeptHours);
      return (await sweepUploads()) > 0;
    }),
  ];
  const jobs = shared.passerelleFileJobs;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void Promise.all(jobs.map((job) => job.stop())));
}
