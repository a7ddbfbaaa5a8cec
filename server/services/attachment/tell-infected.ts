import "server-only";
import { db } from "@/server/db/client";
import { defaultLocale, isLocale } from "@/server/domain/locale";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { markInfected, type ToScan } from "./scan-queue";

/**
 * Notes what was found in an attachment, in the journal too, and writes to whoever sent it: in one transaction, once.
 * @returns whether it was this call that did
 */
export async function tellInfected(attachment: ToScan, finding: string): Promise<boolean> {
  const { id, fileName, uploadedById } = attachment;
  const isOurs = await db().$transaction(async (tx) => {
    if ((await markInfected(tx, attachment, finding)) !== 1) return false;
    const { applicationId, kind, confirmationRequest } = await tx.attachment.findUniqueOrThrow({
      where: { id },
      select: { applicationId: true, kind: true, confirmationRequest: { select: { askedById: true } } },
    });
    await appendJournal(tx, {
      event: "attachment.infected",
      actor: "system",
      applicationId,
      data: { kind, fileName, finding },
    });
    // Of a partner's letter, whoever asked for it.
    const toldId = uploadedById ?? confirmationRequest?.askedById;
    const sender = toldId && (await tx.user.findUnique({ where: { id: toldId } }));
    if (!sender) return true;
    const { ref, number, title } = await tx.application.findUniqueOrThrow({ where: { id: applicationId } });
    await queueMail(tx, {
      key: `attachment.infected:${id}`,
      template: "attachment-infected",
      to: sender.email,
      locale: isLocale(sender.locale) ? sender.locale : defaultLocale,
      props: { reference: number ?? ref, project: title, url: appUrl(`/dossiers/${ref}`), fileName, finding },
      applicationId,
    });
    return true;
  });
  if (isOurs) wakeDispatcher();
  return isOurs;
}
