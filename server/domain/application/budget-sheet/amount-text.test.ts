import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centsOfNumber, decimalText, type NumberStyle, numberOfCents, numberStyleOf, readAmount } from "./amount-text";
import { maxCents } from "./columns";

const anyCents = fc.integer({ min: 0, max: maxCents });

describe("an amount as a spreadsheet writes it", () => {
  test.each([
    ["1 234,56 €", 123_456],
    ["1\u202f234\u00a0567,8", 123_456_780],
    ["1,234.56", 123_456],
    ["€1,234,567", 123_456_700],
    ["1.234,56", 123_456],
    ["1.234.567", 123_456_700],
    ["1’234.50", 123_450],
    ["1234.5 EUR", 123_450],
    ["1234,5000", 123_450],
    ["0,07", 7],
    ["0", 0],
    ["1 000 000 000", maxCents],
  ])("%j", (text, cents) => expect(readAmount(text)).toEqual({ ok: true, cents }));

  test.each(["", "  ", "-", " - € ", "–"])("%j is an empty cell", (text) =>
    expect(readAmount(text)).toEqual({ ok: true, cents: null }),
  );

  test.each([
    ["-5", "negative"],
    ["−1 200,00 €", "negative"],
    ["(1,200.00)", "negative"],
    ["1,234", "ambiguous"],
    ["1.234", "ambiguous"],
    ["33,3333", "tooManyDecimals"],
    ["0,125", "tooManyDecimals"],
    ["12 34", "notAmount"],
    ["12,34,56", "notAmount"],
    ["12 k€", "notAmount"],
    ["#REF!", "notAmount"],
    ["1 000 000 001", "tooLarge"],
  ])("%j is refused: %s", (text, reason) => expect(readAmount(text)).toEqual({ ok: false, reason }));

  test.each<[string[], NumberStyle]>([
    [["1,234", "12.50"], "english"],
    [["1,234", "1,234,567"], "english"],
    [["1,234", "12,5"], "continental"],
    [["1,234", "1 000"], "continental"],
    [["1,234", "12"], "unknown"],
    [["12.50", "12,50"], "unknown"],
  ])("the numbers of a block %j tell that it is %s", (texts, style) => expect(numberStyleOf(texts)).toBe(style));

  test("a thousand is told from a decimal by what stands beside it", () => {
    expect(readAmount("1,234", "english")).toEqual({ ok: true, cents: 123_400 });
    expect(readAmount("1,234", "continental")).toEqual({ ok: false, reason: "ambiguous" });
  });

  test("any amount, as French and English spreadsheets show it, is read to the cent", () =>
    fc.assert(
      fc.property(anyCents, fc.constantFrom("fr-FR", "en-GB", "de-DE", "de-CH"), (cents, locale) => {
        const format = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" });
        expect(readAmount(format.format(Number(decimalText(cents, "."))))).toEqual({ ok: true, cents });
      }),
    ));
});

describe("an amount as a number of a spreadsheet", () => {
  test("any amount goes there and back", () =>
    fc.assert(
      fc.property(anyCents, (cents) => {
        expect(centsOfNumber(numberOfCents(cents))).toEqual({ ok: true, cents });
      }),
    ));

  test("the noise that sums leave after fifteen digits is nobody's amount", () =>
    expect(centsOfNumber(0.1 + 0.2)).toEqual({ ok: true, cents: 30 }));

  test.each([
    [100 / 3, "tooManyDecimals"],
    [-1, "negative"],
    [Number.NaN, "notAmount"],
    [1e9 + 1, "tooLarge"],
    [1e300, "tooLarge"],
    [1e-9, "tooManyDecimals"],
  ])("%d is refused: %s", (value, reason) => expect(centsOfNumber(value)).toEqual({ ok: false, reason }));
});
