import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Polygon, Position } from "@/server/domain/map/geometry";

/** A region of a country, with its outline. */
export interface Area {
  /** As regions are recorded (server/domain/country/regions), where they are; else its name. */
  code: string;
  polygons: readonly Polygon[];
}

export interface Outline {
  areas: readonly Area[];
  /** Places whose position is known. */
  places: readonly { name: string; region: string; position: Position }[];
}

const position = z.tuple([z.number(), z.number()]);
const file = z.object({
  source: z.string().min(1),
  features: z.array(
    z.object({
      properties: z.object({
        code: z.string().optional(),
        place: z.string().optional(),
        region: z.string().optional(),
        department: z.string().optional(),
      }),
      geometry: z.discriminatedUnion("type", [
        z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(position))) }),
        z.object({ type: z.literal("Point"), coordinates: position }),
      ]),
    }),
  ),
});
type Feature = z.infer<typeof file>["features"][number];

const folder = join(process.cwd(), "server", "map", "outlines");

// Read once per process, when they are first asked for.
const read = new Map<string, readonly Feature[] | null>();

function featuresOf(name: string): readonly Feature[] | null {
  const known = read.get(name);
  if (known !== undefined) return known;
  const path = join(folder, `${name}.geojson`);
  const features = existsSync(path) ? file.parse(JSON.parse(readFileSync(path, "utf8"))).features : null;
  read.set(name, features);
  return features;
}

const landOf = ({ geometry }: Feature): readonly Polygon[] =>
  geometry.type === "MultiPolygon" ? geometry.coordinates : [];
const pointOf = ({ geometry }: Feature): readonly Position[] =>
  geometry.type === "Point" ? [geometry.coordinates] : [];

/**
 * The regions of a country, drawn from one file of its own, outlines/<CODE>.geojson: areas with a `code`, and points
 * with a `place` and the code of its `region`. Null for a country that has no file yet.
 * @param country code of two capital letters; the caller has checked it.
 */
export function outlineOf(country: string): Outline | null {
  const features = /^[A-Z]{2}$/.test(country) && country !== "FR" ? featuresOf(country) : null;
  return (
    features && {
      areas: features.flatMap((feature) => {
        const { code } = feature.properties;
        const polygons = landOf(feature);
        return code && polygons.length > 0 ? [{ code, polygons }] : [];
      }),
      places: features.flatMap((feature) => {
        const { place, region = "" } = feature.properties;
        return place ? pointOf(feature).map((position) => ({ name: place, region, position })) : [];
      }),
    }
  );
}

/** The land of the world by country, coarse, and a point for the countries that are too small for it. */
export function worldOutline(): { land: readonly { code: string; polygons: readonly Polygon[] }[]; points: ReadonlyMap<string, Position> } {
  const features = featuresOf("world") ?? [];
  return {
    land: features.map((feature) => ({ code: feature.properties.code ?? "", polygons: landOf(feature) })),
    points: new Map(features.flatMap((feature) => pointOf(feature).map((at) => [feature.properties.code ?? "", at]))),
  };
}

/** Metropolitan France, and the seats of its départements; also of its régions, as "R28". */
export function franceOutline(): { land: readonly Polygon[]; seats: ReadonlyMap<string, Position> } {
  const features = featuresOf("FR") ?? [];
  return {
    land: features.flatMap(landOf),
    seats: new Map(
      features.flatMap((feature) => {
        const { department, region } = feature.properties;
        const keys = [...(department ? [department] : []), ...(region ? [`R${region}`] : [])];
        return pointOf(feature).flatMap((at) => keys.map((key) => [key, at] as const));
      }),
    ),
  };
}
