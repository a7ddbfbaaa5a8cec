import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { type Column, DataTable } from "@/app/_components/data-table";
import { EmailAddress } from "@/app/_components/values";
import { formatDate } from "@/i18n/format";
import { isUnconfirmed } from "@/server/domain/register/confirmation";
import type { Network } from "@/server/services/register/networks";
import { invented } from "./labels";
import { regionsCovered } from "./list-documents";

/** The regional networks: `networks, now`. On a phone each becomes a block. */
export function NetworkTable({ networks, now }: { networks: readonly Network[]; now: Date }) {
  const t = useTranslations("lists");
  const tResources = useTranslations("resources");
  const tRegister = useTranslations("register");
  const locale = useLocale();
  const columns: Column<Network>[] = [
    {
      key: "name",
      header: t("column.name"),
      cell: ({ name, source }) => (source === invented ? t("inventedName", { name }) : name),
    },
    { key: "acronym", header: t("column.acronym"), cell: ({ acronym }) => acronym },
    { key: "regions", header: t("column.regions"), cell: regionsCovered },
    {
      key: "website",
      header: t("column.website"),
      cell: ({ website, isUnreachable }) =>
        website && (
          <span className="pas-row">
            <a className="fr-link" href={website} rel="external noopener">
              {website.replace(/^https?:\/\//, "")}
            </a>
            {isUnreachable && <Badge tone="warning">{tResources("links.unreachable")}</Badge>}
          </span>
        ),
    },
    {
      key: "email",
      header: t("column.email"),
      cell: ({ email }) =>
        email && (
          <a className="fr-link" href={`mailto:${email}`}>
            <EmailAddress address={email} />
          </a>
        ),
    },
    {
      key: "confirmed",
      header: t("column.confirmed"),
      cell: ({ confirmedAt }) =>
        confirmedAt && !isUnconfirmed(confirmedAt, now)
          ? formatDate(confirmedAt, locale)
          : tRegister("entry.neverConfirmed"),
    },
  ];
  return (
    <DataTable
      caption={t("reseaux")}
      captionHidden
      stacked
      columns={columns}
      rows={networks}
      rowKey={({ slug }) => slug}
    />
  );
}
