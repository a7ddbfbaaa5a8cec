import { maxAttachmentBytes } from "@/server/domain/application/attachment";
import type { Finding } from "@/server/domain/call/rules";
import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import type { AttachmentView } from "./attachments-section";

export type UploadFailure =
  | "notEditable"
  | "tooLarge"
  | "empty"
  | "kindRefused"
  | "nameRefused"
  | "storageFull"
  | "signedOut"
  | "offline"
  | "failed";

export type UploadResult =
  | { ok: true; attachment: AttachmentView; findings: Finding[] }
  | { ok: false; reason: UploadFailure };

const known: readonly string[] = [
  "notEditable",
  "tooLarge",
  "empty",
  "kindRefused",
  "nameRefused",
  "storageFull",
  "signedOut",
] satisfies UploadFailure[];

/** Sends one file as it is. XMLHttpRequest, because it alone tells how far a request has got. */
export function upload(
  ref: string,
  kind: AttachmentKind,
  file: File,
  onProgress: (share: number) => void,
): Promise<UploadResult> {
  if (file.size > maxAttachmentBytes) return Promise.resolve({ ok: false, reason: "tooLarge" });
  if (file.size === 0) return Promise.resolve({ ok: false, reason: "empty" });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/dossiers/${ref}/pieces?${new URLSearchParams({ kind, name: file.name })}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () => resolve({ ok: false, reason: "offline" });
    request.onload = () => {
      const answer = request.response as UploadResult | null;
      if (answer && "ok" in answer && answer.ok) return resolve(answer);
      const reason = answer && "reason" in answer ? answer.reason : "failed";
      resolve({ ok: false, reason: known.includes(reason) ? reason : "failed" });
    };
    request.send(file);
  });
}
