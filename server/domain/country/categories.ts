import { aidEligibleCountries } from "./aid-eligible";
import { leastDevelopedCountries } from "./least-developed";

/** What a call's rules tell countries apart by. Names: `countries.category.<category>` of the catalogue. */
export const countryCategories = ["leastDeveloped", "aidEligible", "notEligible"] as const;
export type CountryCategory = (typeof countryCategories)[number];

interface Membership {
  since: string;
  until: string;
}

const always: Membership = { since: "", until: "9999" };

const byCountry = (list: typeof leastDevelopedCountries): ReadonlyMap<string, Membership> =>
  new Map(
    list.map((entry) => (typeof entry === "string" ? [entry, always] : [entry.country, { ...always, ...entry }])),
  );

const leastDeveloped = byCountry(leastDevelopedCountries);
const aidEligible = byCountry(aidEligibleCountries);

const isOn = (list: ReadonlyMap<string, Membership>, country: string, day: string): boolean => {
  const membership = list.get(country);
  return membership !== undefined && membership.since <= day && day < membership.until;
};

/**
 * The category of a country (ISO 3166-1 alpha-2) on a day, by the lists in force that day.
 * The lists begin in 2005; before, they are read as they stood then. A code that is no country is not eligible.
 */
export function categoryOf(country: string, date: Date): CountryCategory {
  const day = date.toISOString().slice(0, 10);
  if (isOn(leastDeveloped, country, day)) return "leastDeveloped";
  return isOn(aidEligible, country, day) ? "aidEligible" : "notEligible";
}
