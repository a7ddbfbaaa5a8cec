import { useTranslations } from "next-intl";
import { departmentNames } from "@/server/domain/organisation/territories";
import type { CountryDrawing } from "@/server/map/under-france";
import { Ends } from "./ends";
import { MapFrame } from "./map-frame";
import { seatName } from "./seats-table";

export interface CountryMapProps {
  drawing: CountryDrawing;
  title: string;
  description: string;
  /** Written where the country, or its region, begins. */
  name: string;
  href: (key: string) => string;
  says: (key: string) => string;
  /** Whether discs carry their number: those of regions do, those of places are too small. */
  numbered: boolean;
}

/** A country or one of its regions under France, with the lines between both. */
export function CountryMap({ drawing, title, description, name, href, says, numbered }: CountryMapProps) {
  const t = useTranslations("map");
  const { width, height, france, frame, areas, ends, labels } = drawing;
  return (
    <MapFrame {...{ width, height, title, description }}>
      <clipPath id="carte-cadre">
        <rect {...frame} />
      </clipPath>
      <path className="pas-map__france" d={france.path} />
      <g clipPath="url(#carte-cadre)">
        {areas.map(({ code, path, shade, isOutside }) => (
          <path key={code} className={isOutside ? "pas-map__land" : `pas-map__area pas-map__area--${shade}`} d={path} />
        ))}
      </g>
      <g>
        <text className="pas-map__country" x={8} y={20}>
          {t("france")}
        </text>
        {france.seats
          .filter(({ isOverseas }) => isOverseas)
          .map(({ seat, x, y }) => (
            <text key={seat} className="pas-map__note" x={x + 7} y={y}>
              {departmentNames[seat] ?? seatName(seat)}
            </text>
          ))}
        <text className="pas-map__country" x={8} y={frame.y - 10}>
          {name}
        </text>
      </g>
      <Ends {...{ ends, labels, href, says, numbered }} />
      {france.seats.map(({ seat, x, y, r, partnerships }) => (
        <circle key={seat} className="pas-map__seat" cx={x} cy={y} r={r}>
          <title>{t("end", { name: seatName(seat) ?? "", count: partnerships })}</title>
        </circle>
      ))}
    </MapFrame>
  );
}
