import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsv } from "@/tests/factories/read-csv";
import { csvText, plainEuros, rfc4180 } from "./csv";

const readCsv = (text: string) => parseCsv(text, ";", "\n");

const awkward = fc.string({ unit: fc.constantFrom(..."ab;\"\r\n\t=+-@' é€") });
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(fc.oneof(awkward, fc.string({ unit: "grapheme" })), { minLength: width, maxLength: width })),
  );

describe("a CSV", () => {
  test("gives back what was put in, but for the apostrophe before a formula", () => {
    fc.assert(
      fc.property(table, (lines) => {
        const expected = lines.map((cells) => cells.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)));
        expect(readCsv(csvText(lines))).toEqual(expected);
      }),
    );
  });

  test("holds nothing that a spreadsheet would run", () => {
    fc.assert(
      fc.property(table, (lines) => {
        for (const text of readCsv(csvText(lines)).flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test("gives back the same in the dialect of programs", () => {
    fc.assert(
      fc.property(table, (lines) => {
        expect(parseCsv(csvText(lines, rfc4180), ",", "\r\n")).toEqual(readCsv(csvText(lines)));
      }),
    );
    expect(csvText([["a;b", "a,b"]], rfc4180)).toBe('a;b,"a,b"\r\n');
  });

  test("is plain where nothing needs quoting", () => {
    expect(
      csvText([
        ["annee", "projets", "montant_eur"],
        ["2010", "22", "2100000"],
      ]),
    ).toBe("annee;projets;montant_eur\n2010;22;2100000\n");
    expect(csvText([["=1+1", 'Dit "le Bel"', "a;b"]])).toBe('\'=1+1;"Dit ""le Bel""";"a;b"\n');
  });
});

test.each([
  [0, "0"],
  [5, "0.05"],
  [210_000_000, "2100000"],
  [210_000_050, "2100000.50"],
  [-1, "-0.01"],
])("%i cents are %s euros", (cents, text) => expect(plainEuros(cents)).toBe(text));

test("an amount reads back to the cent", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900_000_000_000 }), (cents) => {
      const [whole = "", decimals = "00"] = plainEuros(cents).split(".");
      expect(Number(whole) * 100 + Number(decimals)).toBe(cents);
    }),
  );
});
