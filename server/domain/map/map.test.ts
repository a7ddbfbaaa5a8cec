import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boundsOf, contains, distanceFrom, overlap, type Polygon, pointWithin, widened } from "./geometry";
import { arcOf, pathOf, projectionOf } from "./projection";
import { quartersOf, radiusOf, shadeOf, thicknessOf } from "./scale";

const square: Polygon = [
  [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ],
];
const hole = [
  [2, 2],
  [8, 2],
  [8, 8],
  [2, 8],
  [2, 2],
] as const;
/** A horseshoe: its middle of gravity lies outside it. */
const horseshoe: Polygon = [
  [
    [0, 0],
    [10, 0],
    [10, 10],
    [8, 10],
    [8, 2],
    [2, 2],
    [2, 10],
    [0, 10],
    [0, 0],
  ],
];

describe("the geometry of a piece of land", () => {
  test("knows what is inside, and that a hole is not", () => {
    expect(contains([square], [5, 5])).toBe(true);
    expect(contains([square], [11, 5])).toBe(false);
    expect(contains([[...square, hole]], [5, 5])).toBe(false);
    expect(contains([[...square, hole]], [1, 5])).toBe(true);
    expect(contains([], [5, 5])).toBe(false);
    expect(
      [
        [5, 5],
        [12, 5],
        [13, 14],
      ].map(([x = 0, y = 0]) => distanceFrom([square], [x, y])),
    ).toEqual([0, 2, 5]);
    expect(distanceFrom([], [5, 5])).toBe(Infinity);
  });
  test.each([[[square]], [[horseshoe]], [[[...square, hole]]]])("finds a point to write in, inside", (land) => {
    const point = pointWithin(land);
    expect(point && contains(land, point)).toBe(true);
  });
  test("has no point where there is no land, and no frame around nothing", () => {
    expect(pointWithin([])).toBeNull();
    expect(boundsOf([])).toBeNull();
  });
  test("frames touch, or not", () => {
    const frame = boundsOf(square.flat());
    expect(frame).toEqual([0, 0, 10, 10]);
    expect(overlap([0, 0, 10, 10], [9, 9, 12, 12])).toBe(true);
    expect(overlap([0, 0, 10, 10], [11, 0, 12, 1])).toBe(false);
    expect(overlap(widened([0, 0, 10, 10], 2), [11, 0, 12, 1])).toBe(true);
  });
});

describe("a projection", () => {
  test("fills its width, north above, with shapes as wide as they are on the ground", () => {
    const { height, project } = projectionOf([0, 59, 2, 61], { x: 10, y: 20, width: 100 });
    expect(project([0, 61])).toEqual({ x: 10, y: 20 });
    expect(project([2, 59])).toEqual({ x: 110, y: 20 + height });
    // At 60 degrees a degree of longitude is half as long as one of latitude.
    expect(height).toBeCloseTo(200, 0);
  });
  test("whatever the place, puts it inside the room, and the one further east further right", () => {
    const within = fc.record({
      longitude: fc.double({ min: -12, max: 4, noNaN: true }),
      latitude: fc.double({ min: 10, max: 25, noNaN: true }),
    });
    const { height, project } = projectionOf([-12, 10, 4, 25], { x: 5, y: 5, width: 350 });
    fc.assert(
      fc.property(within, within, (one, other) => {
        const [a, b] = [one, other].map(({ longitude, latitude }) => project([longitude, latitude]));
        if (!a || !b) return;
        for (const { x, y } of [a, b]) expect(x >= 5 && x <= 355 && y >= 5 && y <= 5 + height + 0.1).toBe(true);
        if (one.longitude <= other.longitude) expect(a.x).toBeLessThanOrEqual(b.x);
        if (one.latitude <= other.latitude) expect(a.y).toBeGreaterThanOrEqual(b.y);
      }),
    );
  });
  test("draws land as closed paths, without points that nobody could tell apart", () => {
    const flat = projectionOf([0, 0, 10, 10], { x: 0, y: 0, width: 100 });
    expect(pathOf([square], flat)).toMatch(/^M0 100\.?\d*L100 [\d.]+L[\d. L]+Z$/);
    const fringe = Array.from({ length: 500 }, (_, turn) => [turn / 5_000, turn % 2 ? 0 : 0.001] as const);
    expect(pathOf([[fringe]], flat).length).toBeLessThan(40);
    expect(pathOf([], flat)).toBe("");
  });
  test("draws a line that begins and ends where it should", () =>
    expect(arcOf({ x: 1, y: 2 }, { x: 11, y: 22 }, 0.1)).toBe("M1 2Q8 11 11 22"));
});

describe("marks", () => {
  test("shades go by quarters of the greatest number, and none has none", () =>
    expect([0, 1, 5, 6, 10, 15, 16, 20].map((count) => shadeOf(count, 20))).toEqual([0, 1, 1, 2, 2, 3, 4, 4]));
  test.each([
    [20, [5, 10, 15, 20]],
    [3, [1, 2, 3]],
    [1, [1]],
    [0, []],
  ])("a legend for up to %i has the ends %o", (greatest, ends) => expect(quartersOf(greatest)).toEqual(ends));
  test("grow with the number, within their limits", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (one, other) => {
        const greatest = Math.max(one, other);
        const [less, more] = [Math.min(one, other), greatest];
        expect(shadeOf(less, greatest)).toBeLessThanOrEqual(shadeOf(more, greatest));
        expect(thicknessOf(less)).toBeLessThanOrEqual(thicknessOf(more));
        expect(radiusOf(less, greatest, [8, 18])).toBeLessThanOrEqual(radiusOf(more, greatest, [8, 18]));
        expect(radiusOf(more, greatest, [8, 18])).toBeLessThanOrEqual(18);
      }),
    );
  });
});
