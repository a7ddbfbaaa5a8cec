import { useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { Amount } from "@/app/_components/values";
import { type ShareByYear, totalOf } from "@/server/domain/application/parties";

/** What a party brings, year by year and in all. */
export function ShareTable({ share, years }: { share: ShareByYear; years: readonly number[] }) {
  const t = useTranslations("confirmation");
  return (
    <DataTable
      caption={t("table")}
      captionHidden
      rows={years}
      rowKey={String}
      columns={[
        { key: "year", header: t("year"), cell: (year) => year, rowHeader: true },
        {
          key: "amount",
          header: t("amount"),
          numeric: true,
          cell: (year) => <Amount cents={share[String(year)] ?? 0} />,
        },
      ]}
      totals={{ year: t("total"), amount: <Amount cents={totalOf(share)} /> }}
    />
  );
}
