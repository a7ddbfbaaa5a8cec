import "server-only";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Entry, fromBufferPromise, openPromise, type ZipFile } from "yauzl";
import { archiveLimits, type FileRefusal } from "@/server/domain/application/attachment";

/** Where an OpenDocument file says that it is encrypted, and with which words. */
const manifest = "META-INF/manifest.xml";
const encryptionMark = "encryption-data";
const longestManifest = 2_000_000;

class Refused extends Error {
  constructor(readonly reason: FileRefusal) {
    super(reason);
  }
}

type Limits = typeof archiveLimits;

/**
 * Opens an office file, which is a ZIP archive, all the way, each entry inflated chunk by chunk and thrown away.
 * What entries declare is believed only to refuse: what comes out is counted.
 * @returns why it is refused, or null
 */
export const checkArchive = (path: string, sizeBytes: number): Promise<FileRefusal | null> =>
  check(() => openPromise(path, { lazyEntries: true, autoClose: false }), sizeBytes, archiveLimits);

/** The same of a file that is held in memory, and may unpack to so many bytes at most. */
export const checkArchiveBytes = (bytes: Uint8Array, inflatedBytes: number): Promise<FileRefusal | null> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const limits = { ...archiveLimits, inflatedBytes };
  return check(() => fromBufferPromise(buffer, { lazyEntries: true, autoClose: false }), bytes.byteLength, limits);
};

async function check(open: () => Promise<ZipFile>, sizeBytes: number, limits: Limits): Promise<FileRefusal | null> {
  let archive: ZipFile | null = null;
  try {
    archive = await open();
    if (archive.entryCount > limits.entries) return "archiveBomb";
    const counter = new Counter(sizeBytes, limits);
    for await (const entry of archive.eachEntry()) await checkEntry(archive, entry, counter);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.reason;
    // An entry that holds more than it declares is made to deceive.
    return error instanceof Error && /^too many bytes/.test(error.message) ? "archiveBomb" : "damaged";
  } finally {
    archive?.close();
  }
}

class Counter {
  private inflated = 0;
  constructor(
    private readonly packed: number,
    readonly limits: Limits,
  ) {}

  add(bytes: number): void {
    this.inflated += bytes;
    const { inflatedBytes, ratio, ratioFrom } = this.limits;
    const isOutOfProportion = this.inflated > ratioFrom && this.inflated > ratio * this.packed;
    if (this.inflated > inflatedBytes || isOutOfProportion) throw new Refused("archiveBomb");
  }
}

async function checkEntry(archive: ZipFile, entry: Entry, counter: Counter): Promise<void> {
  if (entry.isEncrypted()) throw new Refused("encrypted");
  if (entry.uncompressedSize > counter.limits.inflatedBytes) throw new Refused("archiveBomb");
  const texts: Buffer[] = [];
  let kept = 0;
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (entry.fileName === manifest && kept < longestManifest) {
        texts.push(chunk);
        kept += chunk.length;
      }
      try {
        counter.add(chunk.length);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  await pipeline(await archive.openReadStreamPromise(entry), sink);
  if (Buffer.concat(texts).includes(encryptionMark)) throw new Refused("encrypted");
}
