import type { Bars } from "@/server/charts/bars";
import { type Axis, type FigureLine, isYearly } from "@/server/domain/figures/axis";
import type { Locale } from "@/server/domain/locale";
import { labelOf, shortAmount } from "./labels";

/** More bars than this are not read any more: the last years, or the largest lines. The table keeps them all. */
const most = { columns: 12, rows: 10 } as const;

/** The bars of an axis: years side by side, names one under the other. */
export function barsOf(axis: Axis, lines: readonly FigureLine[], locale: Locale): Bars {
  const direction = isYearly(axis) ? "columns" : "rows";
  const shown = direction === "columns" ? lines.slice(-most.columns) : lines.slice(0, most.rows);
  return {
    direction,
    bars: shown.map((line) => ({
      label: labelOf(axis, line, locale),
      value: line.cents / 100,
      text: shortAmount(line.cents, locale),
    })),
  };
}

/** The lines with the least and the most money: what a chart says at a glance. Null of nothing. */
export function extremesOf(lines: readonly FigureLine[]): { least: FigureLine; most: FigureLine } | null {
  const [first, ...others] = lines;
  if (!first) return null;
  return {
    least: others.reduce((least, line) => (line.cents < least.cents ? line : least), first),
    most: others.reduce((largest, line) => (line.cents > largest.cents ? line : largest), first),
  };
}
