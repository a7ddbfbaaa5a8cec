import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTimeZone, zonedInstant, zonedText } from "./zoned-time";

const zones = ["Africa/Bamako", "Europe/Paris", "Indian/Antananarivo", "America/Cayenne", "Asia/Kathmandu"];

describe("an hour on the clocks of a place", () => {
  test("is the instant at which they show it", () => {
    expect(zonedInstant("2026-12-12T09:30", "Africa/Bamako")).toEqual(new Date("2026-12-12T09:30:00Z"));
    expect(zonedInstant("2026-12-12T09:30", "Europe/Paris")).toEqual(new Date("2026-12-12T08:30:00Z"));
    expect(zonedInstant("2026-07-01T09:30", "Asia/Kathmandu")).toEqual(new Date("2026-07-01T03:45:00Z"));
  });

  test("is the first of the two when clocks are put back, and none when it is skipped", () => {
    expect(zonedInstant("2026-10-25T02:30", "Europe/Paris")).toEqual(new Date("2026-10-25T00:30:00Z"));
    expect(zonedInstant("2026-03-29T02:30", "Europe/Paris")).toBeNull();
  });

  test.each(["", "demain", "2026-02-30T09:00", "2026-12-12", "2026-12-12T25:00"])("%j is none", (text) =>
    expect(zonedInstant(text, "Africa/Bamako")).toBeNull(),
  );

  test("is read back from what is shown", () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1980-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (instant, zone) => {
          const text = zonedText(instant, zone);
          expect(zonedText(zonedInstant(text, zone) ?? new Date(0), zone)).toBe(text);
        },
      ),
    ));
});

test("a zone that nobody has is known as such", () => {
  expect(isTimeZone("Africa/Bamako")).toBe(true);
  expect(isTimeZone("Afrique/Bamako")).toBe(false);
});
