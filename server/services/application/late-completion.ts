import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { applicationContent } from "@/server/domain/application/content";
import { derivedFacts } from "@/server/domain/application/facts";
import { InvalidOperation } from "@/server/domain/errors";
import { wakeDispatcher } from "@/server/mail/wake";
import { type TransitionResult, transition } from "./transition";

type Review = Granted<"application.review">;

/** The day that was chosen is over, or not later than the one that was set. */
export type DueDatePast = { ok: false; reason: "dueDatePast" };

/** Puts off until when a completion is taken. The authority is told by mail, and the journal keeps both dates. */
export async function extendCompletion(
  { application, actor }: Review,
  { note, dueAt }: { note: string; dueAt: Date },
): Promise<TransitionResult | DueDatePast> {
  const before = application.completionDueAt;
  if (dueAt <= application.loadedAt || (before !== null && dueAt <= before))
    return { ok: false, reason: "dueDatePast" };
  const result = await transition(
    db(),
    application,
    {
      event: "extendCompletion",
      actor,
      words: note.trim(),
      data: { dueAt, before },
      mailProps: { dueAt: dueAt.toISOString() },
    },
    {
      set: Prisma.sql`, completion_due_at = ${dueAt}`,
      where: Prisma.sql`AND completion_due_at IS NOT DISTINCT FROM ${before}`,
    },
  );
  wakeDispatcher();
  return result;
}

/**
 * Takes up a dossier that did not come back in time, as it was last submitted: its fields and its attachments are again
 * those of that version.
 * @throws InvalidOperation when no reason is given.
 */
export async function takeUp({ application, actor }: Review, reason: string): Promise<TransitionResult> {
  const said = reason.trim();
  if (said === "") throw new InvalidOperation("a reason is needed");
  const last = await db().applicationVersion.findFirst({
    where: { applicationId: application.id },
    orderBy: { number: "desc" },
    select: { number: true, content: true, attachmentIds: true },
  });
  if (!last) throw new InvalidOperation("a dossier that was sent back was submitted");
  const facts = derivedFacts(applicationContent.parse(last.content), application.call, application.lead.name);
  const result = await transition(
    db(),
    application,
    { event: "takeUp", actor, words: said, data: { version: last.number } },
    {
      set: Prisma.sql`, completion_due_at = NULL, revision = revision + 1, content = ${JSON.stringify(last.content)}::jsonb,
        title = ${facts.title}, countries = ${facts.countries}::text[], partner_region = ${facts.partnerRegion},
        theme = ${facts.theme}, requested_cents = ${facts.requestedCents}, total_cents = ${facts.totalCents},
        search_text = ${facts.searchText}`,
      also: Prisma.sql`, attachments AS (
        UPDATE attachment f SET removed_at = CASE
          WHEN f.id = ANY(${last.attachmentIds}::uuid[]) THEN NULL ELSE COALESCE(f.removed_at, now()) END
        FROM moved WHERE f.application_id = moved.id)`,
    },
  );
  wakeDispatcher();
  return result;
}
