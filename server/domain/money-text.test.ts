import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eurosInFrench, eurosText, parseEuros, parsePercent, percentText } from "./money-text";

describe("euros as people type them", () => {
  test.each([
    ["30 000", 3_000_000],
    ["30\u202f000,50", 3_000_050],
    ["30000.5", 3_000_050],
    ["1\u00a0234,56\u00a0€", 123_456],
    ["0", 0],
    ["0,07", 7],
    ["007", 700],
  ])("%j", (typed, cents) => expect(parseEuros(typed)).toBe(cents));

  test.each(["", " ", "abc", "1,234,56", "1.234.567", "-5", "1e3", "12,345", "€", "0x10", "12345678901234"])(
    "%j is none",
    (typed) => expect(parseEuros(typed)).toBeNull(),
  );

  test("are shown in groups of three, without cents when there are none", () =>
    expect([210_000_000, 123_456, 7, 99_900].map((cents) => eurosText(cents))).toEqual([
      "2\u00a0100\u00a0000",
      "1\u00a0234,56",
      "0,07",
      "999",
    ]));

  test("any amount is read back as it was", () =>
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e14 }), (cents) => parseEuros(eurosText(cents)) === cents)));
});

describe("euros as people who write English type them", () => {
  test.each([
    ["30,000", 3_000_000],
    ["€30,000.50", 3_000_050],
    ["1,234,567", 123_456_700],
    ["30 000,50", 3_000_050],
    ["30000.5", 3_000_050],
  ])("%j", (typed, cents) => expect(parseEuros(typed, "en")).toBe(cents));

  test("thousands that can mean nothing else are read in French too", () =>
    expect(["30,000.50", "1,234,567", "30,000"].map((typed) => parseEuros(typed))).toEqual([
      3_000_050,
      123_456_700,
      null,
    ]));

  test.each(["30,00,000", "1,2345", "1.234,56", ",5"])("%j is none", (typed) =>
    expect(parseEuros(typed, "en")).toBeNull(),
  );

  test("are handed on as somebody who writes French would have typed them", () =>
    expect(["30,000", "30,000.50", "beaucoup", ""].map((typed) => eurosInFrench(typed, "en"))).toEqual([
      "30\u00a0000",
      "30\u00a0000,50",
      "beaucoup",
      "",
    ]));

  test("and percentages with a point", () =>
    expect([2_500, 3_330, 3_333].map((rate) => percentText(rate, "en"))).toEqual(["25", "33.3", "33.33"]));

  test("are shown with commas", () =>
    expect([210_000_000, 123_456, 7].map((cents) => eurosText(cents, "en"))).toEqual([
      "2,100,000",
      "1,234.56",
      "0.07",
    ]));

  test("any amount is read back as it was", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (cents) => parseEuros(eurosText(cents, "en"), "en") === cents),
    ));
});

describe("a percentage as people type it", () => {
  test.each([
    ["25", 2500],
    ["33,3 %", 3330],
    ["33.33", 3333],
    ["0,5", 50],
    ["100\u00a0%", 10_000],
  ])("%j", (typed, rate) => expect(parsePercent(typed)).toBe(rate));

  test("any share is read back as it was", () =>
    fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), (rate) => parsePercent(percentText(rate)) === rate)));

  test("is shown short", () =>
    expect([2500, 3330, 3333, 50].map((rate) => percentText(rate))).toEqual(["25", "33,3", "33,33", "0,5"]));
});
