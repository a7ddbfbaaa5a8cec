import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Badge } from "@/app/_components/badge";
import { Button } from "@/app/_components/button";
import { type Column, DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { Pagination } from "@/app/_components/pagination";
import { searchedTextLength } from "@/app/_components/searched-text";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { Amount, DateOnly } from "@/app/_components/values";
import { applicationStatuses, isEditable } from "@/server/domain/application/status";
import { countryName, countryOptions } from "@/server/domain/country/names";
import { type ListedApplication, opinionFilters, pageSize, sortings } from "@/server/services/application/list";
import { UnreadBadge } from "../conversation/unread-badge";
import { DeadlineWords } from "./deadline-line";
import { type ListQuery, listHref } from "./list-filter";
import { StatusBadge } from "./status-badge";

export interface ListProps {
  /** The address of the list, without its state. */
  path: string;
  /** Where each dossier leads, before its reference. */
  linkTo: string;
  query: ListQuery;
  rows: ListedApplication[];
  total: number;
  calls: { slug: string; title: string }[];
  countries: string[];
  /** By reference, the messages that the reader has not read. */
  unread: ReadonlyMap<string, number>;
  /** Whether drafts are among them. */
  hasDrafts?: boolean;
  /** The authorities whose dossiers may be begun from, in another call. */
  reusableOf?: string[];
  /** What to do when there is none at all, and what to say of it instead of the usual. */
  emptyAction?: ReactNode;
  empty?: { title: string; text: string };
}

/** A list of dossiers with its filters; the address holds its whole state, so that it can be shared. */
export async function ApplicationList(props: ListProps) {
  const { path, query, rows, total, emptyAction, empty } = props;
  const t = await getTranslations("dossier.list");
  const { page = 1, tri: _, ...filters } = query;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  if (total === 0 && !isFiltered) {
    return (
      <EmptyState title={empty?.title ?? t("emptyTitle")} action={emptyAction}>
        {empty?.text ?? t("empty")}
      </EmptyState>
    );
  }
  return (
    <>
      <Filters {...props} />
      <div className="pas-listhead">
        <p role="status" className="fr-text--bold fr-mb-0">
          {t("count", { count: total })}
        </p>
        {isFiltered && <Link href={path}>{t("reset")}</Link>}
        <a className="fr-link" href={listHref(`${path}/export.csv`, { ...query, page: undefined })} download>
          {t("export")}
        </a>
      </div>
      {rows.length === 0 ? <p>{t("emptyFiltered")}</p> : <Rows {...props} />}
      <Pagination
        page={page}
        pageCount={Math.ceil(total / pageSize)}
        href={(to) => listHref(path, query, { page: to })}
      />
    </>
  );
}

async function Filters({ path, query, calls, countries, hasDrafts = false }: ListProps) {
  const t = await getTranslations("dossier.list");
  const statuses = await getTranslations("dossier.status");
  const locale = await getLocale();
  const statusesShown = applicationStatuses.filter((status) => hasDrafts || status !== "draft");
  return (
    <form method="get" action={path} className="pas-filters" aria-label={t("filter")}>
      <TextField
        name="q"
        label={t("search")}
        hint={t("searchHint")}
        type="search"
        maxLength={searchedTextLength}
        defaultValue={query.q}
      />
      <SelectField
        name="statut"
        label={t("status")}
        placeholder={t("allStatuses")}
        defaultValue={query.statut?.length === 1 ? query.statut[0] : ""}
        options={statusesShown.map((value) => ({ value, label: statuses(value) }))}
      />
      <SelectField
        name="appel"
        label={t("call")}
        placeholder={t("allCalls")}
        defaultValue={query.appel ?? ""}
        options={calls.map(({ slug, title }) => ({ value: slug, label: title }))}
      />
      <SelectField
        name="pays"
        label={t("country")}
        placeholder={t("allCountries")}
        defaultValue={query.pays ?? ""}
        options={countryOptions(locale, countries).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="avis"
        label={t("opinions")}
        placeholder={t("allOpinions")}
        defaultValue={query.avis ?? ""}
        options={opinionFilters.map((value) => ({ value, label: t(`opinionFilters.${value}`) }))}
      />
      <SelectField
        name="tri"
        label={t("sort")}
        defaultValue={query.tri ?? "recent"}
        options={sortings.map((value) => ({ value, label: t(`sorts.${value}`) }))}
      />
      <Button variant="secondary">{t("filter")}</Button>
    </form>
  );
}

async function Rows({ rows, linkTo, unread, reusableOf = [] }: ListProps) {
  const copies = await getTranslations("copies");
  const t = await getTranslations("dossier.list");
  const untitled = (await getTranslations("dossier.form"))("untitled");
  const locale = await getLocale();
  const columns: Column<ListedApplication>[] = [
    {
      key: "project",
      header: t("project"),
      rowHeader: true,
      cell: (row) => (
        <>
          <Link href={`${linkTo}/${row.ref}`}>{row.title || untitled}</Link> <UnreadBadge count={unread.get(row.ref)} />
          <span className="pas-muted pas-line">
            {row.number ?? `${row.callCode}, ${t("draft")}`} ·{" "}
            {row.countries.map((country) => countryName(country, locale)).join(", ")}
            {reusableOf.includes(row.leadOrganisationId) && (
              <>
                {" · "}
                <Link
                  href={`/dossiers/nouveau?depuis=${row.ref}`}
                  aria-label={copies("reuseNamed", { title: row.title || untitled })}
                >
                  {copies("reuseShort")}
                </Link>
              </>
            )}
          </span>
        </>
      ),
    },
    {
      key: "authority",
      header: t("authority"),
      cell: (row) => (row.departmentCode ? `${row.authority} (${row.departmentCode})` : row.authority),
    },
    {
      key: "status",
      header: t("status"),
      cell: ({ status, deadline, readAt }) => (
        <div>
          <StatusBadge status={status} />
          {isEditable(status) && <DeadlineWords deadline={deadline} readAt={readAt} />}
        </div>
      ),
    },
    {
      key: "opinions",
      header: t("opinions"),
      cell: (row) =>
        row.opinionsAsked === 0 ? (
          "–"
        ) : (
          <>
            {t("opinionsOf", { received: row.opinionsReceived, asked: row.opinionsAsked })}{" "}
            {row.opinionsLate > 0 && <Badge tone="warning">{t("late", { count: row.opinionsLate })}</Badge>}{" "}
            {row.opinionsCameLate > 0 && <Badge>{t("cameLate", { count: row.opinionsCameLate })}</Badge>}
          </>
        ),
    },
    { key: "since", header: t("since"), cell: (row) => <DateOnly value={row.statusSince} /> },
    {
      key: "requested",
      header: t("requested"),
      numeric: true,
      cell: (row) => <Amount cents={row.requestedCents} />,
    },
  ];
  return (
    <DataTable caption={t("title")} captionHidden stacked columns={columns} rows={rows} rowKey={({ ref }) => ref} />
  );
}
