import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type Database, db } from "@/server/db/client";
import { telling } from "@/server/db/notices";
import { mayAskAgain, signOffState } from "@/server/domain/application/sign-off";
import { isEditable } from "@/server/domain/application/status";
import { InvalidOperation } from "@/server/domain/errors";
import { displayName } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { loadApplication } from "@/server/services/application/load";
import { appendJournal } from "@/server/services/journal/append";
import { signatoriesOf } from "./signatories";

export type AskSignOffResult =
  | { ok: true }
  | { ok: false; reason: "notEditable" | "noSignatory" | "alreadyGiven" }
  /** It is awaited already: since when, and who asked. */
  | { ok: false; reason: "alreadyAsked"; by: string; at: string };

/**
 * Asks the signatories of the lead authority for their accord, by mail. Asked twice, it is one mail; it may be asked
 * again after an hour, or once it was answered or an edit has made it void.
 * @throws InvalidOperation when the call asks for no accord.
 */
export async function askSignOff({ application, actor }: Granted<"application.edit">): Promise<AskSignOffResult> {
  if (!application.call.rules.signOff) throw new InvalidOperation("this call asks for no accord");
  const result = await db().$transaction(async (tx): Promise<AskSignOffResult> => {
    const now = await hold(tx, application.ref);
    if (!now || !isEditable(now.status)) return { ok: false, reason: "notEditable" };
    const found = signOffState(now.signOff);
    if (found.state === "given") return { ok: false, reason: "alreadyGiven" };
    if (found.state === "awaited" && !mayAskAgain(now.signOff, now.loadedAt))
      return { ok: false, reason: "alreadyAsked", by: found.by, at: found.at };
    const signatories = (await signatoriesOf(tx, now)).filter(({ userId }) => userId !== actor.userId);
    if (signatories.length === 0) return { ok: false, reason: "noSignatory" };

    const by = displayName(actor);
    const { id } = await tx.signOffRequest.create({
      data: { applicationId: now.id, revision: now.revision, askedById: actor.userId, askedByName: by },
      select: { id: true },
    });
    const names = signatories.map(({ name }) => name);
    await appendJournal(tx, {
      event: "signOff.ask",
      actor,
      applicationId: now.id,
      callId: now.call.id,
      data: { to: names },
    });
    for (const { userId, email, locale } of signatories)
      await queueMail(tx, {
        key: `sign-off-requested:${id}:${userId}`,
        template: "sign-off-requested",
        to: email,
        locale,
        props: {
          ...{ reference: now.number ?? now.ref, project: now.content.project.title, by, call: now.call.title },
          url: appUrl(`/dossiers/${now.ref}/depot`),
        },
        applicationId: now.id,
      });
    await tx.$executeRaw`SELECT ${telling(now)}`;
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

/** The dossier as it now is, and stays until the transaction ends. */
export async function hold(tx: Database, ref: string) {
  await tx.$queryRaw`SELECT id FROM application WHERE ref = ${ref} FOR UPDATE`;
  return loadApplication(ref, tx);
}
