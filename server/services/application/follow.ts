import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { type ApplicationContent, applicationContent } from "@/server/domain/application/content";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { adviceNoun } from "@/server/domain/journal/topics";
import type { MailFate } from "@/server/domain/mail/fate";
import { readsOpinions } from "@/server/domain/opinion/reader";
import { belongsTo, membershipsOfKind } from "@/server/domain/user/actor";
import { allows } from "@/server/domain/user/permissions";
import { tellsUnsubmitted } from "./as-submitted";

type Read = Granted<"application.read">;

export interface JournalLine {
  id: string;
  event: string;
  actorName: string;
  at: Date;
  data: Record<string, unknown>;
}

/** How a decision is being prepared is the ministry's business alone; that an embassy has answered, not the applicant's. */
const ministryOnly = ["decision.prepared", "decision.cleared"];
const hiddenFromApplicants = [...ministryOnly, "opinion.issued", "opinion.superseded"];

/** What happened to the dossier, newest first, as far as this reader is told; what was asked of an embassy before filing is not told to the others. */
export async function journalOf({ application, actor }: Read): Promise<JournalLine[]> {
  const isOfDossier = allows("application.readUnsubmitted", actor, application);
  // Whoever was invited into the dossier alone has no part in what its authority asks of embassies.
  const isOfLead = belongsTo(actor, application.leadOrganisationId);
  const isOfMinistry = membershipsOfKind(actor, "ministry").length > 0;
  // A prefecture reads as the applicant does: who is told what embassies wrote is told that they did.
  const isTold = !isOfDossier && readsOpinions(actor, application);
  const hidden = !isTold ? hiddenFromApplicants : isOfMinistry ? [] : ministryOnly;
  const lines = await db().$queryRaw<JournalLine[]>`
    SELECT j.id::text, j.event, j.actor_name AS "actorName", j.at, j.data
    FROM journal_entry j JOIN application a ON a.id = j.application_id
    WHERE a.id = ${application.id}::uuid AND NOT j.event = ANY(${hidden}::text[])
      AND (${isOfDossier}::boolean OR NOT ${tellsUnsubmitted})
      AND (${isOfLead}::boolean OR split_part(j.event, '.', 1) <> ${adviceNoun})
    ORDER BY j.id DESC LIMIT 200`;
  // Whom an authority writes to is told to its own people; the others are told that it did.
  const told = ({ email, ...data }: Record<string, unknown>) =>
    isOfDossier && email !== undefined ? { ...data, email } : data;
  return lines.map((line) => ({ ...line, data: told(line.data) }));
}

export interface SentMail {
  id: string;
  template: string;
  recipient: string;
  status: MailFate;
  tries: number;
  createdAt: Date;
  sentAt: Date | null;
}

/** How many of its mails the page of a dossier shows, the newest first. */
export const mailsShown = 100;

/**
 * The newest mails about the dossier, one more than are shown where there are more, and their fate: all of them for the ministry, for others those to their own people. Copies of
 * messages are told of only where they could not be delivered: there are many, and what they say stands in the conversation.
 */
export async function mailsOf({ application, actor }: Read): Promise<SentMail[]> {
  const isOfLead = belongsTo(actor, application.leadOrganisationId);
  const organisationIds = actor.memberships.map((membership) => membership.organisationId);
  const colleagues =
    membershipsOfKind(actor, "ministry").length > 0
      ? null
      : await db().user.findMany({
          where: {
            OR: [
              { id: actor.userId },
              { memberships: { some: { organisationId: { in: organisationIds } } } },
              ...(isOfLead ? [{ collaborations: { some: { applicationId: application.id } } }] : []),
            ],
          },
          select: { email: true },
        });
  return db().mail.findMany({
    where: {
      applicationId: application.id,
      NOT: { template: "message-received", status: { not: "failed" } },
      ...(colleagues && {
        OR: [
          { recipient: { in: colleagues.map(({ email }) => email) } },
          // To people without an account: the authority wrote to them, and sees what became of it.
          ...(isOfLead ? [{ template: { in: ["collaborator-invited", "confirmation-requested"] } }] : []),
        ],
      }),
    },
    orderBy: { createdAt: "desc" },
    take: mailsShown + 1,
    select: { id: true, template: true, recipient: true, status: true, tries: true, createdAt: true, sentAt: true },
  });
}

export interface SubmittedVersion {
  number: number;
  submittedAt: Date;
  submittedBy: string;
}

/** Every version as it was submitted, newest first. */
export async function versionsOf({ application }: Read): Promise<SubmittedVersion[]> {
  return db().$queryRaw<SubmittedVersion[]>`
    SELECT v.number, v.submitted_at AS "submittedAt", COALESCE(NULLIF(u.name, ''), u.email, '') AS "submittedBy"
    FROM application_version v LEFT JOIN "user" u ON u.id = v.submitted_by_id
    WHERE v.application_id = ${application.id}::uuid ORDER BY v.number DESC`;
}

/** One submitted version's content; null when there is no such version. */
export async function versionContent({ application }: Read, number: number): Promise<ApplicationContent | null> {
  const version = await db().applicationVersion.findUnique({
    where: { applicationId_number: { applicationId: application.id, number } },
    select: { content: true },
  });
  return version && applicationContent.parse(version.content);
}

/** The status that the dossier had before its last change of status; null when it never had another one. */
export async function statusBefore({ application }: Granted<"application.read">): Promise<ApplicationStatus | null> {
  const [row] = await db().$queryRaw<{ status: ApplicationStatus | null }[]>`
    SELECT data->>'from' AS status FROM journal_entry
    WHERE application_id = ${application.id}::uuid AND data->>'to' = ${application.status} ORDER BY id DESC LIMIT 1`;
  return row?.status ?? null;
}
