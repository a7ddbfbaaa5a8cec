import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { databaseNow } from "@/server/db/clock";
import { lacksOf, type ResourceLack } from "@/server/domain/resource/publication";
import { appendJournal } from "@/server/services/journal/append";
import { type ChangedMeanwhile, claimVersion, whoWasQuicker } from "./claim-version";

export type PublishResourceResult =
  | { ok: true; at: Date }
  | { ok: false; reason: "incomplete"; lacks: ResourceLack[] }
  | { ok: false; reason: "alreadyPublished" }
  | { ok: false; reason: "past" }
  | ChangedMeanwhile;

/**
 * Makes a resource public as the actor's page showed it (`knownAt`): now, or at an instant to come, by the database's
 * clock and without anybody's doing. One that is scheduled may be given another instant.
 */
export async function publishResource(
  { actor, resource }: Granted<"resource.manage">,
  { knownAt, at }: { knownAt: Date; at: Date | null },
): Promise<PublishResourceResult> {
  return db().$transaction(async (tx): Promise<PublishResourceResult> => {
    const now = await databaseNow(tx);
    if (resource.publishedAt !== null && resource.publishedAt <= now) return { ok: false, reason: "alreadyPublished" };
    if (at !== null && at <= now) return { ok: false, reason: "past" };
    const lacks = lacksOf(resource, { hasFile: resource.file !== null });
    if (lacks.length > 0) return { ok: false, reason: "incomplete", lacks };
    if (!(await claimVersion(tx, resource, { knownAt, actor }))) return whoWasQuicker(tx, resource);
    const [row] = await tx.$queryRaw<{ publishedAt: Date }[]>`
      UPDATE resource SET published_at = COALESCE(${at}::timestamptz, now()) WHERE id = ${resource.id}::uuid
      RETURNING published_at AS "publishedAt"`;
    const publishedAt = row?.publishedAt ?? now;
    await appendJournal(tx, {
      ...{ event: at === null ? "resource.publish" : "resource.schedule", actor },
      data: { slug: resource.slug, words: resource.title, at: publishedAt.toISOString() },
    });
    return { ok: true, at: publishedAt };
  });
}

export type WithdrawResourceResult = { ok: true } | { ok: false; reason: "notPublished" } | ChangedMeanwhile;

/** Takes a resource back from the public, or from its schedule: it is a draft again, at the address that it had. */
export async function withdrawResource(
  { actor, resource }: Granted<"resource.manage">,
  { knownAt }: { knownAt: Date },
): Promise<WithdrawResourceResult> {
  if (resource.publishedAt === null) return { ok: false, reason: "notPublished" };
  return db().$transaction(async (tx): Promise<WithdrawResourceResult> => {
    if (!(await claimVersion(tx, resource, { knownAt, actor }))) return whoWasQuicker(tx, resource);
    await tx.resource.update({ where: { id: resource.id }, data: { publishedAt: null }, select: { id: true } });
    // The feed's date moves by what left it, and by nothing that was only scheduled.
    const wasPublic = resource.publishedAt !== null && resource.publishedAt <= (await databaseNow(tx));
    const data = { slug: resource.slug, words: resource.title, kind: resource.kind, wasPublic };
    await appendJournal(tx, { event: "resource.withdraw", actor, data });
    return { ok: true };
  });
}
