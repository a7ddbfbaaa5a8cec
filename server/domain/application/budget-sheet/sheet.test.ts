import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyExpenditure, anyFunding, budgetWords as words, budgetYears as years } from "@/tests/factories/budget";
import { asThemselves, type Beside } from "./beside";
import { type Line, newLine } from "./columns";
import { compareLists, mergeRows } from "./merge";
import { fromSheet, type SheetValue, toSheet } from "./sheet";

const named: Beside = {
  country: [{ value: "SN", names: ["Sénégal", "Senegal", "SN"] }],
  party: [{ value: "p1", names: ["Commune de Podor"] }],
};

let made = 0;
const makeLine = (): Line => ({ ...newLine.expenditure, id: `new${made++}`, amounts: {} });
const line = (id: string, over: Partial<Line> = {}): Line => ({ ...makeLine(), id, ...over });

function merged(sheet: SheetValue[][], lines: Line[] = []): Line[] {
  const read = fromSheet(sheet, years, words, named);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return mergeRows(lines, read.rows, makeLine);
}

describe("a list as a sheet", () => {
  test("has headings, a row a line, and totals", () =>
    expect(
      toSheet(
        "funding",
        [{ ...newLine.funding, id: "f", label: "Aide", party: "p1", amounts: { 2026: 1050, 2028: 1 } }],
        years,
        words,
        named,
      ),
    ).toEqual([
      ["Source", "Nature", "Libellé", 2026, 2027, 2028, "Total", "Apporté par", "Repère"],
      ["Ministère (demande)", "Numéraire", "Aide", 10.5, null, 0.01, 10.51, "Commune de Podor", "f"],
      ["Total", "", "", 10.5, 0, 0.01, 10.51, null, null],
    ]));

  test.each(["expenditure", "funding"] as const)(
    "any %s is read back as it was, to the cent, into itself or nothing",
    (list) =>
      fc.assert(
        fc.property(list === "expenditure" ? anyExpenditure : anyFunding, (lines) => {
          const all: Line[] = lines;
          const own: Beside = {
            country: asThemselves(
              [],
              all.map(({ country }) => country),
            ),
            party: asThemselves(
              [],
              all.map(({ party }) => party),
            ),
          };
          const sheet = toSheet(list, all, years, words, own);
          const read = fromSheet(sheet, years, words, own);
          if (!read.ok) throw new Error(JSON.stringify(read));
          expect(read.list).toBe(list);
          expect(mergeRows(lines as Line[], read.rows, makeLine)).toEqual(lines);
          // Where it is spent and whose it is are asked beside the table, and told in the sheet.
          const shown = all.map((one) => ({
            ...one,
            ...(list === "expenditure" ? { country: one.country ?? "" } : { party: one.party ?? "" }),
            amounts: Object.fromEntries(Object.entries(one.amounts).filter(([year]) => years.includes(Number(year)))),
          }));
          const blank = {
            expenditure: makeLine,
            funding: () => ({ ...newLine.funding, id: `n${made++}`, amounts: {} }),
          };
          expect(mergeRows<Line>([], read.rows, blank[list])).toEqual(shown);
        }),
      ),
  );

  test("one that people made is read by its headings, wherever they stand", () =>
    expect(
      merged([
        ["Budget prévisionnel", null],
        [],
        [null, "Libellé", "Catégorie", "Année 2026", "Remarques"],
        [null, "Forage", "travaux", "1 234,56 €", "devis joint"],
        [null, "Total", null, 1234.56],
        [null, null, "TOTAL", 1234.56],
      ]),
    ).toMatchObject([
      { category: "works", label: "Forage", amounts: { 2026: 123_456 } },
      { category: "services", label: "Total", amounts: { 2026: 123_456 } },
    ]));

  test("what it does not show of a line stays with the line", () => {
    const kept = { ...line("a", { amounts: { 2026: 1, 1999: 5 } }), country: "SN" };
    const [row = []] = toSheet("expenditure", [kept], years, words, named).slice(1);
    const headings = ["Catégorie", "Libellé", 2026, 2027, 2028, "Total"];
    expect(merged([[...headings, "Pays", "Repère"], row], [kept])).toEqual([kept]);
    expect(merged([[...headings, "Remarque", "Repère"], row], [kept])).toEqual([kept]);
    // Without its reference, a row that says the same is the same line.
    expect(
      merged(
        [
          ["Catégorie", "Libellé", 2026],
          ["Prestations", "", 0.01],
        ],
        [kept],
      ),
    ).toEqual([kept]);
  });

  test("what cannot be read is told cell by cell, and no table at all as such", () => {
    expect(
      fromSheet(
        [
          ["Catégorie", "Libellé", 2026, 2035],
          ["Travaux", "A", 100 / 3, 7],
          ["Jardin", "B", "dix", null],
          [true, "x".repeat(301), new Date(0), 0],
        ],
        years,
        words,
        named,
      ),
    ).toEqual({
      ok: false,
      reason: "unreadable",
      list: "expenditure",
      problems: [
        { row: 1, column: 2, text: String(100 / 3), reason: "tooManyDecimals" },
        { row: 1, column: 3, text: "7", reason: "unknownYear" },
        { row: 2, column: 0, text: "Jardin", reason: "unknownChoice" },
        { row: 2, column: 2, text: "dix", reason: "notAmount" },
        { row: 3, column: 0, text: "true", reason: "unknownChoice" },
        { row: 3, column: 1, text: "x".repeat(301), reason: "labelTooLong" },
        { row: 3, column: 2, text: "1970-01-01T00:00:00.000Z", reason: "notAmount" },
      ],
    });
    expect(
      fromSheet(
        [
          ["Nom", "Adresse"],
          ["A", "B"],
        ],
        years,
        words,
        named,
      ),
    ).toEqual({ ok: false, reason: "noTable" });
    const many = Array.from({ length: 301 }, () => ["Travaux", "", 1]);
    expect(fromSheet([["Catégorie", "Libellé", 2026], ...many], years, words, named)).toMatchObject({
      reason: "tooManyLines",
    });
  });
});

describe("what is asked beside the table", () => {
  const sheet = (country: string) => [
    ["Catégorie", "Libellé", 2026, "Pays", "Repère"],
    ["Travaux", "Forage", 1, country, "a"],
  ];
  const countryOf = (text: string) => merged(sheet(text), [line("a", { country: "SN" })])[0]?.country;

  test("is read by its name in either language, by its code, or as none", () =>
    expect(["Sénégal", "senegal", "SN", "  "].map(countryOf)).toEqual(["SN", "SN", "SN", ""]));

  test("is told where nobody knows it", () =>
    expect(fromSheet(sheet("Atlantide"), years, words, named)).toMatchObject({
      reason: "unreadable",
      problems: [{ row: 1, column: 3, text: "Atlantide", reason: "unknownChoice" }],
    }));
});

describe("replacing a list", () => {
  test("tells what would come, go and change", () => {
    const [a, b, c] = [line("a"), line("b"), line("c")];
    expect(compareLists([a, b, c], [a, { ...b, label: "B" }, line("d", { label: "D" })])).toEqual({
      added: [line("d", { label: "D" })],
      removed: [c],
      changed: [{ before: b, after: { ...b, label: "B" } }],
      unchanged: 1,
    });
  });

  test("two rows that name the same line are two lines", () => {
    const rows = [
      { id: "a", values: [] },
      { id: "a", values: [] },
    ];
    const result = mergeRows([line("a")], rows, makeLine);
    expect(new Set(result.map(({ id }) => id)).size).toBe(2);
  });
});
