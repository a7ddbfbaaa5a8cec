import { isWithin } from "../regions";
import { maliPlaces } from "./ml";

export interface Place {
  name: string;
  /** Code of its region, see regionsOf. */
  region: string;
}

const list = (places: Readonly<Record<string, readonly string[]>>): readonly Place[] =>
  Object.entries(places).flatMap(([region, names]) => names.map((name) => ({ name, region })));

/** One file for each country whose places are recorded. */
const places: Readonly<Record<string, readonly Place[]>> = { ML: list(maliPlaces) };

/** Places of a country, to suggest where a partner is; of one region, and of those carved out of it, when it is given. Empty when none are recorded. */
export function placesOf(country: string, region?: string): readonly Place[] {
  const all = places[country] ?? [];
  return region ? all.filter((place) => isWithin(place.region, region)) : all;
}
