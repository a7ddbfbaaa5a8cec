import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { TabLinks } from "@/app/_components/tab-links";
import { NumberText } from "@/app/_components/values";
import { formatShortDate } from "@/i18n/format";
import { type CallPhase, callPhases } from "@/server/domain/call/calendar";
import type { ListedCall } from "@/server/services/call/list-calls";
import { PhaseBadge } from "./phase-badge";

export interface CallListProps {
  calls: readonly ListedCall[];
  /** Only this phase; all when null. */
  phase: CallPhase | null;
  /** Whether a line leads to the form, or to the preview. */
  mayManage: boolean;
}

/** The calls as those who prepare them see them, by phase. */
export function CallList({ calls, phase, mayManage }: CallListProps) {
  const t = useTranslations("call-admin.list");
  const names = useTranslations("calls.phase");
  const locale = useLocale();
  const of = (one: CallPhase) => calls.filter((call) => call.phase === one);
  const shown = phase === null ? calls : of(phase);
  const base = "/administration/appels";
  return (
    <>
      <TabLinks
        label={t("filter")}
        items={[
          { href: base, label: t("all"), current: phase === null, count: calls.length },
          ...callPhases.map((one) => ({
            href: `${base}?etat=${one}`,
            label: names(one),
            current: one === phase,
            count: of(one).length,
          })),
        ]}
      />
      <DataTable
        caption={t("caption", { count: shown.length })}
        rows={shown}
        rowKey={({ slug }) => slug}
        stacked
        empty={<EmptyState title={t("empty")} />}
        columns={[
          {
            key: "call",
            header: t("call"),
            cell: ({ slug, title }) => <Link href={`${base}/${slug}${mayManage ? "" : "/apercu"}`}>{title}</Link>,
          },
          { key: "code", header: t("code"), cell: ({ code }) => code },
          { key: "phase", header: t("phase"), cell: (call) => <PhaseBadge phase={call.phase} /> },
          { key: "opens", header: t("opens"), cell: ({ opensAt }) => formatShortDate(opensAt, locale) },
          { key: "closes", header: t("closes"), cell: ({ closesAt }) => formatShortDate(closesAt, locale) },
          { key: "filed", header: t("filed"), numeric: true, cell: ({ filed }) => <NumberText value={filed} /> },
        ]}
      />
    </>
  );
}
