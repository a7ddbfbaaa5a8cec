import { useTranslations } from "next-intl";
import type { ComponentType } from "react";
import { Link } from "./link";

export interface BreadcrumbItem {
  label: string;
  href: string;
  /** What leads there, when it is more than a link: `LinkToList` goes back to a list as it was. */
  as?: ComponentType<{ className: string; href: string; children: string }>;
}

export interface BreadcrumbProps {
  /** From the top down, without the home page, which comes by itself. */
  items: readonly BreadcrumbItem[];
  /** The page one is on. */
  current: string;
}

/** Where one is, and the way back up: `items: {label, href}[], current`. */
export function Breadcrumb({ items, current }: BreadcrumbProps) {
  const t = useTranslations("common");
  return (
    <nav className="fr-breadcrumb" aria-label={t("breadcrumb")}>
      <ol className="fr-breadcrumb__list">
        {[{ label: t("home"), href: "/" } as BreadcrumbItem, ...items].map(({ label, href, as: Way = Link }) => (
          <li key={href}>
            <Way className="fr-breadcrumb__link" href={href}>
              {label}
            </Way>
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
