import "server-only";
import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { type FileRefusal, headBytes, isAcceptedFile, isProgram } from "@/server/domain/application/attachment";
import type { LocalFile } from "./spool";

export type Inspection = { ok: true; mediaType: string } | { ok: false; reason: FileRefusal };

/** Judges a file by its bytes: what it is, and whether that goes with its name. */
export async function inspect({ path }: LocalFile, fileName: string): Promise<Inspection> {
  if (isProgram(await headOf(path))) return { ok: false, reason: "program" };
  const mediaType = (await fileTypeFromFile(path))?.mime;
  if (!mediaType || !isAcceptedFile(fileName, mediaType)) return { ok: false, reason: "kindRefused" };
  return { ok: true, mediaType };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
