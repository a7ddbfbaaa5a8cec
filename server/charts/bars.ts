import "server-only";
import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { type Drawing, type DrawnNode, inks, marksOf } from "./drawing";

echarts.use([BarChart, GridComponent, LabelLayout, SVGRenderer]);

export interface Bars {
  /** "columns" stand side by side, for years; "rows" lie one under the other, for names. */
  direction: "columns" | "rows";
  bars: readonly { label: string; value: number /** What stands at the end of the bar. */; text: string }[];
}

// Narrow enough for a phone: on a wider screen a drawing grows, and its texts with it, but never shrinks below reading.
const width = 360;
const fontSize = 12;

const words = { color: inks.words, fontSize, textBorderWidth: 0 };

/** A name has the whole width, above its bar: few are cut even on a phone. */
const above = { inside: true, margin: 0, align: "left", verticalAlign: "bottom", padding: [0, 0, 9, 0] } as const;
const cut = { interval: 0, width: width - 8, overflow: "truncate" } as const;

const categories = ({ bars, direction }: Bars) => ({
  type: "category" as const,
  data: bars.map(({ label }) => label),
  inverse: direction === "rows",
  z: 3,
  axisTick: { show: false },
  axisLine: { show: direction === "columns", lineStyle: { color: inks.line } },
  axisLabel: { ...words, ...(direction === "rows" && { ...above, ...cut }) },
});

function draw(chart: Bars): Drawing {
  const isRows = chart.direction === "rows";
  const height = isRows ? 12 + 40 * chart.bars.length : 220;
  const canvas = echarts.init(null, null, { ssr: true, renderer: "svg", width, height });
  const amounts = { type: "value" as const, show: false };
  canvas.setOption({
    animation: false,
    textStyle: { fontSize },
    grid: isRows
      ? { left: 0, right: 72, top: 12, bottom: 0, outerBoundsMode: "none" }
      : { left: 4, right: 4, top: 24, bottom: 24 },
    xAxis: isRows ? amounts : categories(chart),
    yAxis: isRows ? categories(chart) : amounts,
    series: [
      {
        type: "bar",
        silent: true,
        emphasis: { disabled: true },
        barMaxWidth: isRows ? 12 : 40,
        barMinHeight: 1,
        itemStyle: { color: inks.bar },
        data: chart.bars.map(({ value }) => value),
        label: {
          ...words,
          show: true,
          position: isRows ? "right" : "top",
          formatter: ({ dataIndex }: { dataIndex: number }) => chart.bars[dataIndex]?.text ?? "",
        },
        labelLayout: { hideOverlap: true },
      },
    ],
  });
  // The renderer draws into a tree before it writes text; the library's own types do not name it.
  const painter = canvas.getZr().painter as unknown as { renderToVNode(options: { compress: boolean }): DrawnNode };
  const marks = marksOf(painter.renderToVNode({ compress: true }));
  canvas.dispose();
  return { width, height, ...marks };
}

const roomFor = 100;
const drawn = new Map<string, Drawing>();

/** Draws bars, at any size: `width` and `height` are those of the view box. Drawn once for the same numbers and words. */
export function drawBars(chart: Bars): Drawing {
  const key = JSON.stringify(chart);
  const known = drawn.get(key);
  if (known) return known;
  const drawing = draw(chart);
  const [oldest] = drawn.keys();
  if (drawn.size >= roomFor && oldest !== undefined) drawn.delete(oldest);
  drawn.set(key, drawing);
  return drawing;
}
