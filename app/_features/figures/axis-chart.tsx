import { useLocale, useTranslations } from "next-intl";
import { formatAmount } from "@/i18n/format";
import { drawBars } from "@/server/charts/bars";
import type { Axis, FigureLine } from "@/server/domain/figures/axis";
import { BarChart } from "./bar-chart";
import { barsOf, extremesOf } from "./chart-of";
import { labelOf } from "./labels";

export interface AxisChartProps {
  axis: Axis;
  lines: readonly FigureLine[];
}

/** The amounts of an axis as bars, with what they show in words: `axis, lines`. */
export function AxisChart({ axis, lines }: AxisChartProps) {
  const t = useTranslations("figures");
  const locale = useLocale();
  const extremes = extremesOf(lines);
  if (!extremes) return null;

  const title = t(`axis.${axis}.title`);
  const amountOf = (line: FigureLine) => formatAmount(line.cents, locale);
  const { least, most } = extremes;
  const alt =
    least === most
      ? t("chart.one", { title, amount: amountOf(most), line: labelOf(axis, most, locale) })
      : t("chart.many", {
          title,
          ...{ least: amountOf(least), leastLine: labelOf(axis, least, locale) },
          ...{ most: amountOf(most), mostLine: labelOf(axis, most, locale) },
        });
  const bars = barsOf(axis, lines, locale);
  const shown = bars.bars.length;
  return (
    <div className="pas-chart-frame">
      <BarChart drawing={drawBars(bars)} alt={alt} />
      {shown < lines.length && (
        <p className="fr-text--sm pas-muted">
          {t(bars.direction === "columns" ? "chart.lastYears" : "chart.firstLines", { shown, count: lines.length })}
        </p>
      )}
    </div>
  );
}
