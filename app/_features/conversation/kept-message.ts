import { z } from "zod";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A file that the server has, and that goes with the message once it is posted. */
export const sentFile = z.object({ id: z.uuid(), fileName: z.string(), sizeBytes: z.number() });
export type SentFile = z.infer<typeof sentFile>;

/** A message that is being written, with the key under which it will be posted. */
export interface KeptMessage {
  key: string;
  body: string;
  files: SentFile[];
  /** It was sent, and no answer came: it may have arrived. */
  wasSent: boolean;
}

const kept = z.object({ key: z.uuid(), body: z.string(), files: z.array(sentFile), wasSent: z.boolean() });

export const blankMessage = (): KeptMessage => ({ key: crypto.randomUUID(), body: "", files: [], wasSent: false });

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
    if (message.body === "" && message.files.length === 0) store.removeItem(name);
    else store.setItem(name, JSON.stringify(message));
  } catch {
    // Full or closed storage: the page still holds the words.
  }
}

/** Forgets a message that has been posted; not what another tab has begun since. */
export function forgetKept(store: Store, name: string, key: string): void {
  if (readKept(store, name)?.key === key) writeKept(store, name, blankMessage());
}

/** The message as it is now. What was sent may have arrived as it was: with other words or files, it is another message. */
export function changed(before: KeptMessage, now: Partial<Pick<KeptMessage, "body" | "files">>): KeptMessage {
  const after = { ...before, ...now };
  const idsOf = ({ files }: KeptMessage) => files.map(({ id }) => id).join();
  const isSame = after.body.trim() === before.body.trim() && idsOf(after) === idsOf(before);
  return before.wasSent && !isSame ? { ...blankMessage(), body: after.body, files: after.files } : after;
}
