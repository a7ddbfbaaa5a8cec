import { placesOf } from "@/server/domain/country/places";
import { regionAsOf, regionName } from "@/server/domain/country/regions";
import type { ForeignLevel } from "@/server/domain/register/vocabulary";

export interface DemoPartner {
  name: string;
  level: ForeignLevel;
  /** Code of the region of today, and the one of 2011 that it was in. */
  region: string;
  regionOf2011: string;
  place: string;
}

const in2011 = new Date("2011-12-31");
const vowel = /^[aeiouyàâéèêîôûh]/i;
const of = (name: string): string => (vowel.test(name) ? `d’${name}` : `de ${name}`);

/** How many places of a region are also the seat of a cercle that cooperates. */
const cercles = 8;

/** Authorities of Mali that may be partners, region by region of 2011: communes, then cercles, then the région itself. */
export function maliPartners(): Map<string, DemoPartner[]> {
  const all = new Map<string, DemoPartner[]>();
  const places = placesOf("ML").map((place) => ({ ...place, regionOf2011: regionAsOf(place.region, in2011) }));
  for (const region of new Set(places.map(({ regionOf2011 }) => regionOf2011))) {
    const within = places.filter(({ regionOf2011 }) => regionOf2011 === region);
    const commune = ({ name, ...place }: (typeof within)[number]): DemoPartner => ({
      ...{ name: `Commune ${of(name)}`, level: "municipality", place: name },
      ...place,
    });
    const cercle = ({ name, ...place }: (typeof within)[number]): DemoPartner => ({
      ...{ name: `Cercle ${of(name)}`, level: "department", place: name },
      ...place,
    });
    const name = regionName(region, "fr");
    const whole: DemoPartner = {
      ...{ name: `Région ${of(name)}`, level: "region", place: name },
      ...{ region, regionOf2011: region },
    };
    all.set(region, [...within.map(commune), ...within.slice(0, cercles).map(cercle), whole]);
  }
  return all;
}

/** The partner of the first link of all. Its name and region are those that dossiers give it. */
export const koutiala: DemoPartner = {
  ...{ name: "Commune urbaine de Koutiala", level: "municipality", place: "Koutiala" },
  ...{ region: "ML-3", regionOf2011: "ML-3" },
};
