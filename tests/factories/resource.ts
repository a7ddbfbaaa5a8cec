import { resourceRouter } from "@/server/api/resource/router";
import { createCallerFactory } from "@/server/api/trpc";
import type { ResourceKind } from "@/server/domain/resource/kinds";
import { blankResource, type ResourceInput } from "@/server/domain/resource/schema";
import type { Actor } from "@/server/domain/user/actor";
import { loadResource } from "@/server/services/resource/load";
import { aCallManager } from "./call-input";

export const onResources = (actor: Actor | null) => createCallerFactory(resourceRouter)({ actor: async () => actor });

/** What a manager would type, ready to be published; with whatever is said otherwise. */
export const aTypedResource = (kind: ResourceKind, facts: Partial<ResourceInput> = {}): ResourceInput => ({
  ...blankResource(kind),
  title: `Essai ${kind}`,
  summary: "En une phrase.",
  body: "Un paragraphe.",
  ...(kind === "link" && { url: "https://www.example.org/lien" }),
  ...(kind === "document" && { url: "https://www.example.org/guide", datedOn: "2026-03-01" }),
  ...(kind === "conference" && {
    startsOn: "2027-12-12",
    endsOn: "2027-12-14",
    place: "Bamako",
    timeZone: "Africa/Bamako",
  }),
  ...facts,
});

export async function loadedResource(slug: string) {
  const resource = await loadResource(slug);
  if (!resource) throw new Error("the resource is there");
  return resource;
}
export const versionOf = async (slug: string) => (await loadedResource(slug)).updatedAt.toISOString();

/** A draft, its author, and what they typed. */
export async function aDraft(kind: ResourceKind = "news", facts: Partial<ResourceInput> = {}, author?: Actor) {
  const manager = author ?? (await aCallManager());
  const typed = aTypedResource(kind, facts);
  const result = await onResources(manager).create(typed);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { manager, typed, slug: result.slug };
}

/** The same, published. */
export async function aPublished(kind: ResourceKind = "news", facts: Partial<ResourceInput> = {}) {
  const draft = await aDraft(kind, facts);
  const { slug, manager } = draft;
  const result = await onResources(manager).publish({ slug, knownAt: await versionOf(slug), at: null });
  if (!result.ok) throw new Error(result.reason);
  return draft;
}
