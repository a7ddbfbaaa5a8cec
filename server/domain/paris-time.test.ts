import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parisDaysBetween, parisInstant, parisText } from "./paris-time";

describe("what the clocks of Paris show", () => {
  test.each([
    ["2026-01-15T12:00", "2026-01-15T11:00:00.000Z"],
    ["2026-07-15T12:00", "2026-07-15T10:00:00.000Z"],
    // The clocks go forward on 29 March 2026 at 2:00, back on 25 October at 3:00.
    ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25T01:59", "2026-10-24T23:59:00.000Z"],
    ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
    ["2026-12-31T23:59", "2026-12-31T22:59:00.000Z"],
  ])("%s is %s", (local, instant) => {
    expect(parisInstant(local)?.toISOString()).toBe(instant);
    expect(parisText(new Date(instant))).toBe(local);
  });

  test.each([
    "2026-03-29T02:00",
    "2026-03-29T02:59",
    "2026-02-30T10:00",
    "2026-13-01T10:00",
    "2026-01-01",
    "",
    "demain",
  ])("%j is no time of Paris", (local) => expect(parisInstant(local)).toBeNull());

  test("any minute is read back as it was, but for the hour told twice", () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2050, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const instant = new Date(minute * 60_000);
        const back = parisInstant(parisText(instant));
        return back?.getTime() === instant.getTime() || back?.getTime() === instant.getTime() - 3_600_000;
      }),
    );
  });
});

test.each([
  ["2026-02-15T22:59:00Z", "2026-02-15T23:01:00Z", 1],
  ["2026-03-28T12:00:00Z", "2026-03-29T21:59:00Z", 1],
  ["2026-10-24T12:00:00Z", "2026-10-25T22:59:00Z", 1],
  ["2026-02-15T00:00:00Z", "2026-02-15T22:00:00Z", 0],
  ["2026-02-15T00:00:00Z", "2026-02-13T00:00:00Z", -2],
  ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", 365],
])("from %s to %s: %i days", (from, to, days) => expect(parisDaysBetween(new Date(from), new Date(to))).toBe(days));
