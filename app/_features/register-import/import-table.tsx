import { useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { DateTime } from "@/app/_components/values";
import type { ListedImport } from "@/server/services/register-import/list-imports";
import { StageBadge, stageOf } from "./import-state";
import { importsPath } from "./query";

/** Files that were sent, the last first: `imports`. */
export function ImportTable({ imports }: { imports: readonly ListedImport[] }) {
  const t = useTranslations("register-import");
  return (
    <DataTable
      caption={t("list.caption")}
      captionHidden
      stacked
      rows={imports}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("list.empty")}>{t("list.emptyText")}</EmptyState>}
      columns={[
        {
          key: "file",
          header: t("list.file"),
          cell: ({ id, fileName }) => <Link href={`${importsPath}/${id}`}>{fileName}</Link>,
          rowHeader: true,
        },
        { key: "sent", header: t("list.sent"), cell: ({ createdAt }) => <DateTime value={createdAt} /> },
        { key: "by", header: t("list.by"), cell: ({ createdByName }) => createdByName },
        {
          key: "state",
          header: t("list.state"),
          cell: ({ acceptedAt, undoneAt }) => (
            <StageBadge stage={stageOf({ accepted: acceptedAt, undone: undoneAt })} />
          ),
        },
        {
          key: "result",
          header: t("list.result"),
          cell: ({ acceptedAt, counts }) =>
            acceptedAt && t("list.result_text", { created: counts.new ?? 0, changed: counts.changed ?? 0 }),
        },
      ]}
    />
  );
}
