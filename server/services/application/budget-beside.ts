import "server-only";
import { messages } from "@/messages";
import { asThemselves, type Beside, distinctNames, type Named } from "@/server/domain/application/budget-sheet";
import type { ApplicationContent } from "@/server/domain/application/content";
import { partiesOf } from "@/server/domain/application/parties";
import { countryName, countryOptions } from "@/server/domain/country/names";
import { type Locale, locales } from "@/server/domain/locale";

/**
 * The countries and the parties that the lines of a budget may name: each written in one language, understood in all. What
 * a line still names that is no party any more stands as it is, so that a file brings back what it took away.
 */
export function budgetBeside(content: ApplicationContent, locale: Locale): Beside {
  const parties = partiesOf(content).map(({ id, name }) => ({ value: id, name }));
  const left = asThemselves(
    parties,
    content.funding.map(({ party }) => party),
  );
  const countries = countryOptions(locale).map(
    ({ code, name }): Named => ({
      value: code,
      names: [name, ...locales.map((other) => countryName(code, other)), code],
    }),
  );
  return {
    country: [
      ...asThemselves(
        countries,
        content.expenditure.map(({ country }) => country),
      ),
      ...countries,
    ],
    party: [
      ...left,
      ...distinctNames(
        parties,
        [locale, ...locales].map((one) => messages[one].budget.sheet.unnamed),
        left.flatMap(({ names }) => names),
      ),
    ],
  };
}
