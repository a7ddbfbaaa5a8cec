import "server-only";
import type { Database } from "@/server/db/client";
import { type ApplicationStatus, isEditable } from "@/server/domain/application/status";

/**
 * Whether the dossier may be written to, and stays so until the transaction ends. Counts as a save of the dossier: a
 * submission that is under way with other attachments in mind finds that it has changed, and is looked at again. So
 * nothing is added to, or taken from, what has been submitted.
 */
export async function holdEditable(tx: Database, applicationId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ status: ApplicationStatus }[]>`
    SELECT status::text FROM application WHERE id = ${applicationId}::uuid FOR UPDATE`;
  if (!row || !isEditable(row.status)) return false;
  await tx.$executeRaw`UPDATE application SET revision = revision + 1 WHERE id = ${applicationId}::uuid`;
  return true;
}
