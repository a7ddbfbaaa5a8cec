import type { BudgetRead } from "@/server/services/application/read-budget";

export type FileFailure =
  | Exclude<BudgetRead, { ok: true }>
  | { ok: false; reason: "signedOut" | "notAllowed" | "offline" | "failed" };
export type FileRead = Extract<BudgetRead, { ok: true }> | FileFailure;

/** What the server refuses whatever the file: told here, before anything is sent over a slow line. */
export const maxFileBytes = 2_000_000;

/** Sends a spreadsheet to be read; nothing is kept of it there. */
export async function readFile(ref: string, file: File): Promise<FileRead> {
  if (file.size > maxFileBytes) return { ok: false, reason: "tooLarge" };
  try {
    const response = await fetch(`/api/dossiers/${ref}/budget`, { method: "POST", body: file });
    if (response.status === 401) return { ok: false, reason: "signedOut" };
    if (response.status === 403 || response.status === 404) return { ok: false, reason: "notAllowed" };
    if (!response.ok && response.status !== 422) return { ok: false, reason: "failed" };
    return (await response.json()) as FileRead;
  } catch {
    return { ok: false, reason: "offline" };
  }
}
