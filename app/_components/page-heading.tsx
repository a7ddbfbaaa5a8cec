import type { ReactNode } from "react";

export interface PageHeadingProps {
  title: ReactNode;
  /** Above the title: a reference, badges. */
  eyebrow?: ReactNode;
  /** One or two sentences: what this page is for. */
  lead?: ReactNode;
  /** Buttons, at most one of them primary. */
  actions?: ReactNode;
}

/** The only h1 of a page: `title, eyebrow?, lead?, actions?`. */
export function PageHeading({ title, eyebrow, lead, actions }: PageHeadingProps) {
  return (
    <div className="pas-heading">
      <div className="pas-heading__texts">
        {eyebrow && <div className="pas-heading__eyebrow">{eyebrow}</div>}
        <h1>{title}</h1>
        {lead && <div className="fr-text--lead pas-heading__lead">{lead}</div>}
      </div>
      {actions && <div className="pas-heading__actions pas-buttons">{actions}</div>}
    </div>
  );
}
