import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { afterEdit } from "@/server/domain/application/sign-off";
import { isEditable } from "@/server/domain/application/status";
import type { Finding } from "@/server/domain/call/rules";
import { NotFound } from "@/server/domain/errors";
import { findingsOf } from "@/server/services/application/submit";
import { appendJournal } from "@/server/services/journal/append";
import { holdEditable } from "./hold-editable";

/** Takes an attachment off a draft. The file stays: a submitted version may name it. */
export async function removeAttachment(
  { application, actor }: Granted<"application.edit">,
  attachmentId: string,
): Promise<{ ok: true; findings: Finding[] } | { ok: false; reason: "notEditable" }> {
  if (!isEditable(application.status)) return { ok: false, reason: "notEditable" };
  const attachment = application.attachments.find(({ id }) => id === attachmentId);
  if (!attachment) throw new NotFound();
  const isRemoved = await db().$transaction(async (tx) => {
    if (!(await holdEditable(tx, application.id))) return false;
    await tx.$executeRaw`UPDATE attachment SET removed_at = now() WHERE id = ${attachmentId}::uuid AND removed_at IS NULL`;
    const { kind, fileName } = attachment;
    await appendJournal(tx, {
      event: "attachment.remove",
      actor,
      applicationId: application.id,
      data: { kind, fileName },
    });
    return true;
  });
  if (!isRemoved) return { ok: false, reason: "notEditable" };
  const attachments = application.attachments.filter(({ id }) => id !== attachmentId);
  return { ok: true, findings: findingsOf({ ...application, attachments, signOff: afterEdit(application.signOff) }) };
}
