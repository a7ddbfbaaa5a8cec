import { useLocale, useTranslations } from "next-intl";
import type { Column } from "@/app/_components/data-table";
import type { EntryProject } from "@/server/services/register/load-entry";
import { AwardText } from "./award-text";
import { EntryTable } from "./entry-table";
import { themeLabel, yearsLabel } from "./labels";

/** What an authority does with its partners, the latest first, with what was granted here. */
export function EntryProjects({ projects }: { projects: EntryProject[] }) {
  const t = useTranslations("register");
  const locale = useLocale();
  const columns: Column<EntryProject>[] = [
    { key: "project", header: t("column.project"), cell: ({ title }) => title },
    { key: "partner", header: t("column.partner"), cell: ({ partner }) => partner },
    { key: "theme", header: t("column.theme"), cell: ({ theme }) => themeLabel(theme, locale) },
    { key: "years", header: t("column.years"), cell: ({ firstYear, lastYear }) => yearsLabel(firstYear, lastYear) },
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
      rowKey={({ title, partner, firstYear }) => `${title} ${partner} ${firstYear}`}
      none={t("entry.noProject")}
    />
  );
}
