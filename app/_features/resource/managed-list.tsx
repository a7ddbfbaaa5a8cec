import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { ListFilters } from "@/app/_components/list-filters";
import { Pagination } from "@/app/_components/pagination";
import { searchedTextLength } from "@/app/_components/searched-text";
import { SelectField } from "@/app/_components/select-field";
import { TextField } from "@/app/_components/text-field";
import { DateTime } from "@/app/_components/values";
import { countryName } from "@/server/domain/country/names";
import { resourceKinds, resourceStates } from "@/server/domain/resource/kinds";
import { type ManagedResources, managedPageSize } from "@/server/services/resource/list-managed";
import type { LoadedResource } from "@/server/services/resource/load";
import { kindWords, type ManagedQuery, managedHref } from "./query";
import { StateBadge } from "./state-badge";

/** What somebody manages: by words, kind and state. */
export function ManagedList({ list: { rows, total }, query }: { list: ManagedResources; query: ManagedQuery }) {
  const t = useTranslations("resource-admin.list");
  const isFiltered = (query.q ?? query.genre ?? query.etat) !== undefined;
  return (
    <>
      <Filters query={query} isFiltered={isFiltered} />
      <p role="status" className="fr-text--bold">
        {t("count", { count: total })}
      </p>
      <ManagedTable rows={rows} total={total} isFiltered={isFiltered} />
      <Pagination
        page={query.page ?? 1}
        pageCount={Math.ceil(total / managedPageSize)}
        href={(page) => managedHref({ ...query, page })}
      />
    </>
  );
}

function Filters({ query: { q, genre, etat }, isFiltered }: { query: ManagedQuery; isFiltered: boolean }) {
  const t = useTranslations("resource-admin");
  const kinds = useTranslations("resources.kind");
  return (
    <ListFilters
      action="/administration/ressources"
      label={t("list.filters")}
      apply={t("list.apply")}
      reset={t("list.reset")}
      resetHref={isFiltered ? "/administration/ressources" : null}
    >
      <TextField
        name="q"
        type="search"
        label={t("list.text")}
        hint={t("list.textHint")}
        maxLength={searchedTextLength}
        defaultValue={q}
      />
      <SelectField
        name="genre"
        label={t("list.kind")}
        placeholder={t("list.anyKind")}
        defaultValue={genre}
        options={resourceKinds.map((kind) => ({ value: kindWords[kind], label: kinds(kind) }))}
      />
      <SelectField
        name="etat"
        label={t("list.state")}
        placeholder={t("list.anyState")}
        defaultValue={etat}
        options={[...resourceStates, "failing" as const].map((state) => ({ value: state, label: t(`state.${state}`) }))}
      />
    </ListFilters>
  );
}

interface TableProps {
  rows: readonly LoadedResource[];
  total: number;
  isFiltered: boolean;
}

function ManagedTable({ rows, total, isFiltered }: TableProps) {
  const t = useTranslations("resource-admin.list");
  const states = useTranslations("resource-admin.state");
  const kinds = useTranslations("resources.kind");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("count", { count: total })}
      captionHidden
      rows={rows}
      rowKey={({ slug }) => slug}
      stacked
      empty={
        <EmptyState title={t(isFiltered ? "noMatch" : "empty")}>
          <p>{t(isFiltered ? "noMatchText" : "emptyText")}</p>
        </EmptyState>
      }
      columns={[
        {
          key: "name",
          header: t("name"),
          cell: ({ slug, title }) => <Link href={`/administration/ressources/${slug}`}>{title}</Link>,
        },
        { key: "kind", header: t("kind"), cell: ({ kind }) => kinds(kind) },
        {
          key: "state",
          header: t("state"),
          cell: ({ state, check }) => (
            <span className="pas-row">
              <StateBadge state={state} />
              {check?.failure && <Badge tone="warning">{states("failing")}</Badge>}
            </span>
          ),
        },
        {
          key: "country",
          header: t("country"),
          cell: ({ country }) => (country ? countryName(country, locale) : t("allCountries")),
        },
        { key: "changed", header: t("changed"), cell: ({ updatedAt }) => <DateTime value={updatedAt} /> },
      ]}
    />
  );
}
