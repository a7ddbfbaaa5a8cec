import "server-only";
import { isWithin } from "@/server/domain/country/regions";
import { drawTies, type End } from "@/server/domain/map/draw";
import { pathOf } from "@/server/domain/map/projection";
import { searchable } from "@/server/domain/text";
import { type Outline, outlineOf } from "./outlines";
import { areaFor, type CountryDrawing, type Flows, inFrame, tiesFrom, underFrance } from "./under-france";

/** A place as partners name it, with the region that they give it. */
interface Named {
  place: string;
  region: string;
}

export interface RegionDrawing extends CountryDrawing {
  /** Under which end a place is drawn; null when nobody knows where it is. */
  endOf(place: Named): string | null;
}

const keyOf = ({ place, region }: Named): string => `${region}/${searchable(place)}`;

/** The recorded place that is meant. A partner may name the region of before, or the one of today. */
const situate = ({ places }: Outline, { place, region }: Named) =>
  places.find(
    (one) =>
      searchable(one.name) === searchable(place) && (isWithin(one.region, region) || isWithin(region, one.region)),
  );

/** A region by place, under France; only places whose position is known are drawn. Null without outline. */
export function drawRegion(
  country: string,
  region: string,
  places: readonly (Named & { partnerships: number })[],
  flows: readonly (Flows & Named)[],
): RegionDrawing | null {
  const outline = outlineOf(country);
  const within = outline && areaFor(outline.areas, region);
  const framed = outline && within !== null ? underFrance(outline, flows, within) : null;
  if (!outline || !framed) return null;
  const { france, projection, visible, frame, size } = framed;
  const ends = new Map<string, End>();
  const endOf = new Map<string, string>();
  for (const one of places) {
    const spot = situate(outline, one);
    if (!spot) continue;
    const key = keyOf({ place: spot.name, region: spot.region });
    const partnerships = (ends.get(key)?.partnerships ?? 0) + one.partnerships;
    ends.set(key, { key, name: spot.name, partnerships, ...projection.project(spot.position) });
    endOf.set(keyOf(one), key);
  }
  const ties = tiesFrom(
    france,
    flows.map((flow) => ({ ...flow, to: endOf.get(keyOf(flow)) ?? null })),
  );
  return {
    ...{ ...size, france, frame },
    areas: visible.map(({ code, polygons }) => ({
      ...{ code, path: pathOf(polygons, projection), shade: code === within ? 1 : 0, isOutside: code !== within },
    })),
    endOf: (place) => endOf.get(keyOf(place)) ?? null,
    ...drawTies([...ends.values()], ties, { radii: [3, 6.5], fontSize: 12, spread: false, frame: inFrame(frame) }),
  };
}
