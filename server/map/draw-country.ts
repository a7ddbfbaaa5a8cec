import "server-only";
import { drawTies, type End } from "@/server/domain/map/draw";
import { pathOf } from "@/server/domain/map/projection";
import { shadeOf } from "@/server/domain/map/scale";
import { outlineOf } from "./outlines";
import { areaFor, type CountryDrawing, type Flows, inFrame, tiesFrom, underFrance } from "./under-france";

interface RegionFlows extends Flows {
  region: string;
}

/** A country by region, under France; lines go from the seats of départements to the middle of each region. Null without outline. */
export function drawCountry(
  country: string,
  regions: readonly { region: string; partnerships: number }[],
  flows: readonly RegionFlows[],
  name: (region: string) => string,
): CountryDrawing | null {
  const outline = outlineOf(country);
  const framed = outline && underFrance(outline, flows, null);
  if (!framed) return null;
  const { france, projection, frame, size } = framed;
  const counts = new Map<string, number>();
  for (const { region, partnerships } of regions) {
    const area = areaFor(outline.areas, region);
    if (area) counts.set(area, (counts.get(area) ?? 0) + partnerships);
  }
  const greatest = Math.max(0, ...counts.values());
  const ends = outline.areas.flatMap(({ code, middle }): End[] => {
    const partnerships = counts.get(code) ?? 0;
    return partnerships > 0 ? [{ key: code, name: name(code), partnerships, ...projection.project(middle) }] : [];
  });
  const ties = tiesFrom(
    france,
    flows.map((flow) => ({ ...flow, to: areaFor(outline.areas, flow.region) })),
  );
  return {
    ...{ ...size, france, frame },
    areas: outline.areas.map(({ code, polygons }) => ({
      ...{ code, path: pathOf(polygons, projection), isOutside: false },
      shade: shadeOf(counts.get(code) ?? 0, greatest),
    })),
    ...drawTies(ends, ties, { radii: [8.5, 17], fontSize: 12.5, spread: true, frame: inFrame(frame) }),
  };
}
