import type { ReactNode } from "react";
import { Link } from "./link";

export interface TileProps {
  title: ReactNode;
  href: string;
  /** Under the title. */
  detail?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  children?: ReactNode;
}

/** A way in, all of it a link: `title, href, detail?, headingLevel?, children?`. */
export function Tile({ title, href, detail, headingLevel = 3, children }: TileProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="fr-tile fr-tile--horizontal fr-enlarge-link">
      <div className="fr-tile__body">
        <div className="fr-tile__content">
          <Heading className="fr-tile__title">
            <Link href={href}>{title}</Link>
          </Heading>
          {children && <div className="fr-tile__desc">{children}</div>}
          {detail && <p className="fr-tile__detail">{detail}</p>}
        </div>
      </div>
    </div>
  );
}
