import "server-only";
import { boundsOf, pointsOf } from "@/server/domain/map/geometry";
import { type Point, pathOf, projectionOf } from "@/server/domain/map/projection";
import { radiusOf } from "@/server/domain/map/scale";
import { franceOutline } from "./outlines";

export interface FranceDrawing {
  path: string;
  /** Where lines begin: at the seat of a département, the larger the more of them. Overseas they stand in a column. */
  seats: (Point & { seat: string; r: number; partnerships: number; isOverseas: boolean })[];
  /** Seats that are written nowhere: their lines are not drawn. */
  unplaced: number;
  /** What it takes downwards. */
  height: number;
}

const room = { x: 122, y: 8, width: 176 };
const overseas = { x: 14, y: 52, step: 17 };

/** Metropolitan France, above the other country, with the seats of those that cooperate. */
export function drawFrance(flows: readonly { seat: string; partnerships: number }[]): FranceDrawing {
  const { land, seats } = franceOutline();
  const projection = projectionOf(boundsOf(pointsOf(land)) ?? [-5, 41, 10, 51], room);
  const totals = new Map<string, number>();
  for (const { seat, partnerships } of flows) totals.set(seat, (totals.get(seat) ?? 0) + partnerships);
  const greatest = Math.max(0, ...totals.values());
  const distant = [...totals.keys()].filter((seat) => /^9[78]|^R0/.test(seat)).sort();
  const placed = [...totals].flatMap(([seat, partnerships]) => {
    const at = seats.get(seat);
    const turn = distant.indexOf(seat);
    const point = at
      ? projection.project(at)
      : turn >= 0
        ? { x: overseas.x, y: overseas.y + turn * overseas.step }
        : null;
    return point
      ? [{ ...point, seat, partnerships, r: radiusOf(partnerships, greatest, [1.4, 4]), isOverseas: !at }]
      : [];
  });
  const known = new Set(placed.map(({ seat }) => seat));
  return {
    path: pathOf(land, projection),
    seats: placed,
    unplaced: flows.reduce((sum, { seat, partnerships }) => sum + (known.has(seat) ? 0 : partnerships), 0),
    height: room.y + projection.height,
  };
}
