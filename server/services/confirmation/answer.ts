import "server-only";
import { type Database, db } from "@/server/db/client";
import { telling } from "@/server/db/notices";
import { answersPerLink } from "@/server/domain/application/confirmation";
import type { ConfirmationAnswerInput } from "@/server/domain/application/confirmation-schema";
import { shareText } from "@/server/domain/application/parties";
import { isLocale } from "@/server/domain/locale";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { appendJournal } from "@/server/services/journal/append";
import { type FoundByLink, findByLink } from "./by-link";

export type AnswerResult =
  | { ok: true }
  /** `changed`: the plan says something else than the page did. `gone`: the link opens nothing any more. */
  | { ok: false; reason: "changed" | "gone" | "tooMany" };

/** Takes what a party says of its share, as it was shown to it. Whoever asked is told by mail. */
export async function answerConfirmation(token: string, given: ConfirmationAnswerInput): Promise<AnswerResult> {
  const result = await db().$transaction(async (tx): Promise<AnswerResult> => {
    const before = await findByLink(token, tx);
    if (!before) return { ok: false, reason: "gone" };
    // What the dossier says stays what it says until the answer is kept.
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${before.application.id}::uuid FOR UPDATE`;
    const found = await findByLink(token, tx);
    if (!found) return { ok: false, reason: "gone" };
    if (shareText(found.share) !== given.shown) return { ok: false, reason: "changed" };
    if ((await tx.confirmation.count({ where: { requestId: found.requestId } })) >= answersPerLink)
      return { ok: false, reason: "tooMany" };
    const { name, role, reason } = given;
    const isConfirmed = given.answer === "confirm";
    const { id } = await tx.confirmation.create({
      data: { requestId: found.requestId, isConfirmed, share: found.share, name, role, reason },
      select: { id: true },
    });
    const { application, party } = found;
    await appendJournal(tx, {
      event: isConfirmed ? "confirmation.give" : "confirmation.refuse",
      actor: { outsider: outsiderName(name, party.name) },
      applicationId: application.id,
      callId: application.call.id,
      data: { party: party.name, share: found.share, ...(reason && { words: reason }) },
    });
    await tellWhoAsked(tx, found, id, given);
    await tx.$executeRaw`SELECT ${telling(application)}`;
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

export const outsiderName = (name: string, party: string): string => `${name} (${party})`;

async function tellWhoAsked(
  tx: Database,
  { application, party, askedById }: FoundByLink,
  answerId: string,
  { answer, name, role, reason }: ConfirmationAnswerInput,
): Promise<void> {
  const asker = askedById && (await tx.user.findUnique({ where: { id: askedById } }));
  if (!asker) return;
  const { id, ref, number, content } = application;
  await queueMail(tx, {
    key: `confirmation-answered:${answerId}`,
    template: "confirmation-answered",
    to: asker.email,
    locale: isLocale(asker.locale) ? asker.locale : "fr",
    props: {
      ...{ reference: number ?? ref, project: content.project.title, url: appUrl(`/dossiers/${ref}`) },
      ...{ party: party.name, name, role, words: reason, isConfirmed: answer === "confirm" },
    },
    applicationId: id,
  });
}
