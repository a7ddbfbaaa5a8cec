import { useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { type Column, DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { DateOnly } from "@/app/_components/values";
import type { ListedNotice } from "@/server/services/exchange/list-notices";
import { KindBadge, NoticeStatusBadge } from "./notice-badges";

interface NoticeTableProps {
  notices: readonly ListedNotice[];
  /** Where each leads: `${base}/${id}`. */
  base: "/compte/bourse" | "/administration/bourse";
  caption: string;
}

/** Notices as those see them who manage or moderate them. */
export function NoticeTable({ notices, base, caption }: NoticeTableProps) {
  const t = useTranslations("exchange");
  const moderates = base === "/administration/bourse";
  const columns: Column<ListedNotice>[] = [
    {
      key: "title",
      header: t("mine.columns.title"),
      cell: ({ id, title }) => <Link href={`${base}/${id}`}>{title || t("statuses.draft")}</Link>,
    },
    { key: "authority", header: t("moderation.authority"), cell: ({ authority }) => authority },
    { key: "kind", header: t("mine.columns.kind"), cell: ({ kind }) => <KindBadge kind={kind} /> },
    { key: "status", header: t("mine.columns.status"), cell: ({ status }) => <NoticeStatusBadge status={status} /> },
    {
      key: "until",
      header: t("mine.columns.until"),
      cell: ({ until }) => until && <DateOnly value={`${until}T12:00:00Z`} />,
    },
    ...(moderates
      ? [
          {
            key: "reports",
            header: t("moderation.reports"),
            numeric: true,
            cell: ({ reports }: ListedNotice) => (reports > 0 ? <Badge tone="warning">{reports}</Badge> : 0),
          },
        ]
      : []),
  ];
  return <DataTable caption={caption} captionHidden stacked columns={columns} rows={notices} rowKey={({ id }) => id} />;
}
