import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { EmptyState } from "@/app/_components/empty-state";
import { Link } from "@/app/_components/link";
import { TabLinks } from "@/app/_components/tab-links";
import { Amount } from "@/app/_components/values";
import { formatDate } from "@/i18n/format";
import type { PublicCallSummary } from "@/server/services/call/list-public";
import { PhaseBadge } from "./phase-badge";
import { yearsText } from "./years";

/** The past calls, all or those of one first year; the year is in the address. */
export function PastCalls({ calls, year }: { calls: readonly PublicCallSummary[]; year: number | null }) {
  const t = useTranslations("calls");
  const locale = useLocale();
  const years = [...new Set(calls.map(({ firstYear }) => firstYear))].sort((a, b) => b - a);
  const shown = calls.filter(({ firstYear }) => year === null || firstYear === year);
  const count = shown.length;
  return (
    <>
      <TabLinks
        label={t("past.filter")}
        items={[
          { href: "/appels", label: t("past.allYears"), current: year === null, count: calls.length },
          ...years.map((one) => ({ href: `/appels?annee=${one}`, label: String(one), current: one === year })),
        ]}
      />
      <DataTable
        caption={year === null ? t("past.caption", { count }) : t("past.captionYear", { count, year: String(year) })}
        rows={shown}
        rowKey={({ slug }) => slug}
        stacked
        columns={[
          {
            key: "call",
            header: t("columns.call"),
            cell: ({ slug, title }) => <Link href={`/appels/${slug}`}>{title}</Link>,
          },
          { key: "years", header: t("columns.years"), cell: (call) => t("years", yearsText(call)) },
          { key: "closed", header: t("columns.closed"), cell: ({ closesAt }) => formatDate(closesAt, locale) },
          { key: "phase", header: t("columns.phase"), cell: ({ phase }) => <PhaseBadge phase={phase} /> },
          {
            key: "envelope",
            header: t("columns.envelope"),
            numeric: true,
            cell: ({ envelopeCents }) => <Amount cents={envelopeCents} />,
          },
        ]}
        empty={
          <EmptyState title={t("past.empty")} headingLevel={3}>
            {year !== null && <p>{t("past.emptyText", { year: String(year) })}</p>}
          </EmptyState>
        }
      />
    </>
  );
}
