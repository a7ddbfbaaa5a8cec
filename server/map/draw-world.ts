import "server-only";
import { type DrawnTies, drawTies, type End } from "@/server/domain/map/draw";
import { type Bounds, boundsOf, overlap, type Position, pointsOf, widened } from "@/server/domain/map/geometry";
import { pathOf, projectionOf } from "@/server/domain/map/projection";
import { type Shade, shadeOf } from "@/server/domain/map/scale";
import { franceOutline, middleOf, worldLand } from "./outlines";

export interface WorldDrawing extends DrawnTies {
  width: number;
  height: number;
  /** Path data of all the land around. */
  land: string;
  countries: { code: string; path: string; shade: Shade }[];
  france: string;
  /** Countries that the drawing has no place for: they stand in the table alone. */
  unplaced: string[];
}

interface Counted {
  country: string;
  partnerships: number;
}

const width = 360;
const paris: Position = [2.35, 48.85];

/** France and the countries that its authorities cooperate with, a line to each. `name` says what stands beside an end. */
export function drawWorld(countries: readonly Counted[], name: (country: string) => string): WorldDrawing {
  const land = worldLand();
  const polygonsOf = (code: string) => land.filter((one) => one.code === code).flatMap(({ polygons }) => polygons);
  const middles = new Map(
    countries.flatMap(({ country }) => {
      const at = middleOf(country);
      return at ? [[country, at] as const] : [];
    }),
  );
  const metropole = franceOutline().land;
  const shown = [
    ...pointsOf(metropole),
    ...countries.flatMap(({ country }) => pointsOf(polygonsOf(country))),
    ...middles.values(),
  ];
  const bounds = roomy(boundsOf(shown) ?? [-20, 0, 20, 50]);
  const projection = projectionOf(bounds, { x: 0, y: 0, width });
  const greatest = Math.max(0, ...countries.map(({ partnerships }) => partnerships));
  const partnershipsOf = new Map(countries.map(({ country, partnerships }) => [country, partnerships]));
  const near = land.filter(({ polygons }) => {
    const around = boundsOf(pointsOf(polygons));
    return around !== null && overlap(around, bounds);
  });
  const from = projection.project(paris);
  const ends = countries.flatMap(({ country, partnerships }): End[] => {
    const at = middles.get(country);
    return at ? [{ key: country, name: name(country), partnerships, ...projection.project(at) }] : [];
  });
  return {
    ...{ width, height: projection.height },
    land: near
      .filter(({ code }) => code !== "FR" && !partnershipsOf.has(code))
      .map(({ polygons }) => pathOf(polygons, projection))
      .join(""),
    countries: near.flatMap(({ code, polygons }) => {
      const partnerships = partnershipsOf.get(code);
      return partnerships === undefined
        ? []
        : [{ code, path: pathOf(polygons, projection), shade: shadeOf(partnerships, greatest) }];
    }),
    france: pathOf(metropole, projection),
    unplaced: countries.flatMap(({ country }) => (middles.has(country) ? [] : [country])),
    ...drawTies(
      ends,
      ends.map(({ key, partnerships }) => ({ from, to: key, partnerships })),
      {
        radii: [7.5, 15],
        fontSize: 12.5,
        spread: true,
        frame: { left: 2, top: 2, right: width - 2, bottom: projection.height - 2 },
      },
    ),
  };
}

/** Some sea around the land, and a shape that neither a phone nor a wide screen has to scroll through. */
function roomy(bounds: Bounds): Bounds {
  const [west, south, east, north] = widened(bounds, 4);
  const [across, down] = [east - west, north - south];
  const [missingAcross, missingDown] = [Math.max(0, 0.9 * down - across) / 2, Math.max(0, 0.5 * across - down) / 2];
  return [
    Math.max(-180, west - missingAcross),
    Math.max(-60, south - missingDown),
    Math.min(180, east + missingAcross),
    Math.min(84, north + missingDown),
  ];
}
