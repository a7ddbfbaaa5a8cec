import "server-only";
import { searchable } from "@/server/domain/text";
import { outlineOf } from "./outlines";

/** Where a place is, [longitude, latitude] (WGS 84), as the map of its country has it; null where it does not. */
export const positionOf = (country: string, place: string): readonly number[] | null =>
  outlineOf(country)?.places.find(({ name }) => searchable(name) === searchable(place))?.position ?? null;
