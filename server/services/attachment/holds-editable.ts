import "server-only";
import type { Database } from "@/server/db/client";
import { type ApplicationStatus, isEditable } from "@/server/domain/application/status";

/**
 * Whether the dossier may be written to, and stays so until the transaction ends: a submission waits for it, or it for
 * the submission. So nothing is added to, or taken from, what has been submitted.
 */
export async function holdsEditable(tx: Database, applicationId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ status: ApplicationStatus }[]>`
    SELECT status::text FROM application WHERE id = ${applicationId}::uuid FOR SHARE`;
  return row !== undefined && isEditable(row.status);
}
