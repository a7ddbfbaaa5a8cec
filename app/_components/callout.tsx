import type { ReactNode } from "react";

export interface CalloutProps {
  title?: ReactNode;
  children: ReactNode;
  headingLevel?: 2 | 3 | 4;
}

/** What deserves to be read before the rest: `title?, children, headingLevel?`. */
export function Callout({ title, children, headingLevel = 2 }: CalloutProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="fr-callout">
      {title && <Heading className="fr-callout__title">{title}</Heading>}
      <div className="fr-callout__text">{children}</div>
    </div>
  );
}
