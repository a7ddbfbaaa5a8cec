import "server-only";
import { isWithin } from "@/server/domain/country/regions";
import type { DrawnTies, Tie } from "@/server/domain/map/draw";
import { boundsOf, overlap, pointsOf, widened } from "@/server/domain/map/geometry";
import { projectionOf } from "@/server/domain/map/projection";
import type { Shade } from "@/server/domain/map/scale";
import { searchable } from "@/server/domain/text";
import { drawFrance, type FranceDrawing } from "./france";
import type { Area, Outline } from "./outlines";

export interface CountryDrawing extends DrawnTies {
  width: number;
  height: number;
  france: FranceDrawing;
  /** What the country is drawn in; parts of its regions beyond are cut off. */
  frame: { x: number; y: number; width: number; height: number };
  areas: { code: string; path: string; shade: Shade; isOutside: boolean }[];
}

const width = 360;
const margin = 8;
const between = 26;

/** The region of the outlines that stands for a region of the records: itself, or the one that it was carved out of. */
export const areaFor = (areas: readonly Area[], region: string): string | null =>
  areas.find(({ code }) => isWithin(region, code) || searchable(code) === searchable(region))?.code ?? null;

export interface Flows {
  seat: string;
  partnerships: number;
}

/** Frames an outline under France. @param within the region that fills the frame, all of them when it is null. */
export function underFrance(outline: Outline, flows: readonly Flows[], within: string | null) {
  const france = drawFrance(flows);
  const focus = outline.areas.filter(({ code }) => within === null || code === within);
  const around = boundsOf(focus.flatMap(({ polygons }) => pointsOf(polygons)));
  if (!around) return null;
  const bounds = widened(around, within === null ? 0.1 : (around[2] - around[0]) * 0.06);
  const [x, y] = [within === null ? margin : 1, france.height + between];
  const projection = projectionOf(bounds, { x, y, width: width - 2 * x });
  const visible = outline.areas.filter(({ polygons }) => {
    const own = boundsOf(pointsOf(polygons));
    return own !== null && overlap(own, bounds);
  });
  const frame = { x, y, width: width - 2 * x, height: projection.height };
  const size = { width, height: Math.ceil(y + projection.height + margin) };
  return { france, projection, visible, frame, size };
}

/** A line for each flow, from where it begins in France. */
export const tiesFrom = (france: FranceDrawing, flows: readonly (Flows & { to: string | null })[]): Tie[] => {
  const seats = new Map(france.seats.map((seat) => [seat.seat, seat]));
  return flows.flatMap(({ seat, to, partnerships }) => {
    const from = seats.get(seat);
    return from && to !== null ? [{ from: { x: from.x, y: from.y }, to, partnerships }] : [];
  });
};

/** Where names may stand. */
export const inFrame = ({ x, y, ...size }: CountryDrawing["frame"]) => ({
  ...{ left: x + 1, top: y - 12, right: x + size.width - 1, bottom: y + size.height },
});
