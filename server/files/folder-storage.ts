import "server-only";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { asStorageError, type LocalFile, localFolder } from "./spool";
import type { FileStorage } from "./storage";
import { StoredFileMissing } from "./stored-file-missing";

const pathOf = (key: string) => join(localFolder("files"), key.slice(0, 2), key);

/** Files in a folder of this machine, under DATA_DIR. */
export const folderStorage: FileStorage = {
  async put(key, file) {
    const path = pathOf(key);
    try {
      await mkdir(dirname(path), { recursive: true });
      await moveTo(path, file);
    } catch (error) {
      throw asStorageError(error);
    }
  },
  async read(key) {
    const file = await open(pathOf(key)).catch((error) => {
      throw isAbsent(error) ? new StoredFileMissing(key) : error;
    });
    const stream = createReadStream("", { fd: file });
    return Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>;
  },
  remove: (key) => rm(pathOf(key), { force: true }),
};

/** A move within one disk is one act; between two, the copy gets its name once it is whole. */
async function moveTo(path: string, file: LocalFile): Promise<void> {
  try {
    await rename(file.path, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EXDEV")) throw error;
    const partial = `${path}.partial`;
    try {
      await copyFile(file.path, partial);
      await rename(partial, path);
    } finally {
      await rm(partial, { force: true });
    }
  }
}

const isAbsent = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";
