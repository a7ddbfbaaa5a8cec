export const resourceKinds = ["news", "conference", "document", "link"] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** Where the public finds each kind. */
export const sectionOf = {
  news: "/ressources/actualites",
  conference: "/ressources/conferences",
  document: "/ressources/documents",
  link: "/ressources/liens",
} as const satisfies Record<ResourceKind, string>;

/** What the public opens for one of them: a page of its own, or its place in the list. */
export const pathOf = ({ kind, slug }: { kind: ResourceKind; slug: string }): string =>
  kind === "news" || kind === "conference" ? `${sectionOf[kind]}/${slug}` : `${sectionOf[kind]}#${slug}`;

/** Read off `publishedAt`, never stored. */
export const resourceStates = ["draft", "scheduled", "published"] as const;
export type ResourceState = (typeof resourceStates)[number];

export function stateOf({ publishedAt }: { publishedAt: Date | null }, now: Date): ResourceState {
  if (publishedAt === null) return "draft";
  return publishedAt <= now ? "published" : "scheduled";
}
