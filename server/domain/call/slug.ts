import { searchable } from "../text";

/** The address of a call, from its title; its first year is added when the title does not say it. */
export function slugOf(title: string, firstYear: number): string {
  const words = searchable(title).split(" ").filter(Boolean);
  const named = words.includes(String(firstYear)) ? words : [...words, String(firstYear)];
  const slug = named.join("-");
  return slug.length <= 90 ? slug : `${slug.slice(0, 85).replace(/-[^-]*$/, "")}-${firstYear}`;
}

/** The slug, or the first of "slug-2", "slug-3"… that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let candidate = slug;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${slug}-${number}`;
  return candidate;
}
