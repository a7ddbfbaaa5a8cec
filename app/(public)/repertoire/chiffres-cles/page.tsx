import "@/app/_styles/figures.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/app/_components/button";
import { EmptyState } from "@/app/_components/empty-state";
import { PageHeading } from "@/app/_components/page-heading";
import { SelectField } from "@/app/_components/select-field";
import { CountryFiguresView } from "@/app/_features/register/country-figures-view";
import { RegisterTabs } from "@/app/_features/register/register-tabs";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { countryOptions } from "@/server/domain/country/names";
import { countryFigures, registeredCountries } from "@/server/services/register/key-figures";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("register");
  return publicPage({ title: t("figures.title"), description: t("figures.lead"), path: "/repertoire/chiffres-cles" });
}

/** What the register counts of a country, `?pays=SN`; of the one with the most cooperations unless told. */
export default async function RegisterFiguresPage({ searchParams }: PageProps<"/repertoire/chiffres-cles">) {
  const [t, locale, countries, { pays }] = await Promise.all([
    getTranslations("register"),
    getLocale(),
    registeredCountries(),
    searchParams,
  ]);
  const { country } = countries.find((one) => one.country === pays) ?? countries[0] ?? {};
  return (
    <>
      <PageHeading title={t("figures.title")} lead={t("figures.lead")} />
      <RegisterTabs current="figures" />
      {country === undefined ? (
        <EmptyState title={t("figures.empty")} />
      ) : (
        <>
          <form className="pas-filters" action="/repertoire/chiffres-cles">
            <SelectField
              name="pays"
              label={t("figures.country")}
              options={countryOptions(
                locale,
                countries.map((one) => one.country),
              ).map(({ code, name }) => ({ value: code, label: name }))}
              defaultValue={country}
            />
            <Button variant="secondary">{t("figures.show")}</Button>
          </form>
          <CountryFiguresView figures={await countryFigures(country)} />
        </>
      )}
    </>
  );
}
