import fc from "fast-check";
import { expect, test } from "vitest";
import { drawTies } from "./draw";
import { labelsFor } from "./labels";
import { mapAddress, mapSelection } from "./selection";
import { spread } from "./spread";

const frame = { left: 0, top: 0, right: 360, bottom: 500 };
const options = { radii: [8, 16], fontSize: 11, spread: false, frame } as const;
const end = (key: string, x: number, y: number, partnerships: number) => ({ key, name: key, x, y, partnerships });

test("each end has its own lines, the thicker the more partnerships, and the south is drawn first", () => {
  const { ends } = drawTies(
    [end("nord", 100, 100, 1), end("sud", 120, 400, 6)],
    [
      { from: { x: 50, y: 10 }, to: "sud", partnerships: 5 },
      { from: { x: 60, y: 10 }, to: "sud", partnerships: 1 },
      { from: { x: 60, y: 10 }, to: "nord", partnerships: 1 },
      { from: { x: 60, y: 10 }, to: "ailleurs", partnerships: 9 },
    ],
    options,
  );
  expect(ends.map(({ key, lines }) => [key, lines.map(({ thickness }) => thickness)])).toEqual([
    ["sud", [1, 3]],
    ["nord", [1]],
  ]);
  expect(ends[0]?.lines[1]?.path).toMatch(/^M50 10Q.* 120 400$/);
  expect(ends[0]?.r).toBe(16);
});

test("nothing to draw is no failure", () => expect(drawTies([], [], options)).toEqual({ ends: [], labels: [] }));

test("whatever the marks, no name lies on another, on a disc, or out of the frame", () => {
  const mark = fc.record({
    key: fc.uuid(),
    x: fc.integer({ min: 0, max: 360 }),
    y: fc.integer({ min: 0, max: 500 }),
    r: fc.integer({ min: 3, max: 16 }),
    text: fc.string({ minLength: 1, maxLength: 20 }),
  });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 25 }), (marks) => {
      const boxes = labelsFor(marks, { fontSize: 10, frame }).map(({ text, x, y, anchor }) => {
        const width = text.length * 5.8;
        const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
        return { left, right: left + width, top: y - 6, bottom: y + 6 };
      });
      // Positions are rounded to a tenth.
      const meets = (a: (typeof boxes)[number], b: (typeof boxes)[number]) =>
        a.left + 0.2 < b.right && b.left + 0.2 < a.right && a.top + 0.2 < b.bottom && b.top + 0.2 < a.bottom;
      boxes.forEach((box, index) => {
        expect(box.left >= -0.2 && box.right <= 360.2 && box.top >= -0.2 && box.bottom <= 500.2).toBe(true);
        for (const other of boxes.slice(index + 1)) expect(meets(box, other)).toBe(false);
        for (const { x, y, r } of marks)
          expect(meets(box, { left: x - r, right: x + r, top: y - r, bottom: y + r })).toBe(false);
      });
    }),
  );
});

test("discs of areas part until none lies on another, and those that have room stay where they are", () => {
  const disc = fc.record({
    x: fc.integer({ min: 100, max: 260 }),
    y: fc.integer({ min: 100, max: 260 }),
    r: fc.constant(9),
  });
  fc.assert(
    fc.property(fc.array(disc, { maxLength: 8 }), (discs) => {
      const parted = spread(discs);
      parted.forEach((one, index) => {
        for (const other of parted.slice(index + 1))
          expect(Math.hypot(other.x - one.x, other.y - one.y)).toBeGreaterThan(one.r + other.r - 0.5);
      });
    }),
  );
  const apart = [
    { x: 0, y: 0, r: 5 },
    { x: 40, y: 0, r: 5 },
  ];
  expect(spread(apart)).toEqual(apart);
});

test.each([
  ["ML", "region=ML-1&theme=health", { region: "ML-1", theme: "health" }, "/carte/ML?region=ML-1&theme=health"],
  ["ML", "theme=toString&region=%20", {}, "/carte/ML"],
  ["SN", "region=Saint-Louis", { region: "Saint-Louis" }, "/carte/SN?region=Saint-Louis"],
  [null, "theme=culture", { theme: "culture" }, "/carte?theme=culture"],
  [null, `region=${"x".repeat(101)}`, {}, "/carte"],
])("in %s, %s asks for %o", (country, query, selection, address) => {
  const params = new URLSearchParams(query);
  expect(mapSelection((word) => params.get(word))).toEqual(selection);
  expect(mapAddress(country, selection as object)).toBe(address);
});
