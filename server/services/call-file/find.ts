import "server-only";
import { db } from "@/server/db/client";
import { mayOpen } from "@/server/domain/application/scan";
import type { Actor } from "@/server/domain/user/actor";
import { allowsOnCall } from "@/server/domain/user/permissions";

export interface FoundCallFile {
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  storageKey: string;
  /** Whether everybody may have it. */
  isPublic: boolean;
}

/**
 * A version of a document of a call: for everybody once the call is published and nothing was found in it; before, for whoever
 * may read the call.
 * @param actor asked for only where it matters.
 * @returns null for everybody else, as when there is none.
 */
export async function findCallFile(
  slug: string,
  id: string,
  actor: () => Promise<Actor | null>,
): Promise<FoundCallFile | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  const row = await db().callFile.findUnique({
    where: { id },
    select: {
      ...{ fileName: true, mediaType: true, sizeBytes: true, storageKey: true, scan: true },
      document: { select: { call: { select: { slug: true, publishedAt: true } } } },
    },
  });
  if (!row) return null;
  const { scan, document, ...file } = row;
  if (document.call.slug !== slug || scan === "infected") return null;
  const facts = { isPublished: document.call.publishedAt !== null };
  if (facts.isPublished && mayOpen(scan, false)) return { ...file, isPublic: true };
  const asked = await actor();
  // Whoever manages the call put it there: as of an authority's own attachment, it is theirs while the scanner has not answered.
  const isTheirs = asked !== null && allowsOnCall("call.manage", asked, facts);
  const reads = asked !== null && allowsOnCall("call.read", asked, facts) && !facts.isPublished;
  return (reads || isTheirs) && mayOpen(scan, isTheirs) ? { ...file, isPublic: false } : null;
}
