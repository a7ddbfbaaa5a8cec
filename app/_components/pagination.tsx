import { useTranslations } from "next-intl";
import { Link } from "./link";

export interface PaginationProps {
  /** From 1. */
  page: number;
  pageCount: number;
  /** The address of a page, with the whole state of the list. */
  href: (page: number) => string;
}

/** The first, the last, and those around the current one; "gap" where some are left out. */
export function pagesShown(page: number, pageCount: number): (number | "gap")[] {
  const near = [1, page - 1, page, page + 1, pageCount].filter((n) => n >= 1 && n <= pageCount);
  const shown = [...new Set(near)].sort((a, b) => a - b);
  return shown.flatMap((n, index): (number | "gap")[] => {
    const missing = n - (shown[index - 1] ?? 0) - 1;
    // A gap of one page is as short to write as the page itself.
    return missing === 0 ? [n] : missing === 1 ? [n - 1, n] : ["gap", n];
  });
}

/** The pages of a list: `page, pageCount, href: (page) => string`. Nothing when there is only one. */
export function Pagination({ page, pageCount, href }: PaginationProps) {
  const t = useTranslations("common");
  if (pageCount <= 1) return null;
  const step = (to: number, className: string, label: string) => (
    <li>
      {to >= 1 && to <= pageCount ? (
        <Link className={className} href={href(to)}>
          {label}
        </Link>
      ) : (
        <span className={`${className} pas-off`}>{label}</span>
      )}
    </li>
  );
  return (
    <nav className="fr-pagination" aria-label={t("pagination")}>
      <ul className="fr-pagination__list">
        {step(page - 1, "fr-pagination__link fr-pagination__link--prev", t("previousPage"))}
        {pagesShown(page, pageCount).map((shown, index, all) => (
          <li key={shown === "gap" ? `gap after ${all[index - 1]}` : shown}>
            {shown === "gap" ? (
              <span className="fr-pagination__link pas-off">…</span>
            ) : (
              <Link
                className="fr-pagination__link"
                href={href(shown)}
                aria-current={shown === page ? "page" : undefined}
                aria-label={t("pageNumber", { page: shown })}
              >
                {shown}
              </Link>
            )}
          </li>
        ))}
        {step(page + 1, "fr-pagination__link fr-pagination__link--next", t("nextPage"))}
      </ul>
    </nav>
  );
}
