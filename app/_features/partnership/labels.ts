import { placeLabel } from "@/app/_features/register/labels";
import { messages } from "@/messages";
import type { Locale } from "@/server/domain/locale";
import { regionNames } from "@/server/domain/organisation/territories";

interface Place {
  country: string;
  region: string;
}

/** Where an authority is: « Kayes (Mali) », « Normandie (France) ». French regions come by their official codes. */
export const homeLabel = ({ country, region }: Place, locale: Locale): string =>
  placeLabel(country, country === "FR" ? (regionNames[region] ?? region) : region, locale);

/** Where a partner is looked for: « Kayes (Mali) », « Mali », « Partout à l’étranger ». */
export const soughtLabel = ({ country, region }: Place, locale: Locale): string =>
  country === "" ? messages[locale].exchange.facts.anywhere : homeLabel({ country, region }, locale);

/** The names of languages, one after the other. */
export const languagesLabel = (languages: readonly string[], locale: Locale): string => {
  const names: Record<string, string> = messages[locale].exchange.languages;
  return new Intl.ListFormat(locale).format(languages.map((language) => names[language] ?? language));
};
