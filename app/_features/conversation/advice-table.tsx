import { useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { DateTime } from "@/app/_components/values";
import type { ListedAdvice } from "@/server/services/conversation/list-advice";
import { UnreadBadge } from "./unread-badge";

interface AdviceTableProps {
  rows: readonly ListedAdvice[];
  space: "dossiers" | "avis";
}

/** Conversations before filing, each named by who is on the other side. */
export function AdviceTable({ rows, space }: AdviceTableProps) {
  const t = useTranslations("conversations.list");
  return (
    <DataTable
      caption={t("caption")}
      captionHidden
      stacked
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "with",
          header: t(space === "avis" ? "authority" : "embassy"),
          rowHeader: true,
          cell: ({ id, authority, embassy, unread }) => (
            <>
              <Link href={`/${space}/conseils/${id}`}>{space === "avis" ? authority : embassy}</Link>{" "}
              <UnreadBadge count={unread} />
              <span className="pas-muted pas-line">{space === "avis" ? embassy : authority}</span>
            </>
          ),
        },
        { key: "call", header: t("call"), cell: ({ callTitle }) => callTitle },
        {
          key: "last",
          header: t("last"),
          cell: ({ lastAt, lastBy }) => (
            <>
              <DateTime value={lastAt} />
              <span className="pas-muted pas-line">{lastBy}</span>
            </>
          ),
        },
        { key: "messages", header: t("messages"), numeric: true, cell: ({ messages }) => messages },
      ]}
    />
  );
}
