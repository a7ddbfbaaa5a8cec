import type { Region } from "./region";

const arrivals = { north: "2016-01-19", all: "2023-03-13" };

/**
 * Mali: the nine units of 2011 (eight regions and the district of Bamako); Taoudénit and Ménaka, at work since their
 * governors were named on 19 January 2016; the others by law 2023-006 of 13 March 2023, nineteen regions with the district apart.
 */
export const mali: readonly Region[] = [
  { code: "ML-BKO", name: "Bamako" },
  { code: "ML-1", name: "Kayes" },
  { code: "ML-2", name: "Koulikoro" },
  { code: "ML-3", name: "Sikasso" },
  { code: "ML-4", name: "Ségou" },
  { code: "ML-5", name: "Mopti" },
  { code: "ML-6", name: { fr: "Tombouctou", en: "Timbuktu" } },
  { code: "ML-7", name: "Gao" },
  { code: "ML-8", name: "Kidal" },
  { code: "ML-9", name: "Ménaka", since: arrivals.north, carvedOutOf: "ML-7" },
  { code: "ML-10", name: "Taoudénit", since: arrivals.north, carvedOutOf: "ML-6" },
  { code: "ml-bandiagara", name: "Bandiagara", since: arrivals.all, carvedOutOf: "ML-5" },
  { code: "ml-bougouni", name: "Bougouni", since: arrivals.all, carvedOutOf: "ML-3" },
  { code: "ml-dioila", name: "Dioïla", since: arrivals.all, carvedOutOf: "ML-2" },
  { code: "ml-douentza", name: "Douentza", since: arrivals.all, carvedOutOf: "ML-5" },
  { code: "ml-kita", name: "Kita", since: arrivals.all, carvedOutOf: "ML-1" },
  { code: "ml-koutiala", name: "Koutiala", since: arrivals.all, carvedOutOf: "ML-3" },
  { code: "ml-nara", name: "Nara", since: arrivals.all, carvedOutOf: "ML-2" },
  { code: "ml-nioro", name: "Nioro", since: arrivals.all, carvedOutOf: "ML-1" },
  { code: "ml-san", name: "San", since: arrivals.all, carvedOutOf: "ML-4" },
];
