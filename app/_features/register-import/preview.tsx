import { useTranslations } from "next-intl";
import { Pagination } from "@/app/_components/pagination";
import { TabLinks } from "@/app/_components/tab-links";
import { importKeptDays } from "@/server/domain/register/import/batch";
import { importPageSize, type LoadedImport, type ShownLine } from "@/server/services/register-import/load-import";
import { LinesTable } from "./lines-table";
import { importHref, importsPath, type LinesQuery, lineFilters } from "./query";

interface Props {
  batch: LoadedImport;
  lines: readonly ShownLine[];
  query: LinesQuery;
}

/** What a file changes, by sort of line, page by page: `batch, lines, query`. */
export function Preview({ batch: { id, lines: kept, mapping, accepted }, lines, query }: Props) {
  const t = useTranslations("register-import");
  if (!kept) return <p>{t("batch.purged", { days: importKeptDays })}</p>;
  const countOf = (filter: LinesQuery["filter"]) =>
    filter === undefined ? kept.total : filter === "differing" ? kept.differing : kept.counts[filter];
  const tabs = [undefined, ...lineFilters.filter((filter) => filter !== "differing" || kept.differing > 0)];
  return (
    <section className="pas-section" aria-labelledby="apercu">
      <h2 id="apercu" className="fr-h4">
        {t(accepted ? "preview.done" : "preview.title")}
      </h2>
      <TabLinks
        label={t("preview.lines")}
        items={tabs.map((filter) => ({
          href: importHref(id, { filter, page: 1 }),
          label: filter === undefined ? t("preview.all") : t(`filters.${filter}`),
          current: filter === query.filter,
          count: countOf(filter),
        }))}
      />
      {kept.counts.error > 0 && (
        <p>
          <a className="fr-link" href={`${importsPath}/${id}/erreurs.csv`} download>
            {t("errors.download")}
          </a>
        </p>
      )}
      <p role="status" className="fr-text--bold">
        {t("preview.count", { count: countOf(query.filter) })}
      </p>
      <LinesTable lines={lines} mapping={mapping} />
      <Pagination
        page={query.page}
        pageCount={Math.ceil(countOf(query.filter) / importPageSize)}
        href={(page) => importHref(id, { ...query, page })}
      />
    </section>
  );
}
