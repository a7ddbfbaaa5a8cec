import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/app/_components/link";
import { registerHref } from "@/app/_features/register/query";
import { regionName } from "@/server/domain/country/regions";
import { sum } from "@/server/domain/money";
import { drawRegion, type RegionDrawing } from "@/server/map/draw-region";
import type { PlaceTies, RegionMap } from "@/server/services/map/load-region";
import { CountryMap } from "./country-map";
import { Legend } from "./legend";
import { SeatsTable } from "./seats-table";
import { TiesTable } from "./ties-table";

export interface RegionViewProps {
  country: string;
  region: string;
  ties: RegionMap;
}

const rowId = (index: number): string => `lieu-${index + 1}`;

/** Where a place of the map leads: to its authority, to its line of the table when there are several. */
function leadsTo({ places }: RegionMap, drawing: RegionDrawing, end: string): string {
  const there = places.flatMap((place, index) => (drawing.endOf(place) === end ? [{ place, index }] : []));
  const [only] = there.flatMap(({ place }) => place.authorities);
  return sum(there.map(({ place }) => place.partners)) === 1 && only
    ? `/repertoire/${only.slug}`
    : `#${rowId(there[0]?.index ?? 0)}`;
}

/** A region by place: the map of those whose position is known, and all of them in a table. */
export function RegionView({ country, region, ties }: RegionViewProps) {
  const t = useTranslations("map");
  const locale = useLocale();
  const name = regionName(region, locale);
  const drawing = drawRegion(country, region, ties.places, ties.flows);
  const area = drawing?.areas.find(({ isOutside }) => !isOutside)?.code ?? region;
  const unplaced = sum(ties.places.map((place) => (drawing && drawing.endOf(place) === null ? place.partnerships : 0)));
  const says = (key: string) => {
    const end = drawing?.ends.find((one) => one.key === key);
    return t("end", { name: end?.name ?? "", count: end?.partnerships ?? 0 });
  };
  return (
    <div className="pas-map-split">
      <div className="pas-map-frame">
        {drawing ? (
          <>
            <CountryMap
              {...{ drawing, name, says }}
              title={t("region.map", { region: name })}
              description={t("region.description")}
              href={(key) => leadsTo(ties, drawing, key)}
              numbered={false}
            />
            <Legend greatest={0} shaded={false} lines />
            {regionName(area, locale) !== name && <p>{t("region.within", { region: regionName(area, locale) })}</p>}
            {unplaced > 0 && <p>{t("region.unplaced", { count: unplaced })}</p>}
            {drawing.france.unplaced > 0 && <p>{t("seatless", { count: drawing.france.unplaced })}</p>}
          </>
        ) : (
          <p className="pas-prose">{t("region.noOutline")}</p>
        )}
      </div>
      <div>
        <TiesTable
          caption={t("region.table")}
          of={t("column.place")}
          partners={t("column.authorities")}
          rows={ties.places.map((place, index) => ({
            key: `${place.region} ${place.place}`,
            name: <PlaceName place={place} id={rowId(index)} isUnplaced={drawing?.endOf(place) === null} />,
            ...{ partnerships: place.partnerships, cents: place.cents },
            partners: (
              <Authorities of={place} href={registerHref({ selection: { country, region }, order: "name", page: 1 })} />
            ),
          }))}
        />
        <p className="pas-muted">{t("counting")}</p>
        <SeatsTable flows={ties.flows} />
      </div>
    </div>
  );
}

function PlaceName({ place, id, isUnplaced }: { place: PlaceTies; id: string; isUnplaced: boolean }): ReactNode {
  const t = useTranslations("map");
  return (
    <span id={id}>
      {place.place || t("region.unknownPlace")}
      {isUnplaced && <span className="pas-muted"> ({t("region.notPlaced")})</span>}
    </span>
  );
}

/** @param href where the others are, when they are more than can be shown. */
function Authorities({ of: { partners, authorities }, href }: { of: PlaceTies; href: string }) {
  const t = useTranslations("map");
  const others = partners - authorities.length;
  return (
    <ul className="pas-map-names">
      {authorities.map(({ slug, name }) => (
        <li key={slug}>
          <Link href={`/repertoire/${slug}`}>{name}</Link>
        </li>
      ))}
      {others > 0 && (
        <li>
          <Link href={href}>{t("region.others", { count: others })}</Link>
        </li>
      )}
    </ul>
  );
}
