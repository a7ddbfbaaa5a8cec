import { useLocale, useTranslations } from "next-intl";
import { formatAmount, formatDate, formatNumber, formatPercent } from "@/i18n/format";
import type { Finding } from "@/server/domain/call/rules";

/** The name of a country by its code. The lists of domain/country/names.ts are too heavy for the browser. */
export function shortCountryName(code: string, locale: string): string {
  // XX is the code of no country.
  return /^[A-Z]{2}$/.test(code) && code !== "XX"
    ? (new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code)
    : code;
}

const namingCountries = new Set(["spentElsewhere", "countryNotInCall", "countrySuspended"]);

/** Says a finding in words: what the rule asks, what is there, by how much it is off. */
export function useFindingSentence(): (finding: Finding, fieldLabel?: string) => string {
  const t = useTranslations("findings");
  const words = useTranslations("vocabulary");
  const locale = useLocale();

  const told = (value: number | undefined, unit: Finding["unit"]) => {
    if (value === undefined) return "";
    if (unit === "level") return words(`levels.${value}` as "levels.0");
    return unit === "cents" ? formatAmount(value, locale) : formatNumber(value, locale);
  };
  const named = (code: string, subject = "", alternatives: readonly string[] = []) => {
    if (code === "attachmentMissing")
      return new Intl.ListFormat(locale, { type: "disjunction" }).format(
        [subject, ...alternatives].map((kind) => t(`attachments.${kind}` as "attachments.other")),
      );
    if (code === "categoryCap") return words(`categories.${subject}` as "categories.other");
    if (code === "markerMissing" || code === "markerTooLow") return words(`markers.${subject}` as "markers.gender");
    return namingCountries.has(code) ? shortCountryName(subject, locale) : subject;
  };

  return (
    { code, unit, expected, actual, gap, rate, subject, alternatives, since, source = "", parts = [] },
    fieldLabel = "",
  ) =>
    t(
      code as never,
      {
        field: fieldLabel,
        expected: told(expected, unit),
        actual: told(actual, unit),
        gap: told(gap, unit),
        rate: rate === undefined ? "" : formatPercent(rate, locale),
        since: since === undefined ? "" : formatDate(new Date(`${since}T12:00:00Z`), locale),
        hasSource: source === "" ? "no" : "yes",
        source,
        subject: named(code, subject, alternatives),
        parts: parts
          .map((part) =>
            t("statePart", {
              rate: formatPercent(part.rate, locale),
              amount: formatAmount(part.cents, locale),
              country: shortCountryName(part.country, locale),
            }),
          )
          .join(" + "),
      } as never,
    );
}

/** What one rule says of the dossier, in words. */
export function FindingText({ finding, fieldLabel }: { finding: Finding; fieldLabel?: string }) {
  return useFindingSentence()(finding, fieldLabel);
}
