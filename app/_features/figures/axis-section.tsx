import { useTranslations } from "next-intl";
import { type Axis, axisWords, type Figures, totalOf } from "@/server/domain/figures/axis";
import { csvHref, type Selection } from "@/server/domain/figures/selection";
import { AxisChart } from "./axis-chart";
import { AxisTable } from "./axis-table";

export interface AxisSectionProps {
  axis: Axis;
  figures: Figures;
  selection: Selection;
}

/** One way to read the figures: what is counted, the table beside its chart, the file. */
export function AxisSection({ axis, figures, selection }: AxisSectionProps) {
  const t = useTranslations("figures");
  const word = axisWords[axis];
  const title = t(`axis.${axis}.title`);
  const lines = figures.lines[axis];
  return (
    <section className="pas-section">
      <h2 id={word}>{title}</h2>
      <p className="pas-prose pas-muted">{t(`axis.${axis}.definition`)}</p>
      <div className="pas-axis">
        <div>
          <AxisTable axis={axis} lines={lines} total={totalOf(figures, axis)} />
          <p>
            <a className="fr-link" href={csvHref(axis, selection)} download>
              {t.rich("download", { title, hidden: (words) => <span className="fr-sr-only">{words}</span> })}
            </a>
          </p>
        </div>
        <AxisChart axis={axis} lines={lines} />
      </div>
    </section>
  );
}
