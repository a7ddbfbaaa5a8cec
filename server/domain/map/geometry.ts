/** A point of the Earth, as GeoJSON writes it: longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];
export type Ring = readonly Position[];
/** An outer ring, then its holes. */
export type Polygon = readonly Ring[];

/** West, south, east and north. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The smallest frame around some points; null around none. */
export function boundsOf(points: readonly Position[]): Bounds | null {
  if (points.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of points) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

export const pointsOf = (polygons: readonly Polygon[]): Position[] => polygons.flatMap((polygon) => polygon.flat());

/** A frame that is larger by so many degrees on each side. */
export const widened = ([west, south, east, north]: Bounds, by: number): Bounds => [
  ...([west - by, south - by, east + by, north + by] as const),
];

export const overlap = (one: Bounds, other: Bounds): boolean =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];

/** Whether a point is inside a ring: how often a ray from it crosses the ring. */
function isInRing([x, y]: Position, ring: Ring): boolean {
  let isInside = false;
  ring.forEach(([xa, ya], index) => {
    const [xb, yb] = ring.at(index - 1) ?? [xa, ya];
    if (ya > y !== yb > y && x < ((xb - xa) * (y - ya)) / (yb - ya) + xa) isInside = !isInside;
  });
  return isInside;
}

/** Whether a point is within some land, holes left out. */
export const contains = (polygons: readonly Polygon[], point: Position): boolean =>
  polygons.some(([outer, ...holes]) => outer && isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole)));

/** How far a point is from some land, in degrees; 0 inside it. */
export const distanceFrom = (polygons: readonly Polygon[], point: Position): number =>
  contains(polygons, point) ? 0 : Math.min(Infinity, ...polygons.flat().map((ring) => distanceTo(ring, point)));

const areaOf = (ring: Ring): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [a, b] = ring.at(index - 1) ?? [x, y];
      return sum + a * y - x * b;
    }, 0),
  ) / 2;

/** How far a point is from the nearest side of a ring, in degrees. */
function distanceTo(ring: Ring, [x, y]: Position): number {
  let nearest = Infinity;
  ring.forEach(([xb, yb], index) => {
    const [xa, ya] = ring.at(index - 1) ?? [xb, yb];
    const [dx, dy] = [xb - xa, yb - ya];
    const along = Math.max(0, Math.min(1, ((x - xa) * dx + (y - ya) * dy) / (dx * dx + dy * dy || 1)));
    nearest = Math.min(nearest, Math.hypot(x - xa - along * dx, y - ya - along * dy));
  });
  return nearest;
}

const steps = 24;

/**
 * Where to write in some land: of a grid of points, the one that is the farthest inside its largest part. A middle of
 * gravity may lie outside; this never does. Null when there is no land.
 */
export function pointWithin(polygons: readonly Polygon[]): Position | null {
  const rings = polygons.flatMap(([outer]) => (outer ? [outer] : []));
  const largest = rings.reduce<Ring | null>((best, ring) => (best && areaOf(best) >= areaOf(ring) ? best : ring), null);
  const bounds = largest && boundsOf(largest);
  if (!largest || !bounds) return null;
  const [west, south, east, north] = bounds;
  let best: { point: Position; depth: number } | null = null;
  for (let column = 1; column < steps; column += 1)
    for (let row = 1; row < steps; row += 1) {
      const point: Position = [west + ((east - west) * column) / steps, south + ((north - south) * row) / steps];
      if (!contains(polygons, point)) continue;
      const depth = distanceTo(largest, point);
      if (!best || depth > best.depth) best = { point, depth };
    }
  return best?.point ?? largest[0] ?? null;
}
