import { useLocale, useTranslations } from "next-intl";
import type { Column } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { authorityLabel } from "@/server/domain/organisation/label";
import type { EntryCooperation } from "@/server/services/register/load-entry";
import { EntryTable } from "./entry-table";
import { cooperationHref, placeLabel, themeLabel } from "./labels";

/** With whom an authority cooperates: `cooperations, isFrench`. */
export function EntryCooperations({ cooperations, isFrench }: { cooperations: EntryCooperation[]; isFrench: boolean }) {
  const t = useTranslations("register");
  const tOrganisations = useTranslations("organisations");
  const locale = useLocale();
  const columns: Column<EntryCooperation>[] = [
    {
      key: "partner",
      header: t("column.partner"),
      cell: ({ partner }) => (
        <Link href={`/repertoire/${partner.slug}`}>
          {isFrench ? partner.name : authorityLabel(partner, tOrganisations(`kind.${partner.kind}`))}
        </Link>
      ),
    },
    ...(isFrench
      ? [
          {
            key: "place",
            header: t("column.place"),
            cell: ({ partner }: EntryCooperation) => placeLabel(partner.country, partner.region, locale),
          },
        ]
      : []),
    {
      key: "kind",
      header: t("column.kind"),
      cell: ({ slug, kind, partner }) => (
        <Link href={cooperationHref(slug)}>
          {t(`kind.${kind}`)}
          <span className="fr-sr-only">{t("kindWith", { name: partner.name })}</span>
        </Link>
      ),
    },
    {
      key: "themes",
      header: t("column.themes"),
      cell: ({ themes }) => themes.map((theme) => themeLabel(theme, locale)).join(", "),
    },
    {
      key: "status",
      header: t("column.status"),
      cell: ({ status, untilYear }) =>
        untilYear === null ? t(`status.${status}`) : `${t(`status.${status}`)} (${untilYear})`,
    },
    { key: "since", header: t("column.since"), numeric: true, cell: ({ sinceYear }) => sinceYear },
  ];
  return (
    <EntryTable
      id="cooperations"
      title={t("entry.cooperations")}
      columns={columns}
      rows={cooperations}
      rowKey={({ slug }) => slug}
      none={t("entry.noCooperation")}
    />
  );
}
