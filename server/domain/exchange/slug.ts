import { searchable } from "../text";

const longest = 60;

/** Where a notice is found: its title and the beginning of its id, so that two of one title are apart for good. */
export function noticeSlug(title: string, id: string): string {
  const words = searchable(title).replaceAll(" ", "-");
  const cut = words.length <= longest ? words : words.slice(0, longest).replace(/-[^-]*$/, "");
  return [cut, id.replaceAll("-", "").slice(0, 8)].filter(Boolean).join("-");
}
