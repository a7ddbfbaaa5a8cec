import { messages } from "@/messages";
import { isTheme } from "@/server/domain/call/themes";
import { countryName } from "@/server/domain/country/names";
import { regionName } from "@/server/domain/country/regions";
import type { Locale } from "@/server/domain/locale";

/** « Kayes (Mali) », « Mali » where the region is not said. */
export const placeLabel = (country: string, region: string, locale: Locale): string =>
  region === "" ? countryName(country, locale) : `${regionName(region, locale)} (${countryName(country, locale)})`;

/** The name of a theme; a word that is none stays as it is. */
export const themeLabel = (theme: string, locale: Locale): string =>
  isTheme(theme) ? messages[locale].themes[theme] : theme;

/** « 2010 », « 2010-2012 ». */
export const yearsLabel = (first: number, last: number): string => (first === last ? `${first}` : `${first}-${last}`);

/** Where a cooperation has its page. */
export const cooperationHref = (slug: string): string => `/repertoire/cooperations/${slug}`;

/** Where a country, or one of its regions, has its page. @param region code or name. */
export const territoryHref = (country: string, region?: string): string =>
  `/repertoire/territoires/${country}${region ? `/${encodeURIComponent(region)}` : ""}`;

/** What the demonstration's records are known by. */
export const invented = "demonstration";
