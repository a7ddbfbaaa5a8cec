import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyExpenditure, budgetWords as words, budgetYears as years } from "@/tests/factories/budget";
import type { ExpenditureLine } from "../content";
import { readBlock, writeBlock } from "./block";
import { cellText } from "./cells";
import { columnsOf, maxLines, newLine } from "./columns";
import { paste } from "./paste";

const columns = columnsOf("expenditure", years);
const line = (id: string, over: Partial<ExpenditureLine> = {}): ExpenditureLine => ({
  ...newLine.expenditure,
  id,
  amounts: {},
  ...over,
});

function pasted(text: string, at = { row: 0, column: 0 }, lines: ExpenditureLine[] = []) {
  let made = 0;
  const makeLine = () => line(`new${made++}`);
  return paste(readBlock(text), { list: "expenditure", years, words, lines, at, makeLine });
}

describe("a block pasted into the table", () => {
  test("makes the lines it needs, and knows categories in both languages, whatever their case and accents", () =>
    expect(pasted("Travaux\tForage\t1 234,56 €\t\t-\nSTAFF\tDeux agents\t10\t20\t30")).toMatchObject({
      ok: true,
      added: 2,
      rows: 2,
      columns: [0, 4],
      lines: [
        { id: "new0", category: "works", label: "Forage", amounts: { 2026: 123_456 } },
        { id: "new1", category: "personnel", label: "Deux agents", amounts: { 2026: 1000, 2027: 2000, 2028: 3000 } },
      ],
    }));

  test("falls on what is there, cell by cell; an empty cell empties; what the table does not show stays", () => {
    const marked = { ...line("a", { label: "A", amounts: { 2026: 1, 2027: 2, 1999: 9 } }), country: "SN" };
    const untouched = line("b", { label: "B" });
    const result = pasted("50\t", { row: 0, column: 2 }, [marked, untouched]);
    expect(result).toMatchObject({ ok: true, added: 0, cells: 2 });
    if (!result.ok) return;
    expect(result.lines[0]).toEqual({ ...marked, amounts: { 2026: 5000, 1999: 9 } });
    expect(result.lines[1]).toBe(untouched);
  });

  test("with headings, goes where they say, in any order, and leaves totals to the table", () =>
    expect(
      pasted("Libellé\t2027\tTotal\tCategory\nPompe\t12,5\t12,5\tEquipment\n\t12,5\t12,5\tTotal général\n", {
        row: 0,
        column: 3,
      }),
    ).toMatchObject({
      ok: true,
      lines: [{ category: "equipment", label: "Pompe", amounts: { 2027: 1250 } }],
      rows: 1,
    }));

  test("a row of years alone may be amounts, and is taken as such", () =>
    expect(pasted("2026\t2027\t2028", { row: 0, column: 2 })).toMatchObject({
      ok: true,
      lines: [{ amounts: { 2026: 202_600 } }],
    }));

  test("nothing is half applied: every cell that cannot be read is told", () =>
    expect(pasted("Forage\tForage\t1,234\t-5\nTravaux\tBornes\tdix\t\t0,125")).toEqual({
      ok: false,
      reason: "unreadable",
      problems: [
        { row: 0, column: 0, text: "Forage", reason: "unknownChoice" },
        { row: 0, column: 2, text: "1,234", reason: "ambiguous" },
        { row: 0, column: 3, text: "-5", reason: "negative" },
        { row: 1, column: 2, text: "dix", reason: "notAmount" },
        { row: 1, column: 4, text: "0,125", reason: "tooManyDecimals" },
      ],
    }));

  test("an English block is read as one", () =>
    expect(pasted("Works\tWell\t1,234\t12.50")).toMatchObject({
      ok: true,
      lines: [{ amounts: { 2026: 123_400, 2027: 1250 } }],
    }));

  test("a heading for no column, or more columns than the table has, is told", () => {
    expect(pasted("Catégorie\tLibellé\tRemarque\nTravaux\t\tà voir")).toMatchObject({
      ok: false,
      problems: [{ row: 1, column: 2, reason: "unknownColumn" }],
    });
    expect(pasted("1\t2\t3\t4", { row: 0, column: 2 })).toEqual({ ok: false, reason: "tooWide" });
    expect(pasted("1\t2\t3\t", { row: 0, column: 2 })).toMatchObject({ ok: true });
  });

  test("a label of two lines becomes one; one that is too long is told", () => {
    expect(pasted('"deux\nlignes"', { row: 0, column: 1 })).toMatchObject({ lines: [{ label: "deux lignes" }] });
    expect(pasted("x".repeat(301), { row: 0, column: 1 })).toMatchObject({ problems: [{ reason: "labelTooLong" }] });
  });

  test("not more lines than a budget may have; and something, not nothing", () => {
    const rows = Array.from({ length: maxLines + 1 }, () => "1").join("\n");
    expect(pasted(rows, { row: 0, column: 2 })).toEqual({ ok: false, reason: "tooManyLines" });
    expect(pasted("\t\n\t\n")).toEqual({ ok: false, reason: "nothing" });
  });

  test("a blank row empties the line it falls on, and makes none beyond the last", () => {
    const lines = ["a", "b"].map((id) => line(id, { amounts: { 2026: 1 } }));
    const result = pasted("1\n\n\n2", { row: 0, column: 2 }, lines);
    expect(result).toMatchObject({ ok: true, added: 1 });
    if (result.ok) expect(result.lines.map(({ amounts }) => amounts)).toEqual([{ 2026: 100 }, {}, { 2026: 200 }]);
  });
});

test("a label that reads like a heading, or a sum, is still a label", () =>
  expect(pasted("Travaux\tCatégorie\t10\nTravaux\tTotal\t20")).toMatchObject({ ok: true, rows: 2, added: 2 }));

test("whatever is copied out of a budget is pasted back as it was", () =>
  fc.assert(
    fc.property(anyExpenditure, fc.constantFrom("," as const, "." as const), (lines, sign) => {
      fc.pre(lines.length > 0);
      const shown = lines.map((one) => ({ ...one, label: one.label.replace(/[\t\n\r]+/g, " ") }));
      const text = writeBlock(shown.map((one) => columns.map((column) => cellText(column, one, words, sign))));
      expect(pasted(text, { row: 0, column: 0 }, shown)).toMatchObject({ ok: true, lines: shown, added: 0 });
    }),
  ));
