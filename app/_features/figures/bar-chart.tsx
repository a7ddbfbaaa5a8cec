import type { Drawing } from "@/server/charts/drawing";

/** A drawing beside its table: `drawing, alt`. No script, no style attribute; its colours follow the theme. */
export function BarChart({ drawing: { width, height, bars, lines, words }, alt }: { drawing: Drawing; alt: string }) {
  return (
    <svg className="pas-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt}>
      <path className="pas-chart__bars" d={bars} />
      {lines && <path className="pas-chart__lines" d={lines} />}
      {words.map(({ text, x, y, anchor }) => (
        <text key={`${x} ${y}`} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}
