import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/app/_components/data-table";
import { formatAmount, formatNumber } from "@/i18n/format";
import { type Cents, sum } from "@/server/domain/money";

export interface TiesRow {
  key: string;
  name: ReactNode;
  partnerships: number;
  partners: ReactNode;
  cents: Cents;
  /** A part of the line above: not counted again in the total. */
  isPart?: boolean;
}

export interface TiesTableProps {
  caption: string;
  /** What the first column holds, and the one of partners: their number or their names. */
  of: string;
  partners: string;
  partnersAreNumbers?: boolean;
  rows: readonly TiesRow[];
}

/** What a map shows, in lines: `caption, of, partners, rows`. */
export function TiesTable({ caption, of, partners, partnersAreNumbers = false, rows }: TiesTableProps) {
  const t = useTranslations("map");
  const locale = useLocale();
  const total = (of: (row: TiesRow) => number) => sum(rows.filter(({ isPart }) => !isPart).map(of));
  const columns: Column<TiesRow>[] = [
    {
      key: "name",
      header: of,
      cell: ({ name, isPart }) => (isPart ? <span className="pas-map-part">{name}</span> : name),
    },
    {
      key: "partnerships",
      header: t("column.partnerships"),
      numeric: true,
      cell: (row) => formatNumber(row.partnerships, locale),
    },
    { key: "partners", header: partners, numeric: partnersAreNumbers, cell: (row) => row.partners },
    {
      key: "amount",
      header: t("column.amount"),
      numeric: true,
      cell: ({ cents }) => (cents > 0 ? formatAmount(cents, locale) : ""),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacked
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      totals={{
        name: t("total"),
        partnerships: formatNumber(
          total(({ partnerships }) => partnerships),
          locale,
        ),
        amount: formatAmount(
          total(({ cents }) => cents),
          locale,
        ),
      }}
    />
  );
}
