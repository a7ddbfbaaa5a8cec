import "server-only";
import type { Granted } from "@/server/auth/grants";
import type { Finding } from "@/server/domain/call/rules";
import type { LoadedAttachment } from "@/server/services/application/load";
import { findingsOf } from "@/server/services/application/submit";
import { earlierAttachments } from "./versions";

export interface AttachmentWithEarlier extends LoadedAttachment {
  /** What it replaced, newest first. */
  earlier: LoadedAttachment[];
}

/** The attachments of a dossier, each with what it replaced, and what stands against the dossier with them. */
export async function listAttachments(
  granted: Granted<"application.edit">,
): Promise<{ attachments: AttachmentWithEarlier[]; findings: Finding[] }> {
  const { application } = granted;
  const earlier = await earlierAttachments(granted);
  return {
    attachments: application.attachments.map((attachment) => ({
      ...attachment,
      earlier: earlier[attachment.id] ?? [],
    })),
    findings: findingsOf(application),
  };
}
