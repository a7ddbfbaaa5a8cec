import { useLocale, useTranslations } from "next-intl";
import type { Column } from "@/app/_components/data-table";
import type { CooperationProject } from "@/server/services/register/load-cooperation";
import { AwardText } from "./award-text";
import { EntryTable } from "./entry-table";
import { invented, themeLabel, yearsLabel } from "./labels";

/** What both ends of a cooperation do together, the latest first, with what was granted here. */
export function CooperationProjects({ projects }: { projects: CooperationProject[] }) {
  const t = useTranslations("register");
  const locale = useLocale();
  const columns: Column<CooperationProject>[] = [
    { key: "project", header: t("column.project"), cell: ({ title }) => title },
    { key: "theme", header: t("column.theme"), cell: ({ theme }) => themeLabel(theme, locale) },
    { key: "years", header: t("column.years"), cell: ({ firstYear, lastYear }) => yearsLabel(firstYear, lastYear) },
    {
      key: "source",
      header: t("column.source"),
      cell: ({ source }) => (source === invented ? t("entry.demonstration") : source),
    },
    {
      key: "amount",
      header: t("column.amount"),
      numeric: true,
      cell: ({ award }) => award && <AwardText award={award} />,
    },
  ];
  return (
    <EntryTable
      id="projets"
      title={t("entry.projects")}
      columns={columns}
      rows={projects}
      rowKey={({ title, firstYear, award }) => `${title} ${firstYear} ${award?.call.slug ?? ""}`}
      none={t("entry.noProject")}
    />
  );
}
