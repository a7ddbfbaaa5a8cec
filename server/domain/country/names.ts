import en from "i18n-iso-countries/langs/en.json";
import fr from "i18n-iso-countries/langs/fr.json";
import type { Locale } from "../locale";

/**
 * Names of countries by ISO 3166-1 alpha-2 code. For the server only: the lists are heavy, so a client leaf is handed
 * the names it shows.
 */
const lists: Record<Locale, Readonly<Record<string, string | readonly string[]>>> = {
  fr: fr.countries,
  en: en.countries,
};

// Where the library's first name is not the one in use in these two languages.
const inUse: Record<Locale, Readonly<Record<string, string>>> = {
  fr: {
    CI: "Côte d’Ivoire",
    CG: "Congo",
    CV: "Cabo Verde",
    CZ: "Tchéquie",
    SZ: "Eswatini",
    TZ: "Tanzanie",
    US: "États-Unis",
    VA: "Saint-Siège",
  },
  en: {
    CI: "Côte d’Ivoire",
    CG: "Congo",
    CV: "Cabo Verde",
    CZ: "Czechia",
    IR: "Iran",
    KR: "South Korea",
    LA: "Laos",
    MD: "Moldova",
    MK: "North Macedonia",
    PS: "Palestine",
    RU: "Russia",
    SY: "Syria",
    TZ: "Tanzania",
    US: "United States",
    VA: "Holy See",
  },
};

/** The name of a country; the code itself where there is none. */
export function countryName(code: string, locale: Locale): string {
  const name = inUse[locale][code] ?? lists[locale][code];
  return (typeof name === "string" ? name : name?.[0]) ?? code;
}

export const isCountryCode = (code: string): boolean => Object.hasOwn(fr.countries, code);

export interface CountryOption {
  code: string;
  name: string;
}

/** Countries in the alphabetical order of the language; all of them, or those of `codes`. */
export function countryOptions(locale: Locale, codes: readonly string[] = Object.keys(fr.countries)): CountryOption[] {
  return codes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}
