import { countryName } from "../country/names";
import { regionName } from "../country/regions";

/** A place abroad, and who cooperates with it. */
export interface CooperatingPlace {
  country: string;
  /** Code or name; "" where nobody said it. */
  region: string;
  place: string;
  /** Cooperations that are active or dormant, and all that were ever recorded. */
  underWay: number;
  recorded: number;
  sinceYear: number;
  /** Names of authorities, in alphabetical order. */
  french: string[];
  partners: string[];
}

/** What each property is called: the page of the open data explains them by these names. */
export const placeProperties = [
  "pays",
  "nom_pays",
  "region",
  "lieu",
  "cooperations_en_cours",
  "cooperations",
  "depuis",
  "collectivites_francaises",
  "collectivites_partenaires",
] as const;

/** The file begins and ends so; its features stand between, separated by commas. */
export const geojsonOpen = '{"type":"FeatureCollection","features":[\n';
export const geojsonClose = "\n]}\n";

/** A place as a GeoJSON feature (RFC 7946); one whose position nobody recorded has a null geometry, as the standard has it. */
export function placeFeature(place: CooperatingPlace, position: readonly number[] | null): string {
  const values = [
    ...[place.country, countryName(place.country, "fr"), regionName(place.region, "fr"), place.place],
    ...[place.underWay, place.recorded, place.sinceYear, place.french, place.partners],
  ];
  return JSON.stringify({
    type: "Feature",
    geometry: position && { type: "Point", coordinates: position },
    properties: Object.fromEntries(placeProperties.map((name, index) => [name, values[index]])),
  });
}
