import { regionName, regionsOf } from "../country/regions";
import { locales } from "../locale";
import { searchable } from "../text";

/** A region as somebody typed it: the code of the one meant where the country's regions are known, else their own words. */
export function regionOfInput(country: string, typed: string): string {
  const words = searchable(typed).replace(/^region (?:de |du |d |of )?/, "");
  const known = regionsOf(country).find(
    ({ code }) => code === typed || locales.some((locale) => searchable(regionName(code, locale)) === words),
  );
  return known?.code ?? typed.trim();
}
