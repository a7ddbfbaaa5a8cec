import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FundingLine } from "./content";
import { mergeLists } from "./merge-lists";

const line = (id: string, label = id): FundingLine => ({ id, source: "state", kind: "cash", label, amounts: {} });
const merge = (before: unknown, mine: unknown, theirs: unknown) => mergeLists("funding", before, mine, theirs);

describe("two people in one list", () => {
  const [a, b, c, d] = [line("a"), line("b"), line("c"), line("d")];

  test("who change, add and take away different rows are both followed", () => {
    const mine = [line("a", "À moi"), b, d];
    const theirs = [a, line("c", "À eux")];
    expect(merge([a, b, c], [line("a", "À moi"), b, c, d], theirs)).toEqual([
      line("a", "À moi"),
      line("c", "À eux"),
      d,
    ]);
    expect(merge([a, b, c], mine, theirs)).toBeNull();
  });

  test("who make something else of the same row are asked; who make the same of it are not", () => {
    expect(merge([a], [line("a", "À moi")], [line("a", "À eux")])).toBeNull();
    expect(merge([a], [], [line("a", "À eux")])).toBeNull();
    expect(merge([a], [line("a", "Pareil")], [line("a", "Pareil")])).toEqual([line("a", "Pareil")]);
  });

  test("what is no list of named rows, or would be too long, is never brought together by itself", () => {
    expect(mergeLists("project.themes", [], ["education"], ["water"])).toBeNull();
    expect(mergeLists("project.title", "", "Le mien", "Le leur")).toBeNull();
    expect(merge([], [a, a], [b])).toBeNull();
    const many = (letter: string) => Array.from({ length: 200 }, (_, index) => line(`${letter}${index}`));
    expect(merge([], many("m"), many("t"))).toBeNull();
  });
});

const rows = fc.uniqueArray(fc.record({ id: fc.constantFrom(..."abcdef"), label: fc.constantFrom("1", "2", "3") }), {
  selector: ({ id }) => id,
});
const lists = fc.tuple(rows, rows, rows).map((all) => all.map((list) => list.map(({ id, label }) => line(id, label))));

test("brought together, every row is what the one who touched it made of it, whoever is called mine", () =>
  fc.assert(
    fc.property(lists, ([before = [], mine = [], theirs = []]) => {
      const merged = merge(before, mine, theirs);
      const mirrored = merge(before, theirs, mine);
      const labelIn = (list: readonly unknown[], id: string) =>
        (list as FundingLine[]).find((row) => row.id === id)?.label;
      expect(mirrored === null).toBe(merged === null);
      for (const id of "abcdef") {
        const [was, is, became] = [before, mine, theirs].map((list) => labelIn(list, id));
        if (is !== was && became !== was && is !== became) expect(merged).toBeNull();
        if (merged === null) continue;
        expect(labelIn(merged, id)).toBe(is === was ? became : is);
        expect(labelIn(mirrored ?? [], id)).toBe(labelIn(merged, id));
      }
    }),
    { numRuns: 2_000 },
  ));
