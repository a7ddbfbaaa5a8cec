import { type Label, labelsFor } from "./labels";
import { arcOf, type Point } from "./projection";
import { radiusOf, type Thickness, thicknessOf } from "./scale";
import { spread } from "./spread";

/** Where lines end: a country, a region or a place. */
export interface End extends Point {
  key: string;
  name: string;
  partnerships: number;
}

/** Partnerships between a place of France and an end. */
export interface Tie {
  from: Point;
  to: string;
  partnerships: number;
}

export interface DrawnEnd extends End {
  r: number;
  /** The lines that end here: path data, by thickness. */
  lines: { thickness: Thickness; path: string }[];
}

export interface DrawnTies {
  /** The southernmost first, so that no line hides the end of another. */
  ends: DrawnEnd[];
  labels: Label[];
}

export interface DrawingOptions {
  /** The smallest and the largest disc. */
  radii: readonly [number, number];
  fontSize: number;
  /** Whether discs may move a little, so that none lies on another: those of areas may, those of places not. */
  spread: boolean;
  frame: { left: number; top: number; right: number; bottom: number };
}

/** Sets ends, the lines to them and their names. Ties to no end are left out. */
export function drawTies(ends: readonly End[], ties: readonly Tie[], options: DrawingOptions): DrawnTies {
  const greatest = Math.max(0, ...ends.map(({ partnerships }) => partnerships));
  const discs = ends.map((end) => ({ ...end, r: radiusOf(end.partnerships, greatest, options.radii) }));
  const sized = options.spread ? spread(discs) : discs;
  const byWeight = [...sized].sort((one, other) => other.partnerships - one.partnerships || one.y - other.y);
  return {
    ends: sized
      .sort((one, other) => other.y - one.y || one.x - other.x)
      .map((end) => ({ ...end, lines: linesTo(end, ties) })),
    labels: labelsFor(
      byWeight.map(({ key, name, x, y, r }) => ({ key, text: name, x, y, r })),
      options,
    ),
  };
}

function linesTo(end: End, ties: readonly Tie[]): DrawnEnd["lines"] {
  const paths = new Map<Thickness, string>();
  for (const { from, to, partnerships } of ties) {
    if (to !== end.key) continue;
    const thickness = thicknessOf(partnerships);
    // Lines bend away from the straight one between the two lands, so that they do not all cross in its middle.
    paths.set(thickness, (paths.get(thickness) ?? "") + arcOf(from, end, from.x < end.x ? -0.12 : 0.12));
  }
  return [...paths].sort(([one], [other]) => one - other).map(([thickness, path]) => ({ thickness, path }));
}
