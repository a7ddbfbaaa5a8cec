import type { z } from "zod";

/**
 * A place in a list, as whoever reads page after page hands it back: the key of the last record that they have. What is
 * inserted meanwhile moves no record across it, so none is told twice and none is left out.
 */
export const cursorOf = (key: unknown): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(key))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** What no text of the database holds: such a cursor is none of ours. */
const unkeepable = /\0|\p{Surrogate}/u;
const kept = (_: string, value: unknown): unknown => {
  if (typeof value === "string" && unkeepable.test(value)) throw new TypeError("no text of ours");
  return value;
};

/** The key that a cursor holds; null for one that we did not write, or that another list or order wrote. */
export function keyOf<Key>(cursor: string, schema: z.ZodType<Key>): Key | null {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    return schema.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), kept)).data ?? null;
  } catch {
    return null;
  }
}
