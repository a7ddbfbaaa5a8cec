import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { Disclosure } from "@/app/_components/disclosure";
import { formatNumber } from "@/i18n/format";
import { departmentNames, regionNames } from "@/server/domain/organisation/territories";

/** « Orne (61) », « Région Bretagne », from "61" or "R53". */
export const seatName = (seat: string): string | null =>
  seat.startsWith("R")
    ? (regionNames[seat.slice(1)] ?? null)
    : departmentNames[seat]
      ? `${departmentNames[seat]} (${seat})`
      : null;

/** The French ends of a map, in lines: `flows`. */
export function SeatsTable({ flows }: { flows: readonly { seat: string; partnerships: number }[] }) {
  const t = useTranslations("map");
  const locale = useLocale();
  const totals = new Map<string, number>();
  for (const { seat, partnerships } of flows) totals.set(seat, (totals.get(seat) ?? 0) + partnerships);
  const rows = [...totals]
    .map(([seat, partnerships]) => ({ seat, partnerships, name: seatName(seat) ?? t("unknownSeat") }))
    .sort((one, other) => other.partnerships - one.partnerships || one.name.localeCompare(other.name, locale));
  if (rows.length === 0) return null;
  return (
    <Disclosure summary={t("country.seats")}>
      <DataTable
        caption={t("country.seatsTable")}
        columns={[
          { key: "seat", header: t("column.department"), cell: ({ name }) => name },
          {
            key: "partnerships",
            header: t("column.partnerships"),
            numeric: true,
            cell: ({ partnerships }) => formatNumber(partnerships, locale),
          },
        ]}
        rows={rows}
        rowKey={({ seat }) => seat}
      />
    </Disclosure>
  );
}
