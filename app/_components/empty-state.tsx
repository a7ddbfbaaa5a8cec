import type { ReactNode } from "react";

export interface EmptyStateProps {
  title: ReactNode;
  children?: ReactNode;
  /** The one thing to do now: a ButtonLink. */
  action?: ReactNode;
  headingLevel?: 2 | 3;
}

/** What a list says when it has nothing to show, and what to do about it: `title, children?, action?, headingLevel?`. */
export function EmptyState({ title, children, action, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="pas-empty">
      <Heading className="fr-h5">{title}</Heading>
      {children && <div className="pas-empty__text">{children}</div>}
      {action}
    </div>
  );
}
