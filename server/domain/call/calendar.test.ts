import { describe, expect, test } from "vitest";
import { daysLeft, phaseOf } from "./calendar";

const opensAt = new Date("2026-09-01T06:00:00Z");
const closesAt = new Date("2026-10-31T22:59:00Z");
const published = { opensAt, closesAt, publishedAt: new Date("2026-08-01T00:00:00Z"), resultsNotifiedAt: null };
const later = (date: Date, milliseconds: number) => new Date(date.getTime() + milliseconds);

describe("the phase of a call", () => {
  test.each([
    ["before its opening", later(opensAt, -1), "coming"],
    ["at its opening", opensAt, "open"],
    ["at its deadline", closesAt, "open"],
    ["just after its deadline", later(closesAt, 1), "closed"],
  ])("%s", (_, now, phase) => expect(phaseOf(published, now)).toBe(phase));

  test("unpublished, it is a draft whatever its dates", () =>
    expect(phaseOf({ ...published, publishedAt: null }, later(opensAt, 1))).toBe("draft"));

  test("once its results are notified, they are published", () =>
    expect(phaseOf({ ...published, resultsNotifiedAt: closesAt }, later(closesAt, 1))).toBe("resultsPublished"));
});

describe("days left, by the calendar of Paris", () => {
  test.each([
    ["on the first day", opensAt, 60],
    ["the eve, late", new Date("2026-10-30T22:59:00Z"), 1],
    ["the last day, just begun", new Date("2026-10-30T23:00:00Z"), 0],
    ["at the deadline", closesAt, 0],
    ["after it", later(closesAt, 1), null],
    ["before the opening", later(opensAt, -1), null],
  ])("%s", (_, now, days) => expect(daysLeft(published, now)).toBe(days));
});
