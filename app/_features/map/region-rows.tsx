import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_components/link";
import { formatNumber } from "@/i18n/format";
import { regionName } from "@/server/domain/country/regions";
import { type MapSelection, mapAddress } from "@/server/domain/map/selection";
import { sum } from "@/server/domain/money";
import type { RegionTies } from "@/server/services/map/load-country";
import type { TiesRow } from "./ties-table";

/** Regions by the area that the map shows them in, in the order of the first of each. */
function byArea(regions: readonly RegionTies[], areaOf: (region: string) => string | null) {
  const areas = new Map<string, RegionTies[]>();
  for (const one of regions) {
    const area = areaOf(one.region) ?? one.region;
    areas.set(area, [...(areas.get(area) ?? []), one]);
  }
  return [...areas].map(([area, parts]) => ({ area, parts, partnerships: sum(parts.map((one) => one.partnerships)) }));
}

/**
 * The lines of a country's table: a line for each area as the map shows it, and under it the regions carved out of it.
 * @param areaOf the area of the map that stands for a region; null for one that is not on it.
 */
export function useRegionRows(
  country: string,
  { theme }: MapSelection,
  regions: readonly RegionTies[],
  areaOf: (region: string) => string | null,
): TiesRow[] {
  const t = useTranslations("map");
  const locale = useLocale();
  const link = (region: string) =>
    region ? (
      <Link href={mapAddress(country, { region, theme })}>{regionName(region, locale)}</Link>
    ) : (
      t("unknownRegion")
    );
  return byArea(regions, areaOf)
    .sort((one, other) => other.partnerships - one.partnerships)
    .flatMap(({ area, parts, partnerships }): TiesRow[] => [
      {
        ...{ key: area, name: link(area), partnerships, cents: sum(parts.map(({ cents }) => cents)) },
        partners: formatNumber(sum(parts.map(({ partners }) => partners)), locale),
      },
      ...parts
        .filter(({ region }) => region !== area)
        .map((part) => ({
          ...{ key: `${area} ${part.region}`, partnerships: part.partnerships, cents: part.cents, isPart: true },
          partners: formatNumber(part.partners, locale),
          name: t.rich("part", { name: () => link(part.region) }),
        })),
    ]);
}
