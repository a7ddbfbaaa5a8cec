import "server-only";
import { db } from "@/server/db/client";
import { markInfected, type ToScan } from "@/server/services/attachment/scan-queue";
import { appendJournal } from "@/server/services/journal/append";

/**
 * Notes what was found in a file of a call, in the journal too: nobody is handed it, and the page where the call's files are
 * kept says so.
 * @returns whether it was this call that did
 */
export const tellInfectedCallFile = (file: ToScan, finding: string): Promise<boolean> =>
  db().$transaction(async (tx) => {
    if ((await markInfected(tx, file, finding)) !== 1) return false;
    const { document } = await tx.callFile.findUniqueOrThrow({
      where: { id: file.id },
      select: { document: { select: { callId: true, title: true, call: { select: { slug: true } } } } },
    });
    const { callId, title, call } = document;
    const data = { slug: call.slug, words: title, fileName: file.fileName, finding };
    await appendJournal(tx, { event: "call.fileInfected", actor: "system", callId, data });
    return true;
  });
