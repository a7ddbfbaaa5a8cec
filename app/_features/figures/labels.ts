import { formatAmount } from "@/i18n/format";
import { messages } from "@/messages";
import { isTheme } from "@/server/domain/call/themes";
import { countryName } from "@/server/domain/country/names";
import { regionName } from "@/server/domain/country/regions";
import type { Axis, FigureLine } from "@/server/domain/figures/axis";
import type { Locale } from "@/server/domain/locale";
import type { Cents } from "@/server/domain/money";
import { organisationKinds } from "@/server/domain/user/actor";

type Naming = (line: Pick<FigureLine, "key" | "detail">, locale: Locale) => string;

const byKey: Naming = ({ key }) => key;

const namings: Record<Axis, Naming> = {
  decisionYear: byKey,
  instalmentYear: byKey,
  country: ({ key }, locale) => countryName(key, locale),
  region: ({ key, detail }, locale) => {
    const region = regionName(key, locale);
    return detail === "" ? region : `${region} (${countryName(detail, locale)})`;
  },
  theme: ({ key }, locale) => (isTheme(key) ? messages[locale].themes[key] : key),
  authorityKind: ({ key }, locale) => {
    const kind = organisationKinds.find((each) => each === key);
    return kind ? messages[locale].organisations.kinds[kind] : key;
  },
  call: ({ detail }) => detail,
};

/** The name of a line in a language: a year, a region with its country, a theme, the title of a call. */
export function labelOf(axis: Axis, line: Pick<FigureLine, "key" | "detail">, locale: Locale): string {
  if (line.key !== "") return namings[axis](line, locale);
  const { unknown } = messages[locale].figures;
  return axis === "region" && line.detail !== "" ? `${unknown} (${countryName(line.detail, locale)})` : unknown;
}

const digits: Record<Locale, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat("fr-FR", { maximumSignificantDigits: 3, useGrouping: false }),
  en: new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3, useGrouping: false }),
};
const units = { fr: ["k€", "M€", "Md€"], en: ["k", "m", "bn"] } as const satisfies Record<Locale, readonly string[]>;

/** An amount where there is little room: « 2,1 M€ », « 200 k€ » / "€2.1m", "€200k". Below a thousand euros, to the cent. */
export function shortAmount(cents: Cents, locale: Locale): string {
  if (cents < 100_000) return formatAmount(cents, locale);
  let value = cents / 100_000;
  let step = 0;
  // 999.5 would be shown as "1000": it belongs to the next unit.
  while (value >= 999.5 && step < 2) {
    value /= 1000;
    step += 1;
  }
  const figures = digits[locale].format(value);
  return locale === "fr" ? `${figures}\u00a0${units.fr[step]}` : `€${figures}${units.en[step]}`;
}
