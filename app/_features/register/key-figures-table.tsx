import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/app/_components/data-table";
import { formatDate, formatNumber } from "@/i18n/format";
import type { ComparedFigure } from "@/server/domain/register/figures";

/** What is counted, beside what was published of it, and by how much they differ: `figures`. */
export function KeyFiguresTable({ figures }: { figures: readonly ComparedFigure[] }) {
  const t = useTranslations("register");
  const locale = useLocale();
  const published = ({ published: quoted }: ComparedFigure) =>
    quoted
      ? t("figures.quote", {
          value: formatNumber(quoted.value, locale),
          source: quoted.source,
          on: formatDate(new Date(quoted.publishedOn), locale),
        })
      : t("figures.notPublished");
  const difference = ({ difference: by }: ComparedFigure) => {
    if (by === null) return "";
    if (by === 0) return t("figures.same");
    return t(by > 0 ? "figures.more" : "figures.fewer", { count: formatNumber(Math.abs(by), locale) });
  };
  const columns: Column<ComparedFigure>[] = [
    { key: "figure", header: t("column.figure"), cell: ({ figure }) => t(`figures.${figure}`) },
    {
      key: "counted",
      header: t("column.counted"),
      numeric: true,
      cell: ({ counted }) => formatNumber(counted, locale),
    },
    { key: "published", header: t("column.published"), cell: published },
    { key: "difference", header: t("column.difference"), numeric: true, cell: difference },
  ];
  return (
    <DataTable caption={t("figures.table")} stacked columns={columns} rows={figures} rowKey={({ figure }) => figure} />
  );
}
