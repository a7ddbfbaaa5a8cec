import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { lacksOf } from "@/server/domain/resource/publication";
import type { ResourceIssue, ResourceValues } from "@/server/domain/resource/schema";
import { appendJournal } from "@/server/services/journal/append";
import { type ChangedMeanwhile, claimVersion, whoWasQuicker } from "./claim-version";
import type { LoadedResource } from "./load";
import { columnsOf, countryIssues, writeParts } from "./values";

export type UpdateResourceResult =
  | { ok: true; updatedAt: Date }
  | { ok: false; reason: "fields"; issues: ResourceIssue[] }
  | ChangedMeanwhile;

/**
 * Changes a resource, published or not. Two people at once: the second is told who was quicker, and overwrites nothing.
 * @param knownAt its `updatedAt` when the actor's page was made.
 */
export async function updateResource(
  { actor, resource }: Granted<"resource.manage">,
  { values: given, knownAt }: { values: ResourceValues; knownAt: Date },
): Promise<UpdateResourceResult> {
  // What it is was said when it was created: its address says so.
  if (given.kind !== resource.kind)
    return { ok: false, reason: "fields", issues: [{ field: "kind", error: "required" }] };
  const issues = [...countryIssues(actor, given), ...takenFromPublished(resource, given)];
  if (issues.length > 0) return { ok: false, reason: "fields", issues };
  return db().$transaction(async (tx): Promise<UpdateResourceResult> => {
    const updatedAt = await claimVersion(tx, resource, { knownAt, actor });
    if (!updatedAt) return whoWasQuicker(tx, resource);
    await tx.resource.update({ where: { id: resource.id }, data: columnsOf(given), select: { id: true } });
    await writeParts(tx, resource.id, given);
    await appendJournal(tx, { event: "resource.update", actor, data: { slug: resource.slug, words: given.title } });
    return { ok: true, updatedAt };
  });
}

/** What is public, or will be by itself, keeps what it was published with. */
function takenFromPublished({ publishedAt, file }: LoadedResource, values: ResourceValues): ResourceIssue[] {
  if (publishedAt === null) return [];
  const fields = { summary: "summary", body: "body", place: "place", source: "url" } as const;
  return lacksOf(values, { hasFile: file !== null }).map((lack) => ({ field: fields[lack], error: "required" }));
}
