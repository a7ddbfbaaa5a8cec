import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { env } from "../env";

export interface StoredFile {
  key: string;
  path: string;
  sizeBytes: number;
  sha256: string;
}

export class FileTooLarge extends Error {}
export class StorageFull extends Error {}

const folder = () => resolve(env().DATA_DIR === "memory:" ? ".next/files" : join(env().DATA_DIR, "files"));
const pathOf = (key: string) => join(folder(), key.slice(0, 2), key);

/**
 * Streams a file to the storage, never held in memory; it appears under its key only once it is whole.
 * @throws FileTooLarge beyond `maxBytes`, StorageFull when the disk is; nothing is left behind then.
 */
export async function storeFile(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<StoredFile> {
  const key = randomUUID();
  const path = pathOf(key);
  const partial = `${path}.partial`;
  const hash = createHash("sha256");
  let sizeBytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizeBytes += chunk.length;
      hash.update(chunk);
      done(sizeBytes > maxBytes ? new FileTooLarge() : null, chunk);
    },
  });
  try {
    await mkdir(join(folder(), key.slice(0, 2)), { recursive: true });
    await pipeline(
      Readable.fromWeb(body as NodeStream),
      measure,
      createWriteStream(partial, { flags: "wx", flush: true }),
    );
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    if (error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT"))
      throw new StorageFull();
    throw error;
  }
  return { key, path, sizeBytes, sha256: hash.digest("hex") };
}

export const readStored = (key: string): ReadableStream<Uint8Array<ArrayBuffer>> =>
  Readable.toWeb(createReadStream(pathOf(key))) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;

export const removeStored = (key: string): Promise<void> => rm(pathOf(key), { force: true });
