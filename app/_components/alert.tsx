import type { ReactNode } from "react";
import { classNames } from "./class-names";

export interface AlertProps {
  tone: "success" | "error" | "info" | "warning";
  title?: ReactNode;
  children?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  /** How it is announced when it appears. By default errors are "alert", successes "status", the rest nothing. */
  role?: "alert" | "status";
  id?: string;
}

const tones = {
  success: "fr-alert--success",
  error: "fr-alert--error",
  info: "fr-alert--info",
  warning: "fr-alert--warning",
};
const announced = { success: "status", error: "alert", info: undefined, warning: undefined } as const;

/** What happened or what one must know now: `tone, title?, children?, headingLevel?, role?, id?`. Small without a title. */
export function Alert({ tone, title, children, headingLevel = 2, role = announced[tone], id }: AlertProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div id={id} role={role} className={classNames("fr-alert", tones[tone], !title && "fr-alert--sm", "pas-block")}>
      {title && <Heading className="fr-alert__title">{title}</Heading>}
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
