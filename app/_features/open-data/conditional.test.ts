import { expect, test } from "vitest";
import { cacheHeaders, isUnchanged } from "./conditional";

const known = { version: "abc", changedAt: new Date("2026-11-24T10:00:00.700Z") };

test.each([
  [{ "if-none-match": 'W/"abc"' }, true],
  [{ "if-none-match": '"abc"' }, true],
  [{ "if-none-match": '"x", W/"abc"' }, true],
  [{ "if-none-match": "*" }, true],
  [{ "if-none-match": '"abcd"' }, false],
  [{ "if-modified-since": "Tue, 24 Nov 2026 10:00:00 GMT" }, true],
  [{ "if-modified-since": "Tue, 24 Nov 2026 09:59:59 GMT" }, false],
  [{ "if-modified-since": "yesterday" }, false],
  // The tag decides alone.
  [{ "if-none-match": '"x"', "if-modified-since": "Tue, 24 Nov 2026 10:00:00 GMT" }, false],
  [{}, false],
])("%j: unchanged is %s", (headers, unchanged) => {
  expect(isUnchanged(new Headers(headers as Record<string, string>), known)).toBe(unchanged);
});

test("what never changed has no date, and is known by its tag", () => {
  const empty = { version: "abc", changedAt: null };
  expect(cacheHeaders(empty)).toEqual({ "cache-control": "public, max-age=60", etag: 'W/"abc"' });
  expect(isUnchanged(new Headers({ "if-modified-since": "Tue, 24 Nov 2026 10:00:00 GMT" }), empty)).toBe(false);
  expect(cacheHeaders(known)["last-modified"]).toBe("Tue, 24 Nov 2026 10:00:00 GMT");
});
