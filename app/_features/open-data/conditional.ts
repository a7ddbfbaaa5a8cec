/** What is known of a file without reading it. */
export interface Validators {
  version: string;
  changedAt: Date | null;
}

/** How long a copy may be shown without asking again. The page says so. */
export const cachedSeconds = 60;

/** Headers by which whoever has a file asks whether it changed, and how long they may go without asking. */
export const cacheHeaders = ({ version, changedAt }: Validators): Record<string, string> => ({
  "cache-control": `public, max-age=${cachedSeconds}`,
  // Weak: the same file may be sent compressed or not.
  etag: `W/"${version}"`,
  ...(changedAt ? { "last-modified": changedAt.toUTCString() } : {}),
});

/** Whether who asks has the file as it stands. An ETag, when they give one, decides alone (RFC 9110, 13.2.2). */
export function isUnchanged(asked: Headers, { version, changedAt }: Validators): boolean {
  const tags = asked.get("if-none-match");
  if (tags !== null) return tags.trim() === "*" || tags.split(",").some((tag) => opaque(tag) === `"${version}"`);
  const since = Date.parse(asked.get("if-modified-since") ?? "");
  // Such a date has no fractions of a second.
  return changedAt !== null && !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
