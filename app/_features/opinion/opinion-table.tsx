import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { type Column, DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { Amount, DateOnly, DateTime } from "@/app/_components/values";
import { countryName } from "@/server/domain/country/names";
import type { OpinionTab } from "@/server/domain/opinion/state";
import type { ListedOpinion } from "@/server/services/opinion/list-opinion-requests";
import { UnreadBadge } from "../conversation/unread-badge";
import { CameLateBadge, VerdictBadge } from "./badges";

interface OpinionTableProps {
  tab: OpinionTab;
  rows: readonly ListedOpinion[];
  /** How many there are on all pages. */
  count: number;
  /** By reference, the messages that the reader has not read. */
  unread: ReadonlyMap<string, number>;
}

/** The dossiers of one tab, each leading to its desk. */
export function OpinionTable({ tab, rows, count, unread }: OpinionTableProps) {
  const t = useTranslations("opinions.list");
  const locale = useLocale();
  const outcome: Column<ListedOpinion>[] =
    tab === "given"
      ? [
          {
            key: "issued",
            header: t("columns.issued"),
            cell: ({ issuedAt, cameLate }) =>
              issuedAt && (
                <span>
                  <DateOnly value={issuedAt} /> {cameLate && <CameLateBadge />}
                </span>
              ),
          },
          { key: "verdict", header: t("columns.verdict"), cell: (row) => <Given row={row} /> },
        ]
      : [{ key: "due", header: t("columns.due"), cell: ({ dueAt }) => <DateTime value={dueAt} /> }];
  return (
    <DataTable
      caption={`${t(`caption.${tab}`)} (${t("count", { count })})`}
      stacked
      rows={rows}
      rowKey={({ ref, country }) => `${ref} ${country}`}
      columns={[
        {
          key: "project",
          header: t("columns.project"),
          cell: (row) => <Project row={row} unread={unread.get(row.ref)} />,
        },
        { key: "country", header: t("columns.country"), cell: ({ country }) => countryName(country, locale) },
        { key: "call", header: t("columns.call"), cell: ({ callTitle }) => callTitle },
        {
          key: "requested",
          header: t("columns.requested"),
          numeric: true,
          cell: ({ requestedCents }) => <Amount cents={requestedCents} />,
        },
        ...outcome,
      ]}
    />
  );
}

function Project({ row, unread }: { row: ListedOpinion; unread: number | undefined }) {
  const t = useTranslations("opinions.list");
  const { ref, country, title, number, authority, departmentCode, hasDraft } = row;
  return (
    <>
      <Link href={`/avis/${ref}?pays=${country}`}>{title || t("untitled")}</Link>
      <br />
      <span className="pas-muted fr-text--sm">
        {departmentCode ? `${authority} (${departmentCode})` : authority}, {number ?? ref}
      </span>{" "}
      {hasDraft && <Badge tone="new">{t("begun")}</Badge>} <UnreadBadge count={unread} />
    </>
  );
}

function Given({ row: { verdict, version } }: { row: ListedOpinion }) {
  const t = useTranslations("opinions.list");
  if (!verdict) return null;
  return (
    <span>
      <VerdictBadge verdict={verdict} />
      {version !== null && version > 1 && <span className="pas-muted"> {t("version", { version })}</span>}
    </span>
  );
}
