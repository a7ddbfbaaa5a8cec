import { useLocale, useTranslations } from "next-intl";
import type { Column } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { formatAmount } from "@/i18n/format";
import type { EntryProject } from "@/server/services/register/load-entry";
import { EntryTable } from "./entry-table";
import { themeLabel, yearsLabel } from "./labels";

/** What an authority does with its partners, the latest first, with what was granted here. */
export function EntryProjects({ projects }: { projects: EntryProject[] }) {
  const t = useTranslations("register");
  const locale = useLocale();
  const award = ({ award }: EntryProject) =>
    award && (
      <>
        <Link href={`/appels/${award.call.slug}`}>
          {t("entry.award", { amount: formatAmount(award.cents, locale), year: String(award.year) })}
        </Link>
        {award.givenUp && ` (${t("entry.givenUp")})`}
      </>
    );
  const columns: Column<EntryProject>[] = [
    { key: "project", header: t("column.project"), cell: ({ title }) => title },
    { key: "partner", header: t("column.partner"), cell: ({ partner }) => partner },
    { key: "theme", header: t("column.theme"), cell: ({ theme }) => themeLabel(theme, locale) },
    { key: "years", header: t("column.years"), cell: ({ firstYear, lastYear }) => yearsLabel(firstYear, lastYear) },
    { key: "amount", header: t("column.amount"), numeric: true, cell: award },
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
