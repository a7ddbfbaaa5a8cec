import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { telling } from "@/server/db/notices";
import { isEditable } from "@/server/domain/application/status";
import { InvalidOperation } from "@/server/domain/errors";
import { isLocale } from "@/server/domain/locale";
import { type Actor, displayName } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import type { LoadedApplication } from "@/server/services/application/load";
import { appendJournal } from "@/server/services/journal/append";
import { hold } from "./ask-sign-off";
import { insertSignOff } from "./insert-sign-off";

export interface SignOffInput {
  isGiven: boolean;
  /** A comment, or the reason of a refusal. */
  comment: string;
  /** The revision that the signatory has read. */
  revision: number;
}

export type AnswerSignOffResult =
  | { ok: true }
  /** The dossier was written to since the signatory read it: they look at it again first. */
  | { ok: false; reason: "savedMeanwhile" | "notEditable" };

/**
 * A signatory agrees to the dossier as they read it, or refuses and says why. Whoever asked is told by mail.
 * @throws InvalidOperation when the call asks for no accord, and for a refusal without a reason.
 */
export async function answerSignOff(
  { application, actor }: Granted<"application.signOff">,
  { isGiven, comment, revision }: SignOffInput,
): Promise<AnswerSignOffResult> {
  if (!application.call.rules.signOff) throw new InvalidOperation("this call asks for no accord");
  const words = comment.trim();
  if (!isGiven && words === "") throw new InvalidOperation("a refusal says why");
  const result = await db().$transaction(async (tx): Promise<AnswerSignOffResult> => {
    const now = await hold(tx, application.ref);
    if (!now || !isEditable(now.status)) return { ok: false, reason: "notEditable" };
    if (now.revision !== revision) return { ok: false, reason: "savedMeanwhile" };
    await tx.$executeRaw(insertSignOff(now.id, actor, { isGiven, comment: words }));
    await appendJournal(tx, {
      event: isGiven ? "signOff.give" : "signOff.refuse",
      actor,
      applicationId: now.id,
      callId: now.call.id,
      data: { revision, ...(words && { words }) },
    });
    await tellWhoAsked(tx, now, actor, { isGiven, words });
    await tx.$executeRaw`SELECT ${telling(now)}`;
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

async function tellWhoAsked(
  tx: Database,
  application: LoadedApplication,
  actor: Actor,
  { isGiven, words }: { isGiven: boolean; words: string },
): Promise<void> {
  const last = await tx.signOffRequest.findFirst({
    where: { applicationId: application.id },
    orderBy: { askedAt: "desc" },
    select: { askedById: true },
  });
  if (!last?.askedById || last.askedById === actor.userId) return;
  const asker = await tx.user.findUnique({ where: { id: last.askedById } });
  if (!asker) return;
  const { id, ref, number, content, revision, loadedAt } = application;
  await queueMail(tx, {
    key: `sign-off-answered:${id}:${revision}:${isGiven}:${loadedAt.getTime()}`,
    template: "sign-off-answered",
    to: asker.email,
    locale: isLocale(asker.locale) ? asker.locale : "fr",
    props: {
      ...{ reference: number ?? ref, project: content.project.title, by: displayName(actor), isGiven, words },
      url: appUrl(`/dossiers/${ref}/formulaire/verification`),
    },
    applicationId: id,
  });
}
