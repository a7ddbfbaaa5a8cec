import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { formatNumber } from "@/i18n/format";
import { countryName } from "@/server/domain/country/names";
import { mapAddress } from "@/server/domain/map/selection";
import { milestonesOf } from "@/server/domain/register/growth";
import { countryFigures, registeredCountries } from "@/server/services/register/key-figures";

/** The register in a sentence, for the country with the most cooperations; nothing while it has none. */
export async function RegisterSummary() {
  const [t, locale, [first]] = await Promise.all([getTranslations("register"), getLocale(), registeredCountries()]);
  if (!first) return null;
  const { figures, growth } = await countryFigures(first.country);
  const milestones = milestonesOf(growth);
  const of = (name: "authorities" | "projects") => figures.find(({ figure }) => figure === name)?.counted ?? 0;
  return (
    <section className="pas-section" aria-labelledby="repertoire">
      <h2 id="repertoire">{t("home.title")}</h2>
      <p className="fr-text--lead">
        {t("home.text", {
          country: countryName(first.country, locale),
          authorities: of("authorities"),
          projects: of("projects"),
          year: String(growth[0]?.year ?? ""),
        })}
      </p>
      <ul className="pas-row pas-curve" aria-label={t("figures.growthText")}>
        {milestones.map(({ year, total }) => (
          <li key={year}>
            <span className="pas-curve__total">{formatNumber(total, locale)}</span>{" "}
            {t("home.by", { year: String(year) })}
          </li>
        ))}
      </ul>
      <ul className="pas-row pas-on-page">
        <li>
          <Link href="/repertoire">{t("home.search")}</Link>
        </li>
        <li>
          <Link href={mapAddress(first.country, {})}>{t("home.map")}</Link>
        </li>
        <li>
          <Link href="/repertoire/chiffres-cles">{t("home.see")}</Link>
        </li>
      </ul>
    </section>
  );
}
