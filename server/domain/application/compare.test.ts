import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryOf } from "@/tests/factories/arbitrary-of";
import { completeContent } from "@/tests/factories/complete-dossier";
import { changedFields, compareContents, compareTotals, type FieldChange } from "./compare";
import { type ColumnChange, keyed, type Row, type RowChange } from "./compare-rows";
import { compareWords, type WordPart } from "./compare-words";
import { type ApplicationContent, applicationContent, readField, writeField } from "./content";

const years = [2026, 2027, 2028];
const base = completeContent(years);

const firstOf = (parts: WordPart[]) => parts.filter(({ kind }) => kind !== "added").map(({ text }) => text);
const secondOf = (parts: WordPart[]) => parts.filter(({ kind }) => kind !== "removed").map(({ text }) => text);

describe("texts, by words", () => {
  test("say which words left and which came", () => {
    expect(compareWords("Un forage et deux bornes.", "Un forage et trois bornes.")).toEqual([
      { kind: "kept", text: "Un forage et " },
      { kind: "removed", text: "deux" },
      { kind: "added", text: "trois" },
      { kind: "kept", text: " bornes." },
    ]);
  });

  test("that share nothing and are very long are given whole", () => {
    const long = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word}${index}`).join(" ");
    expect(compareWords(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });

  test("are both whole in their parts", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc
        .array(fc.constantFrom("l’eau", "et", "l’école", " ", "\n", "  ", ",", "à"), { maxLength: 30 })
        .map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareWords(before, after);
        expect(firstOf(parts).join("")).toBe(before);
        expect(secondOf(parts).join("")).toBe(after);
      }),
    );
  });
});

describe("lists, by row", () => {
  const line = (id: string, label: string, amounts: Record<string, number> = {}) =>
    ({ id, category: "works", label, amounts }) as const;
  const rowsOf = (before: ApplicationContent["expenditure"], after: ApplicationContent["expenditure"]) => {
    const [change] = compareContents({ ...base, expenditure: before }, { ...base, expenditure: after });
    return change?.kind === "rows" ? change.rows : [];
  };

  test("tell an amount by its line and year, with the difference", () => {
    const rows = rowsOf([line("a", "Forage", { 2026: 100, 2027: 5 })], [line("a", "Forage", { 2026: 250, 2027: 5 })]);
    expect(rows).toMatchObject([
      {
        kind: "kept",
        moved: null,
        columns: [],
        amounts: [{ year: "2026", before: 100, after: 250, difference: 150 }],
      },
    ]);
  });

  test("one row taken from the end to the front is one that moved, not all the others", () => {
    const [a, b, c] = [line("a", "A"), line("b", "B"), line("c", "C")];
    expect(rowsOf([a, b, c], [c, a, b])).toMatchObject([{ kind: "kept", row: c, moved: { from: 2, to: 0 } }]);
  });

  test("a row that left and another that came", () => {
    const kinds = rowsOf([line("a", "A"), line("b", "B")], [line("b", "B"), line("c", "C")]).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["added", "removed"]);
  });

  test("an amount of nothing and none at all are the same", () => {
    expect(rowsOf([line("a", "A", { 2026: 0 })], [line("a", "A")])).toEqual([]);
  });
});

test("a theme more is a theme more, and the totals tell what the budget became", () => {
  const after: ApplicationContent = {
    ...base,
    project: { ...base.project, themes: ["waterAndSanitation", "education"] },
    expenditure: base.expenditure.map((each) => ({ ...each, amounts: { ...each.amounts, 2026: 2_500_000 } })),
  };
  expect(compareContents(base, after)).toMatchObject([
    { kind: "choices", field: "project.themes", added: ["education"], removed: [] },
    { kind: "rows", field: "expenditure" },
  ]);
  expect(compareTotals(base, after, years)).toEqual([
    {
      total: "expenditure",
      perYear: [{ year: "2026", before: 2_000_000, after: 2_500_000, difference: 500_000 }],
      before: 6_000_000,
      after: 6_500_000,
      difference: 500_000,
    },
  ]);
});

describe("whatever the two versions", () => {
  const contents = arbitraryOf(applicationContent, 5);
  /** Rows of the first one, some changed, some gone, in another order: what people do. */
  const edited = (content: ApplicationContent) =>
    fc
      .tuple(contents, fc.shuffledSubarray(content.expenditure), fc.shuffledSubarray(content.partners))
      .map(([other, expenditure, partners]) => ({
        ...other,
        expenditure: [...expenditure, ...other.expenditure],
        partners,
      }));
  const pairs = contents.chain((before) => fc.tuple(fc.constant(before), fc.oneof(contents, edited(before))));

  test("the changes applied to the first give the second", () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const told = applied(before, compareContents(before, after));
        expect(withoutZeros(told)).toEqual(withoutZeros(after));
      }),
    );
  });

  test("there are none exactly when the two are the same", () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(compareContents(before, before)).toEqual([]);
        const same = JSON.stringify(withoutZeros(before)) === JSON.stringify(withoutZeros(after));
        expect(changedFields(before, after).size === 0).toBe(same);
      }),
    );
  });
});

/** The second version, from the first and what is said to have changed. */
function applied(before: ApplicationContent, changes: FieldChange[]): ApplicationContent {
  return changes.reduce((content, change) => {
    switch (change.kind) {
      case "words":
        expect(firstOf(change.parts).join("")).toBe(readField(content, change.field) ?? "");
        return writeField(content, change.field, secondOf(change.parts).join(""));
      case "rows":
        return writeField(
          content,
          change.field,
          rowsAfter((readField(content, change.field) ?? []) as Row[], change.rows),
        );
      default:
        // What was not answered is compared as a blank answer.
        expect(readField(content, change.field) ?? blankOf(change.before)).toEqual(change.before);
        return writeField(content, change.field, change.after);
    }
  }, before);
}

const blankOf = (value: unknown) => (Array.isArray(value) ? [] : value === "" ? "" : null);

function rowsAfter(before: Row[], changes: RowChange[]): Row[] {
  const rows = keyed(before);
  const placed = new Map<number, Row>();
  for (const change of changes) {
    if (change.kind === "added") placed.set(change.place, change.row);
    else if (change.kind === "removed") rows.delete(change.key);
    else {
      const was = rows.get(change.key);
      if (!was) throw new Error("a row that changed was there before");
      const is = rowAfter(was.row, change.columns, change.amounts);
      if (change.moved) {
        placed.set(change.moved.to, is);
        rows.delete(change.key);
      } else rows.set(change.key, { ...was, row: is });
    }
  }
  const others = [...rows.values()].sort((a, b) => a.place - b.place).map(({ row }) => row);
  return Array.from({ length: others.length + placed.size }, (_, place) => placed.get(place) ?? others.shift() ?? {});
}

function rowAfter(row: Row, columns: ColumnChange[], amounts: { year: string; after: number }[]): Row {
  const changed = Object.fromEntries(
    columns.map((change) => [change.column, change.kind === "words" ? secondOf(change.parts).join("") : change.after]),
  );
  const years = Object.fromEntries(amounts.map(({ year, after }) => [year, after]));
  return { ...row, ...changed, ...(row.amounts ? { amounts: { ...row.amounts, ...years } } : {}) };
}

/** Amounts of 0 and blank answers left out, and years in order: what the comparison takes for the same. */
function withoutZeros(content: ApplicationContent): ApplicationContent {
  const tidy = <Line extends { amounts: Record<string, number> }>(line: Line): Line => ({
    ...line,
    amounts: Object.fromEntries(
      Object.entries(line.amounts)
        .filter(([, cents]) => cents !== 0)
        .sort(([a], [b]) => a.localeCompare(b)),
    ),
  });
  const said = Object.entries(content.answers).filter(([, answer]) => answer.length > 0);
  const answers = Object.fromEntries(said.sort(([a], [b]) => a.localeCompare(b)));
  return { ...content, answers, expenditure: content.expenditure.map(tidy), funding: content.funding.map(tidy) };
}
