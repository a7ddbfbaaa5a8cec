import type { ReactNode } from "react";

export interface FigureProps {
  value: ReactNode;
  label: ReactNode;
  detail?: ReactNode;
}

/** A number worth being large, with what it counts: `value, label, detail?`. */
export function Figure({ value, label, detail }: FigureProps) {
  return (
    <div className="pas-figure">
      <p className="pas-figure__value">{value}</p>
      <p className="pas-figure__label">{label}</p>
      {detail && <p className="pas-figure__detail">{detail}</p>}
    </div>
  );
}

/** Figures side by side. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className="pas-figures">{children}</div>;
}
