import "server-only";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { defaultLocale, isLocale } from "@/server/domain/locale";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { markInfected, type ToScan } from "@/server/services/attachment/scan-queue";
import { appendJournal } from "@/server/services/journal/append";

/**
 * Notes what was found in a file of a message, and writes to whoever sent it: in one transaction, once. The journal of a
 * dossier tells of it; of a conversation before filing nobody else is told.
 * @returns whether it was this call that did
 */
export async function tellInfectedFile(file: ToScan, finding: string): Promise<boolean> {
  const isOurs = await db().$transaction(async (tx) => {
    if ((await markInfected(tx, file, finding)) !== 1) return false;
    await tellSender(tx, file, finding);
    return true;
  });
  if (isOurs) wakeDispatcher();
  return isOurs;
}

async function tellSender(tx: Prisma.TransactionClient, file: ToScan, finding: string): Promise<void> {
  const { id, fileName, uploadedById } = file;
  const { conversation } = await tx.messageFile.findUniqueOrThrow({
    where: { id },
    select: { conversation: { include: { application: true, call: true } } },
  });
  const { application, call } = conversation;
  const dossier = conversation.kind === "dossier" ? application : null;
  if (dossier)
    await appendJournal(tx, {
      ...{ event: "attachment.infected", actor: "system", applicationId: dossier.id },
      data: { kind: "message", fileName, finding },
    });
  const sender =
    uploadedById && (await tx.user.findUnique({ where: { id: uploadedById }, include: { memberships: true } }));
  if (!sender) return;
  const mail = {
    key: `message.infected:${id}`,
    to: sender.email,
    locale: isLocale(sender.locale) ? sender.locale : defaultLocale,
  };
  if (dossier) {
    const { ref, number, title } = dossier;
    const props = {
      reference: number ?? ref,
      project: title,
      url: appUrl(`/dossiers/${ref}/messages`),
      fileName,
      finding,
    };
    await queueMail(tx, { ...mail, template: "message-file-infected", props, applicationId: dossier.id });
    return;
  }
  const isOfEmbassy = sender.memberships.some(({ organisationId }) => organisationId === conversation.embassyId);
  const url = appUrl(`/${isOfEmbassy ? "avis" : "dossiers"}/conseils/${conversation.id}`);
  const props = { call: call?.title ?? "", url, fileName, finding };
  await queueMail(tx, { ...mail, template: "advice-file-infected", props });
}
