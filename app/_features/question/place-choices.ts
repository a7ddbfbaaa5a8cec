import "server-only";
import { type Questionnaire, questionsOf } from "@/server/domain/call/questions/definition";
import { countryOptions } from "@/server/domain/country/names";
import { placesOf } from "@/server/domain/country/places";
import { regionName, regionsOf } from "@/server/domain/country/regions";
import type { Locale } from "@/server/domain/locale";
import type { PlaceChoices } from "./question-parts";

/** The countries of a call with their regions and known places; none where no place is asked for. */
export function placeChoices(
  { countries, questions }: { countries: readonly string[]; questions: Questionnaire },
  locale: Locale,
  at: Date,
  always = false,
): PlaceChoices[] {
  if (!always && !questionsOf(questions).some(({ kind }) => kind === "place")) return [];
  return countryOptions(locale, countries.length > 0 ? countries : undefined).map(({ code, name }) => ({
    value: code,
    label: name,
    regions: regionsOf(code, at).map((region) => ({ value: region.code, label: regionName(region.code, locale) })),
    places: placesOf(code).map((place) => ({ name: place.name, region: place.region })),
  }));
}
