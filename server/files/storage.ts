import "server-only";
import { randomUUID } from "node:crypto";
import { env } from "../env";
import { folderStorage } from "./folder-storage";
import { s3Storage } from "./s3-storage";
import { discard, type LocalFile, receive } from "./spool";

/** Where files are kept under keys of ours. A key is written once; what is under it appears whole or not at all. */
export interface FileStorage {
  /** Takes over a local file, which is gone from its place afterwards. @throws StorageFull */
  put(key: string, file: LocalFile): Promise<void>;
  /** Streams what is under the key. @throws StoredFileMissing before the first byte. */
  read(key: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
  /** Takes away what is under the key, if anything. */
  remove(key: string): Promise<void>;
}

let known: FileStorage | undefined;

/** The storage of the settings: a bucket when one is given, else a folder of this machine. */
export function storage(): FileStorage {
  known ??= configured();
  return known;
}

function configured(): FileStorage {
  const { S3_URL, S3_REGION, S3_ACCESS_KEY_ID = "", S3_SECRET_ACCESS_KEY = "" } = env();
  if (!S3_URL) return folderStorage;
  const [accessKeyId, secretAccessKey] = [S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY];
  return s3Storage({ url: S3_URL, region: S3_REGION, accessKeyId, secretAccessKey });
}

export interface StoredFile extends Omit<LocalFile, "path"> {
  key: string;
}

/** Puts a local file under a new key. */
export async function keep(file: LocalFile): Promise<string> {
  const key = randomUUID();
  try {
    await storage().put(key, file);
  } finally {
    await discard(file);
  }
  return key;
}

/**
 * Streams a file to the storage.
 * @throws FileTooLarge beyond `maxBytes`, StorageFull; nothing is left behind then.
 */
export async function storeFile(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<StoredFile> {
  const { isWhole, ...file } = await receive(body, maxBytes);
  if (!isWhole) {
    await discard(file);
    throw new Error("the file broke off");
  }
  const { sizeBytes, sha256 } = file;
  return { key: await keep(file), sizeBytes, sha256 };
}

/** One after the other, as one stream. */
export async function* readAll(keys: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const key of keys) yield* await storage().read(key);
}

export const removeAll = async (keys: readonly string[]): Promise<void> => {
  for (const key of keys) await storage().remove(key);
};
