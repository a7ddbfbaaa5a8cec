import { expect, test } from "vitest";
import { isUnconfirmed } from "./confirmation";

const now = new Date("2026-11-24T12:00:00Z");

test.each([
  [null, true],
  ["2026-11-24T11:59:59Z", false],
  ["2025-11-24T12:00:00Z", false],
  ["2025-11-24T11:59:59Z", true],
  ["2012-01-01T00:00:00Z", true],
])("confirmed at %s: %s", (at, unconfirmed) =>
  expect(isUnconfirmed(at === null ? null : new Date(at), now)).toBe(unconfirmed),
);
