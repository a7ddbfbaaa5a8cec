import "server-only";
import type { Granted } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { freeSlug } from "@/server/domain/call/slug";
import type { ResourceIssue, ResourceValues } from "@/server/domain/resource/schema";
import { resourceSlug } from "@/server/domain/resource/slug";
import { displayName } from "@/server/domain/user/actor";
import { appendJournal } from "@/server/services/journal/append";
import { columnsOf, countryIssues, writeParts } from "./values";

export type CreateResourceResult =
  | { ok: true; slug: string }
  | { ok: false; reason: "fields"; issues: ResourceIssue[] };

// Two people who write the same title at once get two addresses.
const slugLock = 7_290_421;

/** Begins a draft: only those who manage it see it. Its address is made from its title, and stays. */
export async function createResource(
  { actor }: Granted<"resource.create">,
  values: ResourceValues,
): Promise<CreateResourceResult> {
  const issues = countryIssues(actor, values);
  if (issues.length > 0) return { ok: false, reason: "fields", issues };
  return db().$transaction(async (tx): Promise<CreateResourceResult> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${slugLock})`;
    const base = resourceSlug(values.title, values.kind);
    const alike = await tx.resource.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } });
    const slug = freeSlug(base, new Set(alike.map((one) => one.slug)));
    const { id } = await tx.resource.create({
      data: { ...columnsOf(values), slug, updatedBy: displayName(actor) },
      select: { id: true },
    });
    await writeParts(tx, id, values);
    const data = { slug, kind: values.kind, words: values.title };
    await appendJournal(tx, { event: "resource.create", actor, data });
    return { ok: true, slug };
  });
}
