import "server-only";
import { searchable } from "@/server/domain/text";
import mali from "./positions/ML.json";

/** One file for each country whose places have a known position: longitude, then latitude (WGS 84). */
const files: Readonly<Record<string, { places: Readonly<Record<string, readonly number[]>> }>> = { ML: mali };

const positions = new Map(
  Object.entries(files).flatMap(([country, { places }]) =>
    Object.entries(places).map(([name, position]) => [`${country} ${searchable(name)}`, position] as const),
  ),
);

/** Where a place is, [longitude, latitude]; null where nobody recorded it. */
export const positionOf = (country: string, place: string): readonly number[] | null =>
  (place !== "" && positions.get(`${country} ${searchable(place)}`)) || null;
