import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Polygon, type Position, pointWithin } from "@/server/domain/map/geometry";

/** A region of a country, with its outline. */
export interface Area {
  /** As regions are recorded (server/domain/country/regions), where they are; else its name. */
  code: string;
  polygons: readonly Polygon[];
  /** A point well inside, where lines may end and its name may stand. */
  middle: Position;
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

function featuresOf(name: string): readonly Feature[] | null {
  const path = join(folder, `${name}.geojson`);
  return existsSync(path) ? file.parse(JSON.parse(readFileSync(path, "utf8"))).features : null;
}

/** Made once per process for each thing that is asked for. */
function once<Made>(make: (key: string) => Made): (key: string) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const landOf = ({ geometry }: Feature): readonly Polygon[] =>
  geometry.type === "MultiPolygon" ? geometry.coordinates : [];
const pointOf = ({ geometry }: Feature): readonly Position[] =>
  geometry.type === "Point" ? [geometry.coordinates] : [];

const readOutline = once((country): { outline: Outline | null } => {
  const features = featuresOf(country);
  if (!features) return { outline: null };
  return {
    outline: {
      areas: features.flatMap((feature) => {
        const { code } = feature.properties;
        const [polygons, middle] = [landOf(feature), pointWithin(landOf(feature))];
        return code && middle ? [{ code, polygons, middle }] : [];
      }),
      places: features.flatMap((feature) => {
        const { place, region = "" } = feature.properties;
        return place ? pointOf(feature).map((position) => ({ name: place, region, position })) : [];
      }),
    },
  };
});

/**
 * The regions of a country, drawn from one file of its own, outlines/<CODE>.geojson: areas with a `code`, and points
 * with a `place` and the code of its `region`. Null for a country that has no file yet.
 * @param country whatever stands in an address.
 */
export const outlineOf = (country: string): Outline | null =>
  /^[A-Z]{2}$/.test(country) && country !== "FR" ? readOutline(country).outline : null;

export interface WorldLand {
  /** "" for land that has no code. */
  code: string;
  polygons: readonly Polygon[];
}

const readWorld = once((): { land: readonly WorldLand[]; points: ReadonlyMap<string, Position> } => {
  const features = featuresOf("world") ?? [];
  return {
    land: features.map((feature) => ({ code: feature.properties.code ?? "", polygons: landOf(feature) })),
    points: new Map(features.flatMap((feature) => pointOf(feature).map((at) => [feature.properties.code ?? "", at]))),
  };
});

const readMiddle = once((country): { middle: Position | null } => {
  const { land, points } = readWorld("");
  const own = land.flatMap(({ code, polygons }) => (code === country ? polygons : []));
  return { middle: pointWithin(own) ?? points.get(country) ?? null };
});

/** The land of the world by country, coarse. */
export const worldLand = (): readonly WorldLand[] => readWorld("").land;

/** A point within a country, also of those too small for `worldLand`; null where there is no such country. */
export const middleOf = (country: string): Position | null => readMiddle(country).middle;

const readFrance = once((): { land: readonly Polygon[]; seats: ReadonlyMap<string, Position> } => {
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
});

/** Metropolitan France, and the seats of its départements; also of its régions, as "R28". */
export const franceOutline = () => readFrance("");
