import "server-only";
import { checkFileName, type FileRefusal } from "@/server/domain/application/attachment";
import { inspect } from "./inspect";
import { discard, FileTooLarge, type LocalFile, receive, StorageFull } from "./spool";
import { keep } from "./storage";

/** A file as it is sent in one request: its name, and its bytes as they arrive. */
export interface SentFile {
  name: string;
  body: AsyncIterable<Uint8Array>;
}

/** A file that is in the storage. */
export interface StoredFile {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
}

export type FileNotTaken = { ok: false; reason: FileRefusal | "storageFull" | "incomplete" };

/** Looks into a file that arrives and puts it into the storage, where its record is the caller's business; or says why not. */
export async function takeFile(
  { name, body }: SentFile,
  maxBytes: number,
): Promise<{ ok: true; file: StoredFile } | FileNotTaken> {
  const named = checkFileName(name);
  if (!named.ok) return named;
  const { fileName } = named;
  try {
    const local = await receive(body, maxBytes);
    const found = await inspected(local, fileName);
    if (!found.ok) {
      await discard(local);
      return found;
    }
    const { mediaType } = found;
    const { sizeBytes, sha256 } = local;
    return { ok: true, file: { fileName, mediaType, sizeBytes, sha256, storageKey: await keep(local) } };
  } catch (error) {
    if (error instanceof FileTooLarge) return { ok: false, reason: "tooLarge" };
    if (error instanceof StorageFull) return { ok: false, reason: "storageFull" };
    throw error;
  }
}

async function inspected(local: LocalFile & { isWhole: boolean }, fileName: string) {
  if (!local.isWhole) return { ok: false, reason: "incomplete" } as const;
  return local.sizeBytes === 0 ? ({ ok: false, reason: "empty" } as const) : inspect(local, fileName);
}
