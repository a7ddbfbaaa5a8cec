import { useLocale, useTranslations } from "next-intl";
import { countryName } from "@/server/domain/country/names";
import type { MapSelection } from "@/server/domain/map/selection";
import { mapAddress } from "@/server/domain/map/selection";
import { drawWorld } from "@/server/map/draw-world";
import type { CountryTies } from "@/server/services/map/load-world";
import { Ends } from "./ends";
import { MapFrame } from "./map-frame";

/** France and the countries that its authorities cooperate with: `countries, selection`. */
export function WorldMap({ countries, selection }: { countries: CountryTies[]; selection: MapSelection }) {
  const t = useTranslations("map");
  const locale = useLocale();
  const {
    width,
    height,
    land,
    france,
    countries: areas,
    ...ties
  } = drawWorld(countries, (code) => countryName(code, locale));
  const of = new Map(countries.map((one) => [one.country, one.partnerships]));
  const says = (country: string) => t("end", { name: countryName(country, locale), count: of.get(country) ?? 0 });
  const href = (country: string) => mapAddress(country, { theme: selection.theme });
  return (
    <>
      <MapFrame
        {...{ width, height }}
        title={t("world.title")}
        description={t("world.description", { countries: countries.length })}
      >
        <path className="pas-map__land" d={land} />
        <path className="pas-map__france" d={france} />
        {areas.map(({ code, path, shade }) => (
          <path key={code} className={`pas-map__area pas-map__area--${shade}`} d={path} />
        ))}
        <Ends {...ties} href={href} says={says} numbered />
      </MapFrame>
      {ties.unplaced.length > 0 && (
        <p className="pas-muted">
          {t("world.unplaced", { names: ties.unplaced.map((code) => countryName(code, locale)).join(", ") })}
        </p>
      )}
    </>
  );
}
