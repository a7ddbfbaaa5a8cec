import { useTranslations } from "next-intl";
import { quartersOf, shadeOf } from "@/server/domain/map/scale";

export interface LegendProps {
  /** The most partnerships that an end has. */
  greatest: number;
  /** Whether land is shaded by number: in a region, places are discs. */
  shaded: boolean;
  /** Whether lines start at départements: on the map of the world they all start in one point. */
  lines: boolean;
}

/** What shades and lines stand for. */
export function Legend({ greatest, shaded, lines }: LegendProps) {
  const t = useTranslations("map");
  const ends = quartersOf(greatest);
  return (
    <div className="pas-map-legend">
      {shaded && ends.length > 0 && (
        <ul>
          {ends.map((end, index) => {
            const from = (ends[index - 1] ?? 0) + 1;
            return (
              <li key={end}>
                <svg viewBox="0 0 24 14" aria-hidden="true">
                  <rect
                    className={`pas-map__area pas-map__area--${shadeOf(end, greatest)}`}
                    x="0.5"
                    y="0.5"
                    width="23"
                    height="13"
                  />
                </svg>
                {from === end
                  ? t("legend.one", { end: String(end) })
                  : t("legend.range", { from: String(from), end: String(end) })}
              </li>
            );
          })}
        </ul>
      )}
      {lines && (
        <p>
          {t("legend.lines")} {t("legend.scales")}
        </p>
      )}
    </div>
  );
}
