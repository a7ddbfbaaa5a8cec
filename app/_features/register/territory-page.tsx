import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/app/_components/link";
import { CooperationTable } from "@/app/_features/register/cooperation-table";
import { registerHref } from "@/app/_features/register/query";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { countryName, isCountryCode } from "@/server/domain/country/names";
import { regionName } from "@/server/domain/country/regions";
import { loadCountryMap } from "@/server/services/map/load-country";
import { isKnownTerritory, loadTerritory } from "@/server/services/register/load-territory";
import { searchCooperations } from "@/server/services/register/search";
import { territoryHref } from "./labels";
import { TerritoryRegions } from "./territory-regions";
import { TerritoryView } from "./territory-view";

interface Asked {
  country: string;
  /** Code or name of a region. */
  region?: string;
}

/** What a page of a territory is called; nothing where there is none. */
export async function territoryMetadata({ country, region }: Asked): Promise<Metadata> {
  if (!isCountryCode(country) || !(await isKnownTerritory(country, region))) return {};
  const [t, locale] = await Promise.all([getTranslations("territories"), getLocale()]);
  const name = region === undefined ? countryName(country, locale) : regionName(region, locale);
  return publicPage({
    ...{ title: t("metaTitle", { name }), description: t("description", { name }) },
    path: territoryHref(country, region),
  });
}

/** A country of the register, or one of its regions. */
export async function TerritoryPage({ country, region }: Asked) {
  const territory = isCountryCode(country) ? await loadTerritory(country, region) : null;
  if (!territory) notFound();
  const selection = { country, ...(region !== undefined && { region }) };
  const [t, tRegister, locale, { cooperations }, regions] = await Promise.all([
    getTranslations("territories"),
    getTranslations("register"),
    getLocale(),
    searchCooperations(selection, "oldest", 1),
    region === undefined ? loadCountryMap(country) : null,
  ]);
  const names = { country: countryName(country, locale), region: regionName(region ?? "", locale) };
  return (
    <>
      <PublicBreadcrumb
        path={territoryHref(country, region)}
        items={[
          { label: tRegister("title"), href: "/repertoire" },
          ...(region === undefined ? [] : [{ label: names.country, href: territoryHref(country) }]),
        ]}
        current={region === undefined ? names.country : names.region}
      />
      <TerritoryView {...{ country, region, territory }}>
        {regions && <TerritoryRegions country={country} regions={regions.regions} />}
      </TerritoryView>
      <section className="pas-section">
        <h2 id="cooperations">{t("cooperations")}</h2>
        <CooperationTable cooperations={cooperations} />
        <p>
          <Link href={registerHref({ selection, order: "oldest", page: 1 })}>{t("all")}</Link>
        </p>
      </section>
    </>
  );
}
