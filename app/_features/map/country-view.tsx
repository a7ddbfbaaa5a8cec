import { useLocale, useTranslations } from "next-intl";
import { countryName } from "@/server/domain/country/names";
import { regionName, regionsOf } from "@/server/domain/country/regions";
import { type MapSelection, mapAddress } from "@/server/domain/map/selection";
import { drawCountry } from "@/server/map/draw-country";
import { outlineOf } from "@/server/map/outlines";
import { areaFor } from "@/server/map/under-france";
import type { CountryMap as CountryTies } from "@/server/services/map/load-country";
import { CountryMap } from "./country-map";
import { Legend } from "./legend";
import { useRegionRows } from "./region-rows";
import { SeatsTable } from "./seats-table";
import { TiesTable } from "./ties-table";

export interface CountryViewProps {
  country: string;
  selection: MapSelection;
  ties: CountryTies;
}

/** A country by region: the map where its outlines are known, and the same in a table. */
export function CountryView({ country, selection: { theme }, ties: { regions, flows } }: CountryViewProps) {
  const t = useTranslations("map");
  const locale = useLocale();
  const nameOf = (region: string) => regionName(region, locale);
  const drawing = drawCountry(country, regions, flows, nameOf);
  const areas = outlineOf(country)?.areas ?? [];
  const rows = useRegionRows(country, { theme }, regions, (region) => areaFor(areas, region));
  const ends = new Map(drawing?.ends.map(({ key, partnerships }) => [key, partnerships]));
  const names = { country: countryName(country, locale) };
  const hasCarved = regionsOf(country).some(({ carvedOutOf }) => carvedOutOf !== undefined);
  return (
    <div className="pas-map-split">
      <div className="pas-map-frame">
        {drawing ? (
          <>
            <CountryMap
              drawing={drawing}
              title={t("country.map", names)}
              description={t("country.description")}
              name={names.country}
              href={(region) => mapAddress(country, { region, theme })}
              says={(region) => t("end", { name: nameOf(region), count: ends.get(region) ?? 0 })}
              numbered
            />
            <Legend greatest={Math.max(0, ...ends.values())} shaded lines />
            {hasCarved && <p className="pas-muted">{t("country.carved")}</p>}
            {drawing.france.unplaced > 0 && <p>{t("seatless", { count: drawing.france.unplaced })}</p>}
          </>
        ) : (
          <p className="pas-prose">{t("country.noOutline")}</p>
        )}
      </div>
      <div>
        <TiesTable
          caption={t("country.table")}
          of={t("column.region")}
          partners={t("column.partners")}
          partnersAreNumbers
          rows={rows}
        />
        <p className="pas-muted">{t("counting")}</p>
        <SeatsTable flows={flows} />
      </div>
    </div>
  );
}
