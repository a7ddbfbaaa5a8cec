import type { z } from "zod";
import { cursorOf, keyOf } from "@/server/domain/public-api/cursor";
import { apiUrl } from "./addresses";
import { WrongCursor } from "./public-route";

/** Where a page begins. @throws WrongCursor */
export function placeAsked<Key>(cursor: string | undefined, schema: z.ZodType<Key>): Key | null {
  if (cursor === undefined) return null;
  const key = keyOf(cursor, schema);
  if (key === null) throw new WrongCursor();
  return key;
}

interface Listing<Row, Item> {
  /** Of the list, from `/api/v1` on. */
  path: string;
  query: { limit: number; cursor?: string | undefined } & Record<string, string | number | undefined>;
  /** One more than the page holds, when there is a next one. */
  rows: readonly Row[];
  item: (row: Row) => Item;
  /** What the next page begins after. */
  key: (row: Row) => unknown;
}

/** A page of a list, with the address of the next one. */
export function pageOf<Row, Item>({ path, query, rows, item, key }: Listing<Row, Item>) {
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const { cursor: _, ...kept } = query;
  const words = Object.entries(kept).flatMap(([word, value]) => (value === undefined ? [] : [[word, String(value)]]));
  const next =
    last !== undefined && rows.length > query.limit
      ? apiUrl(path, { ...Object.fromEntries(words), cursor: cursorOf(key(last)) })
      : null;
  return { body: { items: shown.map(item), next }, next };
}
