import type { Drawing, Mark } from "@/server/charts/drawing";

const classes = { bar: "pas-chart__bar", text: "pas-chart__text", line: "pas-chart__line" };

function drawn(mark: Mark) {
  const { role, transform } = mark;
  if (mark.kind === "path")
    return <path key={`${mark.d} ${transform}`} className={classes[role]} d={mark.d} transform={transform} />;
  const { text, x, y, anchor } = mark;
  return (
    <text
      key={`${text} ${transform}`}
      className={classes[role]}
      textAnchor={anchor}
      dominantBaseline="central"
      {...{ x, y, transform }}
    >
      {text}
    </text>
  );
}

/** A drawing beside its table: `drawing, alt`. No script, no style attribute; its colours follow the theme. */
export function BarChart({ drawing, alt }: { drawing: Drawing; alt: string }) {
  return (
    <svg className="pas-chart" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={alt}>
      {drawing.marks.map(drawn)}
    </svg>
  );
}
