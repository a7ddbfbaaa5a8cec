import "server-only";
import type { DeadlineReminderProps } from "@/emails/reminder";
import type { Database, db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { Prisma } from "@/server/db/generated/client";
import { daysUntil } from "@/server/domain/application/deadline";
import { mendingPath, rowNumber } from "@/server/domain/application/form-sections";
import { reminderDays, reminderDue, reminderKey } from "@/server/domain/application/reminder";
import { isBlocking } from "@/server/domain/call/rules";
import { isLocale } from "@/server/domain/locale";
import { appUrl } from "@/server/links";
import { mailRow } from "@/server/mail/queue";
import { wakeDispatcher } from "@/server/mail/wake";
import { followersOf } from "@/server/services/application/followers";
import { type LoadedApplication, loadApplication } from "@/server/services/application/load";
import { findingsOf } from "@/server/services/application/submit";

/** One number for all of Passerelle: of several replicas that look at once, one reminds. */
const reminderLock = 7_290_417;
/** Dossiers in one transaction: short, because the embedded database does nothing else meanwhile. */
const batch = 50;
/** Findings that a mail names one by one. */
const mostFindings = 12;

interface Candidate {
  id: string;
  ref: string;
  deadline: Date;
  heldSince: Date;
  sent: string[];
}

/**
 * Reminds the members of authorities of the deadlines of drafts and returned dossiers, 14, 3 and 1 days before. Derived
 * from data: whoever runs it, and however often, each reminder of each deadline is sent once.
 * @param now the database's clock, unless a test says otherwise.
 * @returns how many mails were put in the outbox.
 */
export async function remind(database: ReturnType<typeof db>, now?: Date): Promise<number> {
  let queued = 0;
  let after: string | null = "00000000-0000-0000-0000-000000000000";
  while (after !== null) {
    const from: string = after;
    const step = await database.$transaction((tx) => remindSome(tx, from, now));
    queued += step.queued;
    after = step.last;
  }
  if (queued > 0) wakeDispatcher();
  return queued;
}

/** @returns the last dossier looked at, or null when there is nothing beyond, or somebody else is at it. */
async function remindSome(tx: Database, after: string, given?: Date): Promise<{ queued: number; last: string | null }> {
  const [lock] = await tx.$queryRaw<{ ours: boolean }[]>`SELECT pg_try_advisory_xact_lock(${reminderLock}) AS ours`;
  if (!lock?.ours) return { queued: 0, last: null };
  const now = given ?? (await databaseNow(tx));
  const horizon = new Date(now.getTime() + reminderDays[0] * 86_400_000);
  const found = await tx.$queryRaw<Candidate[]>`
    SELECT a.id, a.ref, dated.deadline, dated."heldSince",
      ARRAY(SELECT m.key FROM mail m WHERE m.application_id = a.id AND m.template = 'deadline-reminder') AS sent
    FROM application a JOIN call c ON c.id = a.call_id
    CROSS JOIN LATERAL (SELECT
      CASE a.status WHEN 'draft' THEN c.closes_at ELSE a.completion_due_at END AS deadline,
      CASE a.status WHEN 'draft' THEN a.created_at ELSE a.status_since END AS "heldSince") dated
    WHERE a.status IN ('draft', 'returnedForCompletion') AND c.published_at IS NOT NULL
      AND dated.deadline > ${now} AND dated.deadline <= ${horizon} AND a.id > ${after}::uuid
    ORDER BY a.id LIMIT ${batch}`;
  let queued = 0;
  for (const { id, ref, deadline, heldSince, sent } of found) {
    const due = reminderDue(deadline, heldSince, now);
    if (due === null) continue;
    const key = reminderKey(id, deadline, due);
    if (sent.some((known) => known.startsWith(`${key}:`))) continue;
    const application = await loadApplication(ref, tx);
    if (application) queued += await queueReminders(tx, { ...application, loadedAt: now }, key, deadline);
  }
  return { queued, last: found.length < batch ? null : (found.at(-1)?.id ?? null) };
}

/** One mail to each who follows the dossier, in their language. */
async function queueReminders(
  tx: Database,
  application: LoadedApplication,
  key: string,
  deadline: Date,
): Promise<number> {
  const props = reminderProps(application, deadline);
  const people = followersOf(Prisma.sql`${application.id}::uuid`, Prisma.sql`${application.leadOrganisationId}::uuid`);
  const members = await tx.$queryRaw<{ id: string; email: string; locale: string }[]>`
    SELECT u.id, u.email, u.locale FROM ${people} f JOIN "user" u ON u.id = f.user_id ORDER BY u.email`;
  const { count } = await tx.mail.createMany({
    data: members.map(({ id, email, locale }) =>
      mailRow({
        key: `${key}:${id}`,
        template: "deadline-reminder",
        to: email,
        locale: isLocale(locale) ? locale : "fr",
        applicationId: application.id,
        props,
      }),
    ),
    skipDuplicates: true,
  });
  return count;
}

function reminderProps(application: LoadedApplication, deadline: Date): DeadlineReminderProps {
  const { ref, number, status, content, loadedAt } = application;
  const blocking = findingsOf(application).filter(isBlocking);
  return {
    reference: number ?? ref,
    project: content.project.title,
    url: appUrl(`/dossiers/${ref}/formulaire/verification`),
    deadline,
    days: daysUntil(deadline, loadedAt) ?? 0,
    isDraft: status === "draft",
    total: blocking.length,
    findings: blocking.slice(0, mostFindings).map((finding) => ({
      ...finding,
      row: rowNumber(content, finding.field),
      url: appUrl(mendingPath(ref, finding)),
    })),
  };
}
