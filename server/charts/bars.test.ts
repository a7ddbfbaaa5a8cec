import { describe, expect, test } from "vitest";
import { drawBars } from "./bars";
import { type Drawing, marksOf } from "./drawing";

const years = ["2008", "2009", "2010", "2011"].map((label, index) => ({
  label,
  value: index + 1,
  text: `${index + 1} M€`,
}));
const textsOf = ({ words }: Drawing) => words.map(({ text }) => text);
/** Width and height of each bar. */
const sizesOf = ({ bars }: Drawing) =>
  [...bars.matchAll(/l([\d.-]+) 0l0 ([\d.-]+)/g)].map(([, right, down]) => [
    Math.abs(Number(right)),
    Math.abs(Number(down)),
  ]);

describe.each(["columns", "rows"] as const)("a chart in %s", (direction) => {
  const drawing = drawBars({ direction, bars: years });

  test("has one bar for each line, as long as its value", () => {
    const lengths = sizesOf(drawing).map(([right = 0, down = 0]) => (direction === "rows" ? right : down));
    const [one = 0] = lengths;
    expect(lengths.map((length) => Math.round((length / one) * 10) / 10)).toEqual([1, 2, 3, 4]);
  });

  test("says the name and the amount of each, within its frame", () => {
    expect(textsOf(drawing).sort()).toEqual(
      [...years.map(({ label }) => label), ...years.map(({ text }) => text)].sort(),
    );
    for (const { x, y } of drawing.words) {
      expect(x >= 0 && x <= drawing.width).toBe(true);
      expect(y >= 0 && y <= drawing.height).toBe(true);
    }
  });

  test("is drawn once for the same lines", () =>
    expect(drawBars({ direction, bars: years.map((bar) => ({ ...bar })) })).toBe(drawing));
});

test("names too long for a row are cut, and thirty years do not write over one another", () => {
  const label = "Gouvernance locale et appui institutionnel, ".repeat(3);
  const long = drawBars({ direction: "rows", bars: [{ label, value: 1, text: "1 €" }] });
  expect(textsOf(long).some((text) => text.startsWith("Gouvernance") && text.endsWith("..."))).toBe(true);
  const many = Array.from({ length: 30 }, (_, index) => ({ label: String(1997 + index), value: 5, text: "1 234 k€" }));
  const drawing = drawBars({ direction: "columns", bars: many });
  expect(sizesOf(drawing)).toHaveLength(30);
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
        { tag: "text", attrs: { fill: "#000002", x: 1, y: -6, transform: "translate(91.48 113.42)" }, text: "2010" },
      ],
    }),
  ).toEqual({ bars: "", lines: "M1 1", words: [{ text: "2010", x: 92.5, y: 107.4, anchor: "start" }] }));
