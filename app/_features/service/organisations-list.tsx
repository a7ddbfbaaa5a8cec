import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/app/_components/badge";
import { type Column, DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { ListFilters } from "@/app/_components/list-filters";
import { Pagination } from "@/app/_components/pagination";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { countryName } from "@/server/domain/country/names";
import { departmentNames } from "@/server/domain/organisation/territories";
import { type ListedOrganisation, organisationsPageSize } from "@/server/services/organisation/list-organisations";
import { groupWords, type OrganisationsQuery, organisationsHref, organisationsPath } from "./query";

interface OrganisationsListProps {
  query: OrganisationsQuery;
  organisations: readonly ListedOrganisation[];
  total: number;
}

/** The organisations whose people the ministry looks after. */
export async function OrganisationsList({ query, organisations, total }: OrganisationsListProps) {
  const [t, kinds, locale] = await Promise.all([
    getTranslations("services.list"),
    getTranslations("organisations.kind"),
    getLocale(),
  ]);
  const { q, genre, page = 1 } = query;
  const columns: Column<ListedOrganisation>[] = [
    {
      key: "name",
      header: t("name"),
      rowHeader: true,
      cell: ({ id, name, kind, closedAt }) => (
        <>
          <Link href={`${organisationsPath}/${id}`}>{name}</Link> {closedAt && <Badge>{t("closed")}</Badge>}
          <span className="pas-muted pas-line">{kinds(kind)}</span>
        </>
      ),
    },
    {
      key: "scope",
      header: t("scope"),
      cell: ({ kind, servedCountries, departmentCode }) =>
        kind === "embassyService"
          ? servedCountries.map((country) => countryName(country, locale)).join(", ") || "–"
          : departmentLabel(departmentCode),
    },
    { key: "members", header: t("members"), numeric: true, cell: ({ members }) => members },
    { key: "invited", header: t("invited"), numeric: true, cell: ({ invited }) => invited },
  ];
  return (
    <>
      <ListFilters
        action={organisationsPath}
        label={t("filters")}
        apply={t("apply")}
        reset={t("reset")}
        resetHref={(q ?? genre) === undefined ? null : organisationsPath}
      >
        <TextField name="q" type="search" label={t("text")} defaultValue={q} />
        <SelectField
          name="genre"
          label={t("kind")}
          placeholder={t("anyKind")}
          options={groupWords.map((value) => ({ value, label: t(`groups.${value}`) }))}
          defaultValue={genre}
        />
      </ListFilters>
      <div className="pas-listhead">
        <p role="status" className="fr-text--bold fr-mb-0">
          {t("count", { count: total })}
        </p>
        <a
          className="fr-link"
          href={organisationsHref({ ...query, page: undefined }).replace(
            organisationsPath,
            `${organisationsPath}/export.csv`,
          )}
          download
        >
          {t("export")}
        </a>
      </div>
      <DataTable
        caption={t("title")}
        captionHidden
        stacked
        rows={organisations}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("empty")}>{t("emptyHelp")}</EmptyState>}
        columns={columns}
      />
      <Pagination
        page={page}
        pageCount={Math.ceil(total / organisationsPageSize)}
        href={(to) => organisationsHref({ ...query, page: to })}
      />
    </>
  );
}

/** "Orne (61)"; a dash for none. */
export const departmentLabel = (code: string | null): string =>
  code === null ? "–" : `${departmentNames[code] ?? code} (${code})`;
