import "@/app/_styles/map.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { type AddressParams, givenParams } from "@/app/_components/list-address";
import { PageHeading } from "@/app/_components/page-heading";
import { Legend } from "@/app/_features/map/legend";
import { MapFilters } from "@/app/_features/map/map-filters";
import { readMapSelection } from "@/app/_features/map/query";
import { TiesTable } from "@/app/_features/map/ties-table";
import { WorldMap } from "@/app/_features/map/world-map";
import { publicPage } from "@/app/_features/seo/page-metadata";
import { formatNumber } from "@/i18n/format";
import { countryName } from "@/server/domain/country/names";
import { mapAddress } from "@/server/domain/map/selection";
import { loadWorld } from "@/server/services/map/load-world";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("map");
  return publicPage({ title: t("title"), description: t("lead"), path: "/carte" });
}

/** The countries that French authorities cooperate with, of one theme with `?theme=`. */
export default async function MapPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const { theme } = readMapSelection(givenParams(await searchParams));
  const [t, locale, countries] = await Promise.all([getTranslations("map"), getLocale(), loadWorld(theme)]);
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <MapFilters country={null} selection={{ theme }} />
      {countries.length === 0 ? (
        <EmptyState title={theme ? t("none.title") : t("empty")}>{theme && <p>{t("none.text")}</p>}</EmptyState>
      ) : (
        <div className="pas-map-split">
          <div className="pas-map-frame">
            <WorldMap countries={countries} selection={{ theme }} />
            <Legend greatest={countries[0]?.partnerships ?? 0} shaded lines={false} />
          </div>
          <div>
            <TiesTable
              caption={t("world.table")}
              of={t("column.country")}
              partners={t("column.partners")}
              partnersAreNumbers
              rows={countries.map(({ country, partnerships, partners, cents }) => ({
                ...{ key: country, partnerships, cents, partners: formatNumber(partners, locale) },
                name: <Link href={mapAddress(country, { theme })}>{countryName(country, locale)}</Link>,
              }))}
            />
            <p className="pas-muted">{t("counting")}</p>
          </div>
        </div>
      )}
    </>
  );
}
