import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/link";
import { formatAmount } from "@/i18n/format";
import { regionName } from "@/server/domain/country/regions";
import type { RegionTies } from "@/server/services/map/load-country";
import { EntryTable } from "./entry-table";
import { territoryHref } from "./labels";

/** The regions of a country, each with its own page: `country, regions`. */
export function TerritoryRegions({ country, regions }: { country: string; regions: RegionTies[] }) {
  const t = useTranslations("territories");
  const locale = useLocale();
  return (
    <EntryTable
      id="regions"
      title={t("regions.title")}
      columns={[
        {
          key: "region",
          header: t("partners.region"),
          cell: ({ region }) =>
            region ? (
              <Link href={territoryHref(country, region)}>{regionName(region, locale)}</Link>
            ) : (
              t("regions.unknown")
            ),
        },
        {
          key: "partnerships",
          header: t("partners.partnerships"),
          numeric: true,
          cell: ({ partnerships }) => partnerships,
        },
        { key: "partners", header: t("regions.partners"), numeric: true, cell: ({ partners }) => partners },
        {
          key: "amount",
          header: t("awards.amount"),
          numeric: true,
          cell: ({ cents }) => cents > 0 && formatAmount(cents, locale),
        },
      ]}
      rows={regions}
      rowKey={({ region }) => region}
      none={t("regions.none")}
    />
  );
}
