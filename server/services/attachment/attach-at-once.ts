import "server-only";
import type { Granted } from "@/server/auth/grants";
import { maxAttachmentBytes } from "@/server/domain/application/attachment";
import { isEditable } from "@/server/domain/application/status";
import type { AttachmentKind } from "@/server/domain/call/rules/schema";
import { type SentFile, takeFile } from "@/server/files/take-file";
import { type LoadedAttachment, loadApplication } from "@/server/services/application/load";
import { attachStored, NotEditable } from "./attach-stored";
import { misplaced, type UploadRefusal } from "./uploads";

export type AttachAtOnceResult =
  | { ok: true; attachment: LoadedAttachment; revision: number }
  | { ok: false; reason: Exclude<UploadRefusal, "gone" | "tooManyUploads"> }
  /** What is said of the file names nothing that this dossier has. */
  | { ok: false; reason: "misplaced"; place: "replaces" | "question" };

/** Attaches a file that comes whole, in one request: looked into, kept, scanned and told as one that comes in pieces. */
export async function attachAtOnce(
  granted: Granted<"application.edit">,
  said: { kind: AttachmentKind; questionId?: string | undefined; replaces?: string | undefined },
  sent: SentFile,
): Promise<AttachAtOnceResult> {
  const { application } = granted;
  // Before anything of it is received.
  if (!isEditable(application.status)) return { ok: false, reason: "notEditable" };
  const place = misplaced(application, said);
  if (place) return { ok: false, reason: "misplaced", place };
  const taken = await takeFile(sent, maxAttachmentBytes);
  if (!taken.ok) return taken;
  const { kind, questionId = null, replaces: replacesId = null } = said;
  try {
    const id = await attachStored(granted, { kind, questionId, replacesId }, taken.file);
    const now = await loadApplication(application.ref);
    const attachment = now?.attachments.find((one) => one.id === id);
    if (!now || !attachment) throw new Error("what was just attached can be read");
    return { ok: true, attachment, revision: now.revision };
  } catch (error) {
    if (error instanceof NotEditable) return { ok: false, reason: "notEditable" };
    throw error;
  }
}
