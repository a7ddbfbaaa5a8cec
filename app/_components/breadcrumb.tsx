import { useTranslations } from "next-intl";
import { Link } from "./link";

export interface BreadcrumbProps {
  /** From the top down, without the home page, which comes by itself. */
  items: readonly { label: string; href: string }[];
  /** The page one is on. */
  current: string;
}

/** Where one is, and the way back up: `items: {label, href}[], current`. */
export function Breadcrumb({ items, current }: BreadcrumbProps) {
  const t = useTranslations("common");
  return (
    <nav className="fr-breadcrumb" aria-label={t("breadcrumb")}>
      <ol className="fr-breadcrumb__list">
        {[{ label: t("home"), href: "/" }, ...items].map(({ label, href }) => (
          <li key={href}>
            <Link className="fr-breadcrumb__link" href={href}>
              {label}
            </Link>
          </li>
        ))}
        <li>
          <span className="fr-breadcrumb__link" aria-current="page">
            {current}
          </span>
        </li>
      </ol>
    </nav>
  );
}
