import { checkBeforeSending, headBytes } from "@/server/domain/application/attachment";
import { maxMessageFileBytes } from "@/server/domain/conversation/message";
import { type SentFile, sentFile } from "./kept-message";
import type { FileTarget } from "./target";

export type FileAnswer = { ok: true; file: SentFile } | { ok: false; reason: string };

const addressOf = (target: FileTarget): string =>
  target.kind === "dossier" ? `/api/dossiers/${target.ref}/messages/pieces` : `/api/conseils/${target.id}/pieces`;

/** Sends a file for a message, once its name, size and first bytes are worth it. Only XMLHttpRequest tells how far it is. */
export async function sendFile(
  target: FileTarget,
  file: File,
  onProgress: (share: number) => void,
): Promise<FileAnswer> {
  if (file.size > maxMessageFileBytes) return { ok: false, reason: "tooLarge" };
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const refusal = checkBeforeSending({ name: file.name, size: file.size, head });
  if (refusal) return { ok: false, reason: refusal };
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${addressOf(target)}?nom=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request.responseText));
    request.onerror = () => resolve({ ok: false, reason: "offline" });
    request.onabort = () => resolve({ ok: false, reason: "offline" });
    request.send(file);
  });
}

function answerOf(text: string): FileAnswer {
  try {
    const answer = JSON.parse(text) as { file?: unknown; reason?: unknown };
    const file = sentFile.safeParse(answer.file);
    if (file.success) return { ok: true, file: file.data };
    return { ok: false, reason: typeof answer.reason === "string" ? answer.reason : "failed" };
  } catch {
    return { ok: false, reason: "failed" };
  }
}
