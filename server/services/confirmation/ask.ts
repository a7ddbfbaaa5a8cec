import "server-only";
import type { Granted } from "@/server/auth/grants";
import { digestOf } from "@/server/auth/secret";
import { type Database, db } from "@/server/db/client";
import { telling } from "@/server/db/notices";
import {
  confirmationAskAgainHours,
  confirmationDaysAfter,
  confirmationsOf,
  confirmationsPerHour,
} from "@/server/domain/application/confirmation";
import type { AskedParty, ConfirmationInput } from "@/server/domain/application/confirmation-schema";
import { yearsOf } from "@/server/domain/application/content";
import { deadlineOf } from "@/server/domain/application/deadline";
import { totalOf } from "@/server/domain/application/parties";
import { isEditable } from "@/server/domain/application/status";
import { displayName } from "@/server/domain/user/actor";
import { appUrl } from "@/server/links";
import { queueMail } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import type { LoadedApplication } from "@/server/services/application/load";
import { newToken } from "@/server/services/collaborator/tokens";
import { appendJournal } from "@/server/services/journal/append";
import { hold } from "@/server/services/sign-off/ask-sign-off";

export type AskConfirmationResult =
  | { ok: true }
  | {
      ok: false;
      /** `gone`: the dossier names no such party any more. `noShare`: the plan says nothing that it brings. */
      reason: "gone" | "noShare" | "notEditable" | "alreadyConfirmed" | "alreadyAsked" | "tooManyNow";
    };

/** The database keeps no token that would answer for a party. */
export const confirmationDigest = (token: string): string => digestOf("confirmation", token);

/**
 * Asks a party of the dossier to confirm its share, by a mail with a link of its own. Asking again sends another link, and
 * the one before no longer opens anything.
 */
export async function askConfirmation(
  { application, actor }: Granted<"application.share">,
  input: ConfirmationInput,
): Promise<AskConfirmationResult> {
  const result = await db().$transaction(async (tx): Promise<AskConfirmationResult> => {
    const now = await hold(tx, application.ref);
    if (!now || !isEditable(now.status)) return { ok: false, reason: "notEditable" };
    const found = confirmationsOf(now.content, yearsOf(now.call), now.confirmationRequests, now.loadedAt).find(
      ({ party }) => party.kind === input.kind && party.id === input.partyId,
    );
    if (!found || found.party.name === "") return { ok: false, reason: "gone" };
    if (totalOf(found.share) === 0) return { ok: false, reason: "noShare" };
    if (found.state === "confirmed") return { ok: false, reason: "alreadyConfirmed" };
    const sentAgo = found.request ? now.loadedAt.getTime() - Date.parse(found.request.askedAt) : null;
    const isSame = found.request?.email === input.email;
    if (found.state === "awaited" && isSame && sentAgo !== null && sentAgo < confirmationAskAgainHours * 3_600_000)
      return { ok: false, reason: "alreadyAsked" };
    if (await isTooSoon(tx, now.id)) return { ok: false, reason: "tooManyNow" };

    await revokeStanding(tx, now.id, input);
    const token = newToken();
    const { id } = await tx.confirmationRequest.create({
      data: {
        ...{ applicationId: now.id, partyKind: input.kind, partyId: input.partyId, partyName: found.party.name },
        ...{ email: input.email, locale: input.locale, tokenDigest: confirmationDigest(token) },
        ...{ expiresAt: expiryOf(now), askedById: actor.userId, askedByName: displayName(actor) },
      },
      select: { id: true },
    });
    await appendJournal(tx, {
      event: "confirmation.ask",
      actor,
      applicationId: now.id,
      callId: now.call.id,
      data: { party: found.party.name, email: input.email },
    });
    await queueMail(tx, {
      key: `confirmation-requested:${id}`,
      template: "confirmation-requested",
      to: input.email,
      locale: input.locale,
      props: {
        ...{ party: found.party.name, authority: now.lead.name, by: displayName(actor) },
        ...{ project: now.content.project.title, call: now.call.title, until: expiryOf(now) },
        url: appUrl(`/confirmation/${token}`),
      },
      applicationId: now.id,
    });
    await tx.$executeRaw`SELECT ${telling(now)}`;
    return { ok: true };
  });
  if (result.ok) wakeDispatcher();
  return result;
}

/** Some days after the deadline by which the dossier is to be submitted, or from now where that is later. */
function expiryOf(application: LoadedApplication): Date {
  const { loadedAt } = application;
  const from = Math.max(deadlineOf(application)?.getTime() ?? 0, loadedAt.getTime());
  return new Date(from + confirmationDaysAfter * 86_400_000);
}

async function isTooSoon(tx: Database, applicationId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ sent: number }[]>`
    SELECT count(*)::int AS sent FROM confirmation_request
    WHERE application_id = ${applicationId}::uuid AND asked_at > now() - interval '1 hour'`;
  return (row?.sent ?? 0) >= confirmationsPerHour;
}

export const revokeStanding = (tx: Database, applicationId: string, { kind, partyId }: AskedParty): Promise<number> =>
  tx.$executeRaw`
    UPDATE confirmation_request SET revoked_at = now()
    WHERE application_id = ${applicationId}::uuid AND party_kind = ${kind}::party_kind AND party_id = ${partyId}
      AND revoked_at IS NULL`;
