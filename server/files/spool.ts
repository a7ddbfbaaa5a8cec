import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { env } from "../env";

/** A file on this machine's disk, on its way to the storage. */
export interface LocalFile {
  path: string;
  sizeBytes: number;
  sha256: string;
}

export class FileTooLarge extends Error {}
export class StorageFull extends Error {}

/** Where this process keeps files of its own. */
export const localFolder = (name: "files" | "spool"): string =>
  resolve(env().DATA_DIR === "memory:" ? ".next" : env().DATA_DIR, name);

/** A full disk in our words; any other error as it is. */
export const asStorageError = (error: unknown): unknown =>
  error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT")
    ? new StorageFull()
    : error;

/**
 * Writes what arrives to the disk, chunk by chunk, never held in memory. When the source breaks off, what came before
 * is kept and `isWhole` is false.
 * @throws FileTooLarge beyond `maxBytes`, StorageFull when the disk is; nothing is left behind then.
 */
export async function receive(
  source: AsyncIterable<Uint8Array>,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<LocalFile & { isWhole: boolean }> {
  const path = join(localFolder("spool"), randomUUID());
  await mkdir(localFolder("spool"), { recursive: true });
  const file = await open(path, "wx").catch((error) => {
    throw asStorageError(error);
  });
  try {
    return { path, ...(await writeAll(file, source, maxBytes)) };
  } catch (error) {
    await rm(path, { force: true });
    throw asStorageError(error);
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, source: AsyncIterable<Uint8Array>, maxBytes: number) {
  const hash = createHash("sha256");
  const chunks = source[Symbol.asyncIterator]();
  let sizeBytes = 0;
  let isWhole = true;
  try {
    for (;;) {
      const next = await chunks.next().catch(() => null);
      isWhole = next !== null;
      if (!next || next.done) break;
      sizeBytes += next.value.byteLength;
      if (sizeBytes > maxBytes) throw new FileTooLarge();
      hash.update(next.value);
      await file.writeFile(next.value);
    }
    await file.sync();
  } catch (error) {
    await chunks.return?.();
    throw error;
  }
  return { sizeBytes, sha256: hash.digest("hex"), isWhole };
}

/** Takes a local file away; one that has moved to the storage is gone already. */
export const discard = ({ path }: LocalFile): Promise<void> => rm(path, { force: true });

/** Takes away what processes that were killed left on this disk more than `hours` ago. @returns how many files. */
export async function sweepSpool(hours: number): Promise<number> {
  const folder = localFolder("spool");
  const limit = Date.now() - hours * 3_600_000;
  let swept = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found || found.mtimeMs > limit) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}
