import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { invented } from "@/app/_features/register/labels";
import { regionsCovered } from "@/app/_features/register/list-documents";
import { formatDate } from "@/i18n/format";
import { isUnconfirmed } from "@/server/domain/register/confirmation";
import type { ManagedNetwork } from "@/server/services/network/load-network";

const tones = { current: "success", stale: "warning", retired: "neutral" } as const;
const stateOf = ({ retiredAt, confirmedAt }: ManagedNetwork, now: Date): keyof typeof tones =>
  retiredAt ? "retired" : isUnconfirmed(confirmedAt, now) ? "stale" : "current";

/** Where a network stands: in the lists, to be confirmed, retired; and whether its site answers. */
export function NetworkState({ network, now }: { network: ManagedNetwork; now: Date }) {
  const t = useTranslations("networks");
  const state = stateOf(network, now);
  return (
    <span className="pas-row">
      <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
      {network.check?.failure && <Badge tone="warning">{t("failing")}</Badge>}
    </span>
  );
}

/** All networks for those who keep them, retired ones last. */
export function ManagedNetworks({ networks, now }: { networks: readonly ManagedNetwork[]; now: Date }) {
  const t = useTranslations("networks");
  const lists = useTranslations("lists");
  const locale = useLocale();
  return (
    <DataTable
      caption={t("table")}
      captionHidden
      stacked
      rows={networks}
      rowKey={({ slug }) => slug}
      empty={
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      }
      columns={[
        {
          key: "name",
          header: lists("column.name"),
          cell: ({ slug, name, source }) => (
            <Link href={`/administration/repertoire/reseaux/${slug}`}>
              {source === invented ? lists("inventedName", { name }) : name}
            </Link>
          ),
        },
        { key: "acronym", header: lists("column.acronym"), cell: ({ acronym }) => acronym },
        { key: "regions", header: lists("column.regions"), cell: regionsCovered },
        { key: "state", header: t("state"), cell: (network) => <NetworkState network={network} now={now} /> },
        {
          key: "confirmed",
          header: lists("column.confirmed"),
          cell: ({ confirmedAt }) => (confirmedAt ? formatDate(confirmedAt, locale) : t("never")),
        },
      ]}
    />
  );
}
