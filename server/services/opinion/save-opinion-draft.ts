import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { type OpinionDraft, opinionDraft } from "@/server/domain/opinion/schema";
import { takesOpinion } from "@/server/domain/opinion/state";
import { lockRequest } from "./lock-request";

export interface SaveDraftInput {
  country: string;
  draft: OpinionDraft;
  lastVersion: number;
  /** When the draft that the page began from was saved; null when there was none. */
  base: Date | null;
}

export type SaveDraftResult =
  | { ok: true; savedAt: Date }
  | { ok: false; reason: "notOpen" }
  | { ok: false; reason: "issuedMeanwhile"; by: string; at: Date }
  /** A colleague, or another tab, saved since: nothing was written, and here is what stands there. */
  | { ok: false; reason: "savedMeanwhile"; draft: OpinionDraft; savedAt: Date };

/**
 * Keeps what an adviser typed; only their embassy sees it. Two people never overwrite each other's words.
 * @throws NotAllowed when the actor gives no opinion for that country.
 */
export async function saveOpinionDraft(
  { application, actor }: Granted<"opinion.issue">,
  { country, draft, lastVersion, base }: SaveDraftInput,
): Promise<SaveDraftResult> {
  return db().$transaction(async (tx): Promise<SaveDraftResult> => {
    const request = await lockRequest(tx, application, actor, country);
    if (!request || !takesOpinion(request.status)) return { ok: false, reason: "notOpen" };
    const { last } = request;
    if (last && last.version !== lastVersion)
      return { ok: false, reason: "issuedMeanwhile", by: last.authorName, at: last.issuedAt };

    // The instant moves on at each save, also within one millisecond: it tells one draft from the next.
    const [saved] = await tx.$queryRaw<{ savedAt: Date }[]>`
      UPDATE opinion_request SET draft = ${JSON.stringify(draft)}::jsonb,
        draft_saved_at = GREATEST(date_trunc('milliseconds', now()), draft_saved_at + interval '1 millisecond')
      WHERE id = ${request.id}::uuid AND (draft_saved_at IS NULL OR draft_saved_at = ${base})
      RETURNING draft_saved_at AS "savedAt"`;
    if (saved) return { ok: true, savedAt: saved.savedAt };
    const standing = await tx.opinionRequest.findUniqueOrThrow({
      where: { id: request.id },
      select: { draft: true, draftSavedAt: true },
    });
    return {
      ok: false,
      reason: "savedMeanwhile",
      draft: opinionDraft.parse(standing.draft),
      savedAt: standing.draftSavedAt ?? application.loadedAt,
    };
  });
}
