import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asThemselves, type Beside, fromSheet, type Line, mergeRows } from "@/server/domain/application/budget-sheet";
import { budgetWorkbook } from "@/server/services/application/export-budget";
import { anyBudget, budgetWords as words, budgetYears as years } from "@/tests/factories/budget";
import { readWorkbook, writeWorkbook } from "./xlsx";

const noneNamed: Beside = { country: [], party: [] };
const neverMade = (): Line => {
  throw new Error("every line is known");
};

test("any budget survives its file, to the cent and to the sign, whatever its labels hold", () =>
  fc.assert(
    fc.asyncProperty(anyBudget, async (budget) => {
      const named: Beside = {
        country: asThemselves(
          [],
          budget.expenditure.map(({ country }) => country),
        ),
        party: asThemselves(
          [],
          budget.funding.map(({ party }) => party),
        ),
      };
      const workbook = await readWorkbook(await budgetWorkbook(budget, years, words, named));
      if (!workbook.ok) throw new Error(workbook.reason);
      const back = workbook.sheets.map(({ rows }) => fromSheet(rows, years, words, named));
      for (const [index, list] of (["expenditure", "funding"] as const).entries()) {
        const read = back[index];
        if (!read?.ok) throw new Error(JSON.stringify(read));
        expect(mergeRows<Line>(budget[list], read.rows, neverMade)).toEqual(budget[list]);
      }
    }),
  ));

test("any text survives a file, also what looks like a formula, a code or half an emoji", () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1 }), async (texts) => {
      const awkward = [...texts, "=1+1", "_x0041_", "_x005F_", "\ud83d", "a\r\nb"];
      const file = await writeWorkbook([{ name: "Textes", rows: awkward.map((text) => [text]) }]);
      const read = await readWorkbook(file);
      expect(read).toEqual({ ok: true, sheets: [{ name: "Textes", rows: awkward.map((text) => [text]) }] });
    }),
  ));

test("the totals are formulas that spreadsheets keep up to date", async () => {
  const amounts = { 2026: 1050, 2027: 1 };
  const funding = [{ id: "f", source: "state" as const, kind: "cash" as const, label: "", amounts }];
  const workbook = await readWorkbook(await budgetWorkbook({ expenditure: [], funding }, years, words, noneNamed));
  if (!workbook.ok) throw new Error(workbook.reason);
  const [spent, paid] = workbook.sheets;
  expect(spent).toEqual({
    name: "Dépenses",
    rows: [
      ["Catégorie", "Libellé", 2026, 2027, 2028, "Total", "Pays", "Repère"],
      ["Total", "", 0, 0, 0, 0, null, null],
    ],
  });
  expect(paid?.rows.slice(1)).toEqual([
    ["Ministère (demande)", "Numéraire", "", 10.5, 0.01, null, 10.51, "", "f"],
    ["Total", "", "", 10.5, 0.01, 0, 10.51, null, null],
  ]);
});

describe("a file that is no workbook, or more than one", () => {
  const zipOf = (parts: { name: string; content: Uint8Array; announced?: number }[]) => {
    const files: Buffer[] = [];
    const entries: Buffer[] = [];
    let at = 0;
    for (const { name, content, announced = content.length } of parts) {
      const packed = deflateRawSync(content);
      const file = Buffer.alloc(30);
      file.writeUInt32LE(0x04034b50, 0);
      file.writeUInt16LE(8, 8);
      file.writeUInt32LE(packed.length, 18);
      file.writeUInt32LE(announced, 22);
      file.writeUInt16LE(name.length, 26);
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt16LE(8, 10);
      entry.writeUInt32LE(packed.length, 20);
      entry.writeUInt32LE(announced, 24);
      entry.writeUInt16LE(name.length, 28);
      entry.writeUInt32LE(at, 42);
      files.push(file, Buffer.from(name), packed);
      entries.push(entry, Buffer.from(name));
      at += 30 + name.length + packed.length;
    }
    const directory = Buffer.concat(entries);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(parts.length, 8);
    end.writeUInt16LE(parts.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(at, 16);
    return new Uint8Array(Buffer.concat([...files, directory, end]));
  };
  const text = (value: string) => new TextEncoder().encode(value);
  const reasonFor = async (bytes: Uint8Array) => {
    const read = await readWorkbook(bytes);
    return read.ok ? "ok" : read.reason;
  };

  test.each([
    ["nothing", new Uint8Array(0), "kindRefused"],
    ["a text", text("Catégorie;Libellé"), "kindRefused"],
    ["a program", text("MZ\u0000\u0001 a program under another name"), "kindRefused"],
    ["the beginning of a zip", text("PK\u0003\u0004 and then nothing"), "damaged"],
    ["an old or protected workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "encrypted"],
    ["a zip of something else", zipOf([{ name: "readme.txt", content: text("bonjour") }]), "damaged"],
  ])("%s is told as such", async (_name, bytes, reason) => expect(await reasonFor(bytes)).toBe(reason));

  test("a workbook cut short is told", async () => {
    const whole = await writeWorkbook([{ name: "A", rows: [["x"]] }]);
    expect(await reasonFor(whole.slice(0, whole.length - 30))).toBe("damaged");
  });

  test("a bomb is refused, and one that lies about its size as soon as it shows", async () => {
    const bomb = new Uint8Array(30_000_000);
    expect(await reasonFor(zipOf([{ name: "[Content_Types].xml", content: bomb }]))).toBe("tooBig");
    expect(await reasonFor(zipOf([{ name: "[Content_Types].xml", content: bomb, announced: 100 }]))).toBe("tooBig");
    expect(await reasonFor(zipOf([{ name: "[Content_Types].xml", content: bomb, announced: 0 }]))).toBe("tooBig");
    expect(await reasonFor(zipOf([{ name: "a", content: bomb, announced: 0xffffffff }]))).toBe("tooBig");
  });

  test("more rows than any budget is told, hidden sheets are nobody's business", async () => {
    const rows = Array.from({ length: 2_001 }, () => ["x"]);
    expect(await reasonFor(await writeWorkbook([{ name: "A", rows }]))).toBe("tooBig");
    const file = await writeWorkbook([
      { name: "A", rows: [["x"]] },
      { name: "B", rows, hidden: true },
    ]);
    expect(await readWorkbook(file)).toMatchObject({ ok: true, sheets: [{ name: "A" }] });
  });

  test("a formula that was never computed does not pass for an empty cell", async () => {
    const cells = new Map([["0,1", { formula: "SUM(A1:A1)" }]]);
    const file = await writeWorkbook([{ name: "A", rows: [[1, null]], cells }]);
    expect(await readWorkbook(file)).toMatchObject({ ok: true, sheets: [{ rows: [[1, "=SUM(A1:A1)"]] }] });
  });
});
