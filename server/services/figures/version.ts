import "server-only";
import { db } from "@/server/db/client";
import { maybeGivenUp } from "@/server/services/decision/given-up";
import { isPublicAward } from "./awards";

let running: Promise<string> | undefined;
let next: Promise<string> | undefined;

/**
 * Changes with whatever changes a figure. Notified awards are never edited or removed, so their number tells one state
 * of them from another; titles of calls may be, and an award may
 * be given up.
 */
async function readVersion(): Promise<string> {
  const [row] = await db().$queryRaw<{ version: string }[]>`
    SELECT (SELECT count(*) FROM decision WHERE ${isPublicAward}) || ' '
      || (SELECT count(*) FROM application WHERE status IN ${maybeGivenUp}) || ' '
      || COALESCE((SELECT max(updated_at) FROM call)::text, '') AS version`;
  return row?.version ?? "";
}

/**
 * Readers who come while it is being read share the next reading, so that many of them cost one statement at a time;
 * nobody is answered from before they asked.
 */
export function figuresVersion(): Promise<string> {
  if (!running) {
    running = readVersion().finally(() => {
      running = undefined;
    });
    return running;
  }
  next ??= running
    .catch(() => "")
    .then(() => {
      next = undefined;
      return figuresVersion();
    });
  return next;
}
