import { describe, expect, test } from "vitest";
import { drawBars } from "./bars";
import { marksOf } from "./drawing";

const years = ["2008", "2009", "2010", "2011"].map((label, index) => ({
  label,
  value: index + 1,
  text: `${index + 1} M€`,
}));
const textsOf = (drawing: ReturnType<typeof drawBars>) =>
  drawing.marks.flatMap((mark) => (mark.kind === "text" ? [mark.text] : []));
const barsOf = (drawing: ReturnType<typeof drawBars>) => drawing.marks.filter(({ role }) => role === "bar");

describe.each(["columns", "rows"] as const)("a chart in %s", (direction) => {
  const drawing = drawBars({ direction, bars: years });

  test("has one bar for each line, with its name and its amount", () => {
    expect(barsOf(drawing)).toHaveLength(4);
    expect(textsOf(drawing).sort()).toEqual(
      [...years.map(({ label }) => label), ...years.map(({ text }) => text)].sort(),
    );
  });

  test("is as long as its values", () => {
    const lengths = barsOf(drawing).map((mark) => {
      const [, right, down] = /l([\d.-]+) 0l0 ([\d.-]+)/.exec(mark.kind === "path" ? mark.d : "") ?? [];
      return Math.abs(Number(direction === "rows" ? right : down));
    });
    const [one = 0] = lengths;
    expect(lengths.map((length) => Math.round((length / one) * 10) / 10)).toEqual([1, 2, 3, 4]);
  });

  test("is drawn once for the same lines", () =>
    expect(drawBars({ direction, bars: years.map((bar) => ({ ...bar })) })).toBe(drawing));
});

test("names too long for a row are cut, and thirty years do not write over one another", () => {
  const long = drawBars({
    direction: "rows",
    bars: [{ label: "Gouvernance locale et appui institutionnel, ".repeat(3), value: 1, text: "1 €" }],
  });
  expect(textsOf(long).some((text) => text.startsWith("Gouvernance") && text.endsWith("..."))).toBe(true);
  const many = Array.from({ length: 30 }, (_, index) => ({ label: String(1997 + index), value: 5, text: "1 234 k€" }));
  const drawing = drawBars({ direction: "columns", bars: many });
  expect(barsOf(drawing)).toHaveLength(30);
  expect(textsOf(drawing).length).toBeLessThan(45);
});

test("what was not drawn with our inks is left out", () =>
  expect(
    marksOf({
      tag: "svg",
      attrs: {},
      children: [
        { tag: "rect", attrs: { fill: "none" } },
        { tag: "style", attrs: {}, text: "*{}" },
        { tag: "path", attrs: { fill: "#fff", d: "M0 0" } },
        { tag: "g", attrs: {}, children: [{ tag: "path", attrs: { stroke: "#000003", d: "M1 1" } }] },
      ],
    }),
  ).toEqual([{ kind: "path", role: "line", d: "M1 1", transform: undefined }]));
