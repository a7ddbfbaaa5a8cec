import { countryName } from "../country/names";
import { regionName } from "../country/regions";
import type { OpenPartner } from "./award";

/** "Kita, Kayes, Mali": as much of it as is known, once. */
export function locationName({ place, region, country }: OpenPartner): string {
  const names = [place, regionName(region, "fr"), countryName(country, "fr")].filter((name) => name !== "");
  return [...new Set(names)].join(", ");
}
