import "server-only";
import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { applicationContent } from "@/server/domain/application/content";
import type { ApplicationStatus } from "@/server/domain/application/status";
import { attachmentsOfIds } from "@/server/services/attachment/versions";
import type { LoadedApplication } from "./load";

/** Where what stands in the dossier may not be what was submitted last. */
const mayDiffer: readonly ApplicationStatus[] = ["returnedForCompletion", "withdrawn"];

/**
 * The dossier as it was submitted last, for those whom what its authority writes and attaches meanwhile does not concern
 * ("application.readUnsubmitted"): the gate hands it to them, so that no page nor service can show them more.
 */
export async function asSubmitted(application: LoadedApplication): Promise<LoadedApplication> {
  if (!mayDiffer.includes(application.status)) return application;
  const last = await db().applicationVersion.findFirst({
    where: { applicationId: application.id },
    orderBy: { number: "desc" },
    select: { content: true, attachmentIds: true },
  });
  if (!last) return application;
  const attachments = await attachmentsOfIds(application.id, last.attachmentIds);
  return { ...application, content: applicationContent.parse(last.content), attachments };
}

/**
 * Whether a row `j` of the journal tells of an attachment that came or went since the dossier `a` was submitted last: its
 * authority's own business until it is submitted again.
 */
export const tellsUnsubmitted = Prisma.sql`COALESCE(j.event LIKE 'attachment.%'
  AND a.status = ANY(${[...mayDiffer]}::text[]::application_status[])
  AND j.at > (SELECT max(v.submitted_at) FROM application_version v WHERE v.application_id = a.id), FALSE)`;
