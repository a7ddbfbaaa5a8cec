import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { authorityLabel } from "@/server/domain/organisation/label";
import type { ListedCooperation } from "@/server/services/register/search";
import { cooperationHref, placeLabel } from "./labels";

/** Who cooperates with whom: `cooperations`. On a phone each becomes a block. */
export function CooperationTable({ cooperations }: { cooperations: readonly ListedCooperation[] }) {
  const t = useTranslations("register");
  const tOrganisations = useTranslations("organisations");
  const locale = useLocale();
  const columns: Column<ListedCooperation>[] = [
    {
      key: "french",
      header: t("column.french"),
      cell: ({ french }) => (
        <Link href={`/repertoire/${french.slug}`}>{authorityLabel(french, tOrganisations(`kind.${french.kind}`))}</Link>
      ),
    },
    {
      key: "foreign",
      header: t("column.foreign"),
      cell: ({ foreign }) => <Link href={`/repertoire/${foreign.slug}`}>{foreign.name}</Link>,
    },
    {
      key: "place",
      header: t("column.place"),
      cell: ({ foreign }) => placeLabel(foreign.country, foreign.region, locale),
    },
    {
      key: "kind",
      header: t("column.kind"),
      cell: ({ slug, kind, french, foreign }) => (
        <Link href={cooperationHref(slug)}>
          {t(`kind.${kind}`)}
          <span className="fr-sr-only">{t("kindBetween", { french: french.name, foreign: foreign.name })}</span>
        </Link>
      ),
    },
    { key: "status", header: t("column.status"), cell: ({ status }) => t(`status.${status}`) },
    { key: "since", header: t("column.since"), numeric: true, cell: ({ sinceYear }) => sinceYear },
    { key: "projects", header: t("column.projects"), numeric: true, cell: ({ projects }) => projects },
  ];
  return (
    <DataTable
      caption={t("table")}
      captionHidden
      stacked
      columns={columns}
      rows={cooperations}
      rowKey={({ slug }) => slug}
    />
  );
}
