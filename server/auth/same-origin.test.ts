import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin";

test.each([
  [{}, true],
  [{ origin: "http://localhost:3000" }, true],
  [{ origin: "https://example.org" }, false],
  [{ origin: "null" }, false],
  [{ origin: "http://" }, false],
  [{ "sec-fetch-site": "cross-site", origin: "null" }, false],
] as [Record<string, string>, boolean][])("%j: %s", (headers, expected) =>
  expect(isSameOrigin(new Request("http://localhost:3000/api/langue", { method: "POST", headers }))).toBe(expected),
);
