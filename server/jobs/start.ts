import "server-only";
import { db } from "@/server/db/client";
import { uploadKeptHours } from "@/server/domain/application/attachment";
import { env } from "@/server/env";
import { sweepSpool } from "@/server/files/spool";
import { scanDue } from "@/server/services/attachment/scan-attachments";
import { sweepUploads } from "@/server/services/attachment/sweep-uploads";
import { sweepMessageFiles } from "@/server/services/conversation/sweep-message-files";
import { purgeImports } from "@/server/services/register-import/purge-imports";
import { checkLinksDue } from "@/server/services/resource/check-links";
import { deliverDue } from "@/server/services/webhook/deliver";
import { sweepDeliveries } from "@/server/services/webhook/sweep";
import { askConfirmations } from "./ask-confirmations";
import { sweepExchange } from "./exchange";
import { forgetRequests } from "./forget-requests";
import { remind } from "./remind";
import { type Repeated, repeat } from "./repeat";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

// One of each per process, even if several bundles ask.
const shared = globalThis as typeof globalThis & { passerelleJobs?: Repeated[] };

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

/** Looks at the addresses elsewhere that the resources name, where that is asked for. */
function checkingLinks(): Repeated[] {
  if (!env().CHECK_LINKS) return [];
  return [repeat("Links could not be checked", 10 * MINUTE, async () => (await checkLinksDue()) > 0)];
}

/**
 * What the clock causes, besides the mails that leave: derived from data, idempotent, each under a lock of its own, so
 * that all replicas do them all.
 */
export function runJobs(): Repeated[] {
  return [
    ...scanning(env().CLAMAV_URL),
    ...checkingLinks(),
    repeat("The reminders of deadlines could not be queued", 10 * MINUTE, async () => {
      await remind(db());
      return false;
    }),
    repeat("The confirmations of the register could not be asked for", 60 * MINUTE, async () => {
      await askConfirmations(db());
      return false;
    }),
    repeat("Old requests of the register could not be forgotten", 60 * MINUTE, async () => {
      await forgetRequests(db());
      return false;
    }),
    repeat("The partner exchange could not be swept", 10 * MINUTE, () => sweepExchange(db())),
    // Two rounds at once: one that waits for slow programs does not keep the others waiting.
    ...[1, 2].map(() =>
      repeat("Webhooks could not be delivered", 5 * SECOND, async () => {
        return (await deliverDue({ database: db(), allowsLoopback: env().DEMO })) > 0;
      }),
    ),
    repeat("Old webhook messages could not be swept", 10 * MINUTE, async () => {
      await sweepDeliveries();
      return false;
    }),
    repeat("Abandoned uploads could not be swept", 10 * MINUTE, async () => {
      await sweepSpool(uploadKeptHours);
      return (await sweepUploads()) + (await sweepMessageFiles()) > 0;
    }),
    repeat("Old imports of the register could not be purged", 60 * MINUTE, async () => {
      await purgeImports();
      return false;
    }),
  ];
}

/** Starts the jobs of this process; they end with it. */
export function startJobs(): void {
  if (shared.passerelleJobs) return;
  const jobs = runJobs();
  shared.passerelleJobs = jobs;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void Promise.all(jobs.map((job) => job.stop())));
}
