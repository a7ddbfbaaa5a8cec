import "server-only";
import { db } from "@/server/db/client";
import { uploadKeptHours } from "@/server/domain/application/attachment";
import { removeAll } from "@/server/files/storage";

const batch = 50;

/**
 * Takes away the files that were sent for a message which nobody posted within a day. Doing it again, or in several
 * processes at once, changes nothing.
 * @returns how many
 */
export const sweepMessageFiles = (hours = uploadKeptHours): Promise<number> =>
  db().$transaction(async (tx) => {
    const old = await tx.$queryRaw<{ id: string; storageKey: string }[]>`
      SELECT id, storage_key AS "storageKey" FROM message_file
      WHERE message_id IS NULL AND uploaded_at < now() - make_interval(hours => ${hours}::int)
      ORDER BY uploaded_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`;
    // The files first: what is interrupted here is found again by its record.
    await removeAll(old.map(({ storageKey }) => storageKey));
    const { count } = await tx.messageFile.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
    return count;
  });
