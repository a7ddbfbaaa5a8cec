import "server-only";
import { db } from "@/server/db/client";
import { markInfected, type ToScan } from "@/server/services/attachment/scan-queue";
import { appendJournal } from "@/server/services/journal/append";

/**
 * Notes what was found in the file of a document, in the journal too: nobody is handed it from then on, and its page of
 * administration says so.
 * @returns whether it was this call that did
 */
export const tellInfectedResource = (file: ToScan, finding: string): Promise<boolean> =>
  db().$transaction(async (tx) => {
    if ((await markInfected(tx, file, finding)) !== 1) return false;
    const { resource } = await tx.resourceFile.findUniqueOrThrow({
      where: { id: file.id },
      select: { resource: { select: { slug: true, title: true } } },
    });
    const data = { slug: resource.slug, words: resource.title, fileName: file.fileName, finding };
    await appendJournal(tx, { event: "resource.infected", actor: "system", data });
    return true;
  });
