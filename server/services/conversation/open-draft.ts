import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { telling } from "@/server/db/notices";
import { NotFound } from "@/server/domain/errors";
import { appendJournal } from "@/server/services/journal/append";
import { messagesOf } from "./notice";

/**
 * Lets the embassy read one draft of the authority in this call, until it is taken back or submitted.
 * @throws NotFound when the authority has no such draft there.
 */
export async function openDraft({ advice, actor }: Granted<"advice.openDraft">, ref: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const draft = await tx.application.findFirst({
      where: { ref, callId: advice.call.id, leadOrganisationId: advice.organisationId, submittedAt: null },
      select: { id: true },
    });
    if (!draft) throw new NotFound();
    const opened = await tx.$executeRaw`
      UPDATE conversation SET application_id = ${draft.id}::uuid, draft_opened_at = now()
      WHERE id = ${advice.id}::uuid
        AND (draft_opened_at IS NULL OR application_id IS DISTINCT FROM ${draft.id}::uuid)`;
    // A second press of the button changes nothing.
    if (opened === 0) return;
    const data = { embassy: advice.embassy };
    await appendJournal(tx, { event: "advice.openDraft", actor, applicationId: draft.id, data });
    await tx.$queryRaw`SELECT ${telling(messagesOf(advice.id))}`;
  });
}

/** Takes that back, at once. */
export async function closeDraft({ advice, actor }: Granted<"advice.openDraft">): Promise<void> {
  await db().$transaction(async (tx) => {
    const [closed] = await tx.$queryRaw<{ applicationId: string }[]>`
      UPDATE conversation SET draft_opened_at = NULL WHERE id = ${advice.id}::uuid AND draft_opened_at IS NOT NULL
      RETURNING application_id AS "applicationId"`;
    if (!closed) return;
    const data = { embassy: advice.embassy };
    await appendJournal(tx, { event: "advice.closeDraft", actor, ...closed, data });
    await tx.$queryRaw`SELECT ${telling(messagesOf(advice.id))}`;
  });
}

/** The drafts of the authority in this call: those that it may open. */
export const draftsToOpen = ({ advice }: Granted<"advice.openDraft">): Promise<{ ref: string; title: string }[]> =>
  db().application.findMany({
    where: { callId: advice.call.id, leadOrganisationId: advice.organisationId, submittedAt: null },
    orderBy: { savedAt: "desc" },
    select: { ref: true, title: true },
  });
