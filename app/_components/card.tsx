import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Link } from "./link";

export interface CardProps {
  title: ReactNode;
  /** Makes the whole card lead there. */
  href?: string;
  /** Above the title: badges, tags. */
  start?: ReactNode;
  /** Under the text: a date, an amount. */
  end?: ReactNode;
  /** Buttons and links; a card with them is not a link as a whole. */
  footer?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  children?: ReactNode;
}

/** One thing among several of its kind: `title, href?, start?, end?, footer?, headingLevel?, children?`. */
export function Card({ title, href, start, end, footer, headingLevel = 3, children }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={classNames("fr-card fr-card--no-icon pas-card", href && !footer && "fr-enlarge-link")}>
      <div className="fr-card__body">
        <div className="fr-card__content">
          <Heading className="fr-card__title">{href ? <Link href={href}>{title}</Link> : title}</Heading>
          {children && <div className="fr-card__desc">{children}</div>}
          {start && <div className="fr-card__start">{start}</div>}
          {end && <div className="fr-card__end">{end}</div>}
        </div>
        {footer && <div className="fr-card__footer">{footer}</div>}
      </div>
    </div>
  );
}

/** Cards or tiles side by side, as many as fit. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="pas-cards">{children}</div>;
}
