import "server-only";
import { db } from "@/server/db/client";
import { ScanFailed, ScannerDown, scan, type Verdict } from "@/server/files/clamd";
import { readAll, removeAll } from "@/server/files/storage";
import { StoredFileMissing } from "@/server/files/stored-file-missing";
import { tellInfectedCallFile } from "@/server/services/call-file/tell-infected";
import { tellInfectedFile } from "@/server/services/conversation/tell-infected-file";
import { tellInfectedResource } from "@/server/services/resource/tell-infected-resource";
import {
  claimToScan,
  giveBack,
  markClean,
  markDestroyed,
  scanLater,
  scanned,
  type ToScan,
  toDestroy,
} from "./scan-queue";
import { tellInfected } from "./tell-infected";

export interface Scanned {
  clean: number;
  infected: number;
  /** Asked again later. */
  failed: number;
  /** The scanner is out of reach: what was taken was given back. */
  isDown: boolean;
}

const batch = 5;
/** Seconds: longer than the slowest scan of the largest file. */
const lease = 600;

/** Asks the scanner about the files that wait, of dossiers, messages, resources and calls. Safe to run in several processes at once, and again. */
export async function scanDue(url: string): Promise<Scanned> {
  const result: Scanned = { clean: 0, infected: 0, failed: 0, isDown: false };
  for (const of of scanned)
    for (const file of await claimToScan(db(), of, batch, lease)) {
      if (result.isDown) await giveBack(db(), file);
      else await judge(url, file, result);
    }
  await destroyInfected();
  return result;
}

async function judge(url: string, attachment: ToScan, result: Scanned): Promise<void> {
  let verdict: Verdict;
  try {
    verdict = await scan(url, readAll([attachment.storageKey]));
  } catch (error) {
    if (error instanceof ScannerDown) {
      result.isDown = true;
      await giveBack(db(), attachment);
      return;
    }
    if (!(error instanceof ScanFailed || error instanceof StoredFileMissing)) {
      await giveBack(db(), attachment);
      throw error;
    }
    console.error(`The attachment ${attachment.id} could not be scanned: ${error.message}`);
    result.failed += 1;
    await scanLater(db(), attachment);
    return;
  }
  if (verdict.isClean) result.clean += await markClean(db(), attachment);
  else if (await tellers[attachment.of](attachment, verdict.finding)) result.infected += 1;
}

const tellers = {
  ...{ attachment: tellInfected, message_file: tellInfectedFile },
  ...{ resource_file: tellInfectedResource, call_file: tellInfectedCallFile },
};

/** Takes infected files out of the storage; what is interrupted here is found again by its record. */
async function destroyInfected(): Promise<void> {
  for (const of of scanned)
    for (const { id, storageKey } of await toDestroy(db(), of)) {
      await removeAll([storageKey]);
      await markDestroyed(db(), of, id);
    }
}
