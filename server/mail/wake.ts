import "server-only";
import { EventEmitter } from "node:events";

// On globalThis: Next bundles this file several times, and the dispatcher runs in one of the bundles.
const shared = globalThis as typeof globalThis & { passerelleMail?: EventEmitter };

function bell(): EventEmitter {
  shared.passerelleMail ??= new EventEmitter();
  return shared.passerelleMail;
}

/** Says that the outbox has something new. Call it after the commit; other replicas see it within seconds. */
export function wakeDispatcher(): void {
  bell().emit("wake");
}

/** @returns what stops the listening. */
export function onWake(listener: () => void): () => void {
  bell().on("wake", listener);
  return () => bell().off("wake", listener);
}
