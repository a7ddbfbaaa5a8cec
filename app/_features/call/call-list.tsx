import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { ListFilters } from "@/app/_components/list-filters";
import { Pagination } from "@/app/_components/pagination";
import { searchedTextLength } from "@/app/_components/searched-text";
import { SelectField } from "@/app/_components/select-field";
import { TabLinks } from "@/app/_components/tab-links";
import { TextField } from "@/app/_components/text-field";
import { NumberText } from "@/app/_components/values";
import { formatShortDate } from "@/i18n/format";
import { callPhases } from "@/server/domain/call/calendar";
import type { ListedCall } from "@/server/services/call/list-calls";
import {
  type CallListQuery,
  callCsvHref,
  callListHref,
  callSorts,
  callSortWords,
  callsPageSize,
  ofPhase,
  searchCalls,
} from "./list-query";
import { PhaseBadge } from "./phase-badge";

export interface CallListProps {
  calls: readonly ListedCall[];
  query: CallListQuery;
  /** Whether a line leads to the form, or to the preview. */
  mayManage: boolean;
}

const base = "/administration/appels";

/** The calls as those who prepare them see them: by phase, searched and sorted. */
export function CallList({ calls, query, mayManage }: CallListProps) {
  const t = useTranslations("call-admin.list");
  const words = useTranslations("exports.list");
  const found = searchCalls(calls, query);
  const shown = ofPhase(found, query);
  const pageCount = Math.max(1, Math.ceil(shown.length / callsPageSize));
  const page = Math.min(query.page ?? 1, pageCount);
  return (
    <>
      <Phases found={found} query={query} />
      <Filters query={query} />
      <div className="pas-listhead">
        <p role="status" className="fr-text--bold fr-mb-0">
          {t("caption", { count: shown.length })}
        </p>
        <a className="fr-link" href={callCsvHref(query)} download>
          {words("csv")}
        </a>
      </div>
      <CallTable
        caption={t("caption", { count: shown.length })}
        rows={shown.slice((page - 1) * callsPageSize, page * callsPageSize)}
        mayManage={mayManage}
      />
      <Pagination page={page} pageCount={pageCount} href={(to) => callListHref({ ...query, page: to })} />
    </>
  );
}

function Phases({ found, query }: { found: readonly ListedCall[]; query: CallListQuery }) {
  const t = useTranslations("call-admin.list");
  const names = useTranslations("calls.phase");
  const tab = (etat: CallListQuery["etat"], label: string) => ({
    href: callListHref({ ...query, etat, page: undefined }),
    label,
    current: etat === query.etat,
    count: ofPhase(found, { etat }).length,
  });
  return (
    <TabLinks
      label={t("filter")}
      items={[tab(undefined, t("all")), ...callPhases.map((one) => tab(one, names(one)))]}
    />
  );
}

function Filters({ query: { q, etat, tri } }: { query: CallListQuery }) {
  const t = useTranslations("exports.calls");
  const words = useTranslations("exports.list");
  return (
    <ListFilters
      action={base}
      label={words("filters")}
      apply={words("apply")}
      reset={words("reset")}
      resetHref={q === undefined ? null : callListHref({ etat, tri })}
    >
      {etat && <input type="hidden" name="etat" value={etat} />}
      <TextField
        name="q"
        type="search"
        label={t("search")}
        hint={t("searchHint")}
        maxLength={searchedTextLength}
        defaultValue={q}
      />
      <SelectField
        name="tri"
        label={words("sort")}
        defaultValue={tri ?? callSortWords.closes}
        options={callSorts.map((one) => ({ value: callSortWords[one], label: t(`sorts.${one}`) }))}
      />
    </ListFilters>
  );
}

function CallTable(props: { caption: string; rows: readonly ListedCall[]; mayManage: boolean }) {
  const { caption, rows, mayManage } = props;
  const t = useTranslations("call-admin.list");
  const locale = useLocale();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ slug }) => slug}
      stacked
      empty={<EmptyState title={t("empty")} />}
      columns={[
        {
          key: "call",
          header: t("call"),
          cell: ({ slug, title }) => <Link href={`${base}/${slug}${mayManage ? "" : "/apercu"}`}>{title}</Link>,
        },
        { key: "code", header: t("code"), cell: ({ code }) => code },
        { key: "phase", header: t("phase"), cell: (call) => <PhaseBadge phase={call.phase} /> },
        { key: "opens", header: t("opens"), cell: ({ opensAt }) => formatShortDate(opensAt, locale) },
        { key: "closes", header: t("closes"), cell: ({ closesAt }) => formatShortDate(closesAt, locale) },
        { key: "filed", header: t("filed"), numeric: true, cell: ({ filed }) => <NumberText value={filed} /> },
      ]}
    />
  );
}
