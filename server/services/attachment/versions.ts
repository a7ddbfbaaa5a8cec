import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { allows } from "@/server/domain/user/permissions";
import type { LoadedAttachment } from "@/server/services/application/load";

type Read = Granted<"application.read"> | Granted<"application.edit">;

/**
 * What each attachment replaced, newest first, by the id of the one that stands; as far as this reader may know: what was
 * replaced before it was ever submitted is the authority's own business.
 */
export async function earlierAttachments({ application, actor }: Read): Promise<Record<string, LoadedAttachment[]>> {
  const seesAll = allows("application.readUnsubmitted", actor, application);
  const shown = application.attachments.map(({ id }) => id);
  const rows = await db().$queryRaw<(LoadedAttachment & { standing: string })[]>`
    SELECT now.id AS standing, e.id, e.kind::text, e.file_name AS "fileName", e.media_type AS "mediaType",
      e.size_bytes AS "sizeBytes", e.uploaded_at::text AS "uploadedAt", e.scan::text, e.scan_finding AS finding
    FROM attachment now JOIN attachment e
      ON e.series_id = now.series_id AND e.removed_at IS NOT NULL AND e.id <> now.id AND e.uploaded_at <= now.uploaded_at
    WHERE now.application_id = ${application.id}::uuid AND now.id = ANY(${shown}::uuid[])
      AND (${seesAll}::boolean OR EXISTS (SELECT FROM application_version v
        WHERE v.application_id = e.application_id AND e.id = ANY (v.attachment_ids)))
    ORDER BY e.uploaded_at DESC`;
  const earlier: Record<string, LoadedAttachment[]> = {};
  for (const { standing, ...attachment } of rows)
    earlier[standing] = [
      ...(earlier[standing] ?? []),
      { ...attachment, uploadedAt: new Date(attachment.uploadedAt).toISOString() },
    ];
  return earlier;
}

/** What was attached to one submitted version, as it was then; null when there is no such version. */
export async function attachmentsOfVersion({ application }: Read, number: number): Promise<LoadedAttachment[] | null> {
  const version = await db().applicationVersion.findUnique({
    where: { applicationId_number: { applicationId: application.id, number } },
    select: { attachmentIds: true },
  });
  return version && attachmentsOfIds(application.id, version.attachmentIds);
}

/** These attachments of a dossier, also those that were taken away since, oldest first. */
export async function attachmentsOfIds(applicationId: string, ids: string[]): Promise<LoadedAttachment[]> {
  const rows = await db().attachment.findMany({
    where: { id: { in: ids }, applicationId },
    orderBy: { uploadedAt: "asc" },
    include: { confirmationRequest: { select: { partyName: true } } },
  });
  return rows.map(({ id, kind, questionId, fileName, mediaType, sizeBytes, uploadedAt, scan, ...row }) => ({
    ...{ id, kind, questionId, fileName, mediaType, sizeBytes, scan },
    uploadedAt: uploadedAt.toISOString(),
    finding: row.scanFinding,
    givenBy: row.confirmationRequest?.partyName ?? null,
  }));
}
