import { searchable } from "../text";
import type { ResourceKind } from "./kinds";

const longest = 80;

/** The address of a resource, from its title; of a title without letters, what it is. */
export function resourceSlug(title: string, kind: ResourceKind): string {
  const slug = searchable(title).replaceAll(" ", "-");
  if (slug === "") return kind;
  return slug.length <= longest ? slug : slug.slice(0, longest).replace(/-[^-]*$/, "");
}
