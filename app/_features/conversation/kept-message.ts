import { z } from "zod";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A message that is being written, with the key under which it will be posted. */
export interface KeptMessage {
  key: string;
  body: string;
  /** It was sent, and no answer came: it may have arrived. */
  wasSent: boolean;
}

const kept = z.object({ key: z.uuid(), body: z.string(), wasSent: z.boolean() });

export const blankMessage = (): KeptMessage => ({ key: crypto.randomUUID(), body: "", wasSent: false });

/** The name names the person as well: a device may be shared. */
export const storageName = (userId: string, conversation: string): string =>
  `passerelle:message:${userId}:${conversation}`;

export function readKept(store: Store, name: string): KeptMessage | null {
  try {
    const read = kept.safeParse(JSON.parse(store.getItem(name) ?? "null"));
    return read.success ? read.data : null;
  } catch {
    // Closed or spoilt storage: what the page holds is all there is.
    return null;
  }
}

export function writeKept(store: Store, name: string, message: KeptMessage): void {
  try {
    if (message.body === "") store.removeItem(name);
    else store.setItem(name, JSON.stringify(message));
  } catch {
    // Full or closed storage: the page still holds the words.
  }
}

/** Forgets a message that has been posted; not what another tab has begun since. */
export function forgetKept(store: Store, name: string, key: string): void {
  if (readKept(store, name)?.key === key) writeKept(store, name, blankMessage());
}

/** The words as typed so far. What was sent may have arrived as it was: other words are another message. */
export function typed(before: KeptMessage, body: string): KeptMessage {
  const isAnother = before.wasSent && body.trim() !== before.body.trim();
  return isAnother ? { ...blankMessage(), body } : { ...before, body };
}
