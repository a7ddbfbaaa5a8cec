import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { cursorOf, keyOf } from "./cursor";

const key = z.tuple([z.literal("name"), z.string(), z.number()]);

test("a cursor gives its key back, whatever a name holds, and fits in an address as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer(), (name, year) => {
      const cursor = cursorOf(["name", name, year]);
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(keyOf(cursor, key)).toEqual(["name", name, year]);
    }),
  );
});

test.each([
  "",
  "%%%",
  "bm9u",
  cursorOf(["oldest", "a", 1]),
  cursorOf(["name", "a"]),
  cursorOf(null),
  "_-_-",
  cursorOf(["name", "\u0000", 1]),
  cursorOf(["name", "\ud800", 1]),
])("%j is none of this list's", (cursor) => expect(keyOf(cursor, key)).toBeNull());
