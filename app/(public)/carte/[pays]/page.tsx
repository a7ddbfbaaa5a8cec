import "@/app/_styles/map.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { givenParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { CountryView } from "@/app/_features/map/country-view";
import { MapFilters } from "@/app/_features/map/map-filters";
import { readMapSelection } from "@/app/_features/map/query";
import { RegionCooperations } from "@/app/_features/map/region-cooperations";
import { RegionView } from "@/app/_features/map/region-view";
import { territoryHref } from "@/app/_features/register/labels";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { PublicBreadcrumb } from "@/app/_features/seo/public-breadcrumb";
import { countryName, isCountryCode } from "@/server/domain/country/names";
import { regionName } from "@/server/domain/country/regions";
import { type MapSelection, mapAddress } from "@/server/domain/map/selection";
import { sum } from "@/server/domain/money";
import { loadCountryMap } from "@/server/services/map/load-country";
import { loadRegionMap } from "@/server/services/map/load-region";
import { isKnownTerritory } from "@/server/services/register/load-territory";

type Props = PageProps<"/carte/[pays]">;

async function asked({ params, searchParams }: Props): Promise<{ country: string } & MapSelection> {
  const { pays: country } = await params;
  return { country, ...readMapSelection(givenParams(await searchParams)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [t, locale, { country, region }] = await Promise.all([getTranslations("map"), getLocale(), asked(props)]);
  if (!isCountryCode(country)) return {};
  const names = { country: countryName(country, locale), region: regionName(region ?? "", locale) };
  return publicPage({
    ...{ title: region ? t("region.title", names) : t("country.title", names), description: t("lead") },
    path: mapAddress(country, { region }),
  });
}

/** A country by region, or one of its regions by place with `?region=`; of one theme with `?theme=`. */
export default async function CountryMapPage(props: Props) {
  const [t, locale, { country, ...selection }] = await Promise.all([getTranslations("map"), getLocale(), asked(props)]);
  const { region, theme } = selection;
  if (!isCountryCode(country) || !(await isKnownTerritory(country, region))) notFound();
  const names = { country: countryName(country, locale), region: regionName(region ?? "", locale) };
  const ties = region === undefined ? await loadCountryMap(country, theme) : null;
  const inRegion = region === undefined ? null : await loadRegionMap(country, region, theme);
  const partnerships = sum((ties?.regions ?? inRegion?.places ?? []).map((line) => line.partnerships));
  return (
    <>
      <PublicBreadcrumb
        path={mapAddress(country, { region })}
        items={[
          { label: t("title"), href: "/carte" },
          ...(region ? [{ label: names.country, href: mapAddress(country, { theme }) }] : []),
        ]}
        current={region ? names.region : names.country}
      />
      <PageHeading
        title={region ? t("region.title", names) : t("country.title", names)}
        lead={t(region ? "region.lead" : "country.lead", { count: partnerships })}
        actions={<Link href={territoryHref(country, region)}>{t("territory")}</Link>}
      />
      <MapFilters country={country} selection={selection} />
      {partnerships === 0 ? (
        <EmptyState title={t("none.title")}>{theme && <p>{t("none.text")}</p>}</EmptyState>
      ) : (
        <>
          {ties && <CountryView {...{ country, selection, ties }} />}
          {region !== undefined && inRegion && (
            <>
              <RegionView {...{ country, region }} ties={inRegion} />
              <RegionCooperations {...{ country, region, theme }} />
            </>
          )}
        </>
      )}
    </>
  );
}
