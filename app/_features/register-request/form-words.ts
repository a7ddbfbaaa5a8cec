import "server-only";
import { messages } from "@/messages";
import { themes } from "@/server/domain/call/themes";
import { countryOptions } from "@/server/domain/country/names";
import { regionName, regionsOf } from "@/server/domain/country/regions";
import type { Locale } from "@/server/domain/locale";
import { anotherAuthority } from "@/server/domain/register/correction";
import { cooperationKinds } from "@/server/domain/register/vocabulary";
import type { FormWords } from "./request-fields";

/** What the forms of the register offer to choose from, in a language. */
export function formWords(locale: Locale): FormWords {
  const { register, themes: themeNames } = messages[locale];
  const countries = countryOptions(locale).filter(({ code }) => code !== "FR");
  const regions = countries.flatMap(({ code }) => regionsOf(code)).map(({ code }) => [code, regionName(code, locale)]);
  return {
    countries: countries.map(({ code, name }) => ({ value: code, label: name })),
    kinds: cooperationKinds.map((value) => ({ value, label: register.kind[value] })),
    themes: themes.map((value) => ({ value, label: themeNames[value] })),
    regions: regions.map(([, name]) => name ?? ""),
    another: anotherAuthority,
    regionNames: Object.fromEntries(regions),
  };
}
