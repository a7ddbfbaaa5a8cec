import type { Bounds, Polygon, Position } from "./geometry";

/** A point of a drawing, in the units of its view box. */
export interface Point {
  x: number;
  y: number;
}

/** Where a drawing has room for a piece of the Earth. */
export interface Room extends Point {
  width: number;
}

export interface Projection {
  /** What the piece takes of the drawing downwards. */
  height: number;
  project(position: Position): Point;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/**
 * Lays a piece of the Earth flat (equirectangular): a degree of longitude is as long as it is at the piece's middle, so
 * that shapes keep their proportions there. It fills the width of its room.
 */
export function projectionOf([west, south, east, north]: Bounds, { x, y, width }: Room): Projection {
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * narrowing);
  return {
    height: rounded((north - south) * scale),
    project: ([longitude, latitude]) => ({
      x: rounded(x + (longitude - west) * narrowing * scale),
      y: rounded(y + (north - latitude) * scale),
    }),
  };
}

// Closer points than this cannot be told apart on a screen, and would only weigh.
const closest = 0.6;

/** Land as path data. Parts smaller than a point are left out. */
export function pathOf(polygons: readonly Polygon[], { project }: Projection): string {
  const ring = (points: readonly Position[]): string => {
    const drawn: Point[] = [];
    for (const point of points.map(project)) {
      const last = drawn.at(-1);
      if (!last || Math.hypot(point.x - last.x, point.y - last.y) >= closest) drawn.push(point);
    }
    return drawn.length < 3 ? "" : `M${drawn.map(({ x, y }) => `${x} ${y}`).join("L")}Z`;
  };
  return polygons.flatMap((polygon) => polygon.map(ring)).join("");
}

/** A line between two ends that bends a little, so that lines to one place come apart: path data. */
export function arcOf(from: Point, to: Point, bend = 0.12): string {
  const middle = {
    x: rounded((from.x + to.x) / 2 + (to.y - from.y) * bend),
    y: rounded((from.y + to.y) / 2 - (to.x - from.x) * bend),
  };
  return `M${from.x} ${from.y}Q${middle.x} ${middle.y} ${to.x} ${to.y}`;
}
