import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/app/_components/data-table";
import { Link } from "@/app/_components/link";
import { formatAmount, formatNumber } from "@/i18n/format";
import type { Axis, FigureLine, FigureTotal } from "@/server/domain/figures/axis";
import { labelOf } from "./labels";

export interface AxisTableProps {
  axis: Axis;
  lines: readonly FigureLine[];
  /** Left out where the lines are only some of those that it counts. */
  total?: FigureTotal;
}

/** Projects and amounts, line by line: `axis, lines, total?`. */
export function AxisTable({ axis, lines, total }: AxisTableProps) {
  const t = useTranslations("figures");
  const locale = useLocale();
  const name = (line: FigureLine) => {
    const label = labelOf(axis, line, locale);
    return axis === "call" ? <Link href={`/appels/${line.key}`}>{label}</Link> : label;
  };
  // Plain texts: these tables are long, and an element for each number would double the page.
  const projects = (line: FigureTotal) => formatNumber(line.projects, locale);
  const amount = (line: FigureTotal) => formatAmount(line.cents, locale);
  const columns: Column<FigureLine>[] = [
    { key: "label", header: t(`column.${axis}`), cell: name },
    { key: "projects", header: t("column.projects"), numeric: true, cell: projects },
    { key: "amount", header: t("column.amount"), numeric: true, cell: amount },
  ];
  return (
    <DataTable
      caption={t(`axis.${axis}.title`)}
      captionHidden
      columns={columns}
      rows={lines}
      rowKey={(line) => `${line.detail} ${line.key}`}
      totals={total && { label: t("total"), projects: projects(total), amount: amount(total) }}
    />
  );
}
