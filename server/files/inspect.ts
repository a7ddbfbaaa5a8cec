import "server-only";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { type FileRefusal, headBytes, isAcceptedFile, isProgram } from "@/server/domain/application/attachment";
import { checkArchive } from "./archive";
import type { LocalFile } from "./spool";

export type Inspection = { ok: true; mediaType: string } | { ok: false; reason: FileRefusal };

/** A PDF names its encryption in a dictionary that is itself in clear: "/Encrypt 12 0 R", or the dictionary at once. */
const pdfEncryption = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;
/** An office file with a password is an envelope of another format, with a stream of this name in UTF-16. */
const officeEnvelope = "application/x-cfb";
const officeEncryption = new RegExp(Buffer.from("EncryptedPackage", "utf16le").toString("latin1"));

/** Judges a file by its bytes: what it is, whether that goes with its name, and whether it can be read without harm. */
export async function inspect({ path, sizeBytes }: LocalFile, fileName: string): Promise<Inspection> {
  if (isProgram(await headOf(path))) return refused("program");
  const mediaType = (await fileTypeFromFile(path))?.mime;
  if (mediaType === officeEnvelope && (await contains(path, officeEncryption))) return refused("encrypted");
  if (!mediaType || !isAcceptedFile(fileName, mediaType)) return refused("kindRefused");
  if (mediaType === "application/pdf" && (await contains(path, pdfEncryption))) return refused("encrypted");
  const found = mediaType.startsWith("application/vnd.") ? await checkArchive(path, sizeBytes) : null;
  return found ? refused(found) : { ok: true, mediaType };
}

const refused = (reason: FileRefusal): Inspection => ({ ok: false, reason });

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whether a file holds a short pattern of bytes, read piece by piece: one byte is one sign. */
async function contains(path: string, pattern: RegExp): Promise<boolean> {
  const overlap = 100;
  let tail = "";
  for await (const chunk of createReadStream(path, "latin1")) {
    const text = tail + chunk;
    if (pattern.test(text)) return true;
    tail = text.slice(-overlap);
  }
  return false;
}
