import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BadgeTone = "success" | "error" | "info" | "warning" | "new" | "neutral";

const tones: Record<BadgeTone, string> = {
  success: "fr-badge--success",
  error: "fr-badge--error",
  info: "fr-badge--info",
  warning: "fr-badge--warning",
  new: "fr-badge--new",
  neutral: "",
};

export interface BadgeProps {
  tone?: BadgeTone;
  /** The tone's icon beside the text, so that colour is not alone to tell. Default false: the text tells. */
  icon?: boolean;
  small?: boolean;
  children: ReactNode;
}

/** A state in a word or two: `tone?, icon?, small?, children`. */
export function Badge({ tone = "neutral", icon = false, small = true, children }: BadgeProps) {
  return (
    <span className={classNames("fr-badge", tones[tone], small && "fr-badge--sm", !icon && "fr-badge--no-icon")}>
      {children}
    </span>
  );
}
