import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { applicationContent } from "@/server/domain/application/content";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { attachmentsOfIds } from "@/server/services/attachment/versions";
import { signOffAt } from "@/server/services/sign-off/sign-off-of";
import type { LoadedApplication } from "./load";

/** Where what stands in the dossier may not be what was submitted last. */
export const mayDiffer: readonly ApplicationStatus[] = ["returnedForCompletion", "withdrawn"];

/**
 * The dossier as it was submitted last, for those whom what its authority writes and attaches meanwhile does not concern
 * ("application.readUnsubmitted"): the gate hands it to them, so that no page nor service can show them more.
 */
export async function asSubmitted(application: LoadedApplication): Promise<LoadedApplication> {
  if (!mayDiffer.includes(application.status)) return application;
  const last = await db().applicationVersion.findFirst({
    where: { applicationId: application.id },
    orderBy: { number: "desc" },
    select: { content: true, attachmentIds: true, submittedAt: true },
  });
  if (!last) return application;
  const accord = await signOffAt(application.id, last.submittedAt);
  const answer = accord && { isGiven: true, by: accord.by, at: accord.at.toISOString(), comment: "", isCurrent: true };
  const { submittedAt } = last;
  const confirmationRequests = application.confirmationRequests
    .filter(({ askedAt }) => Date.parse(askedAt) <= submittedAt.getTime())
    .map((request) =>
      request.answer && Date.parse(request.answer.at) > submittedAt.getTime() ? { ...request, answer: null } : request,
    );
  return {
    ...application,
    attachments: await attachmentsOfIds(application.id, last.attachmentIds),
    content: applicationContent.parse(last.content),
    signOff: { answer, request: null },
    confirmationRequests,
  };
}

/**
 * Whether a row `j` of the journal tells of an attachment that came or went since the dossier `a` was submitted last: its
 * authority's own business until it is submitted again.
 */
export const tellsUnsubmitted = Prisma.sql`COALESCE(j.event LIKE 'attachment.%'
  AND a.status = ANY(${[...mayDiffer]}::text[]::application_status[])
  AND j.at > (SELECT max(v.submitted_at) FROM application_version v WHERE v.application_id = a.id), FALSE)`;
