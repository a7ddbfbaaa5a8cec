import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "./link";

export interface Step {
  label: string;
  /** "ended": the journey is over here, and this step says how. */
  state: "done" | "current" | "next" | "ended";
  /** Since when, until when, who. */
  detail?: ReactNode;
  href?: string;
}

export interface StepsProps {
  /** What is travelling, read aloud: "Parcours du dossier". */
  label: string;
  steps: readonly Step[];
  /** "line": side by side from a tablet up. "column": one under the other, for a side panel. Default "line". */
  layout?: "line" | "column";
}

/** A journey, what is behind, where it is, what comes: `label, steps: {label, state, detail?, href?}[], layout?`. */
export function Steps({ label, steps, layout = "line" }: StepsProps) {
  const t = useTranslations("common");
  const spoken = { done: t("stepDone"), current: t("stepCurrent"), next: t("stepNext"), ended: t("stepEnded") };
  return (
    <ol className={layout === "line" ? "pas-steps pas-steps--line" : "pas-steps"} aria-label={label}>
      {steps.map((step) => (
        <li key={step.label} data-state={step.state} aria-current={step.state === "current" ? "step" : undefined}>
          <span className="pas-steps__label">
            {step.href ? <Link href={step.href}>{step.label}</Link> : step.label}
            <span className="fr-sr-only">, {spoken[step.state]}</span>
          </span>
          {step.detail && <span className="pas-steps__detail">{step.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
