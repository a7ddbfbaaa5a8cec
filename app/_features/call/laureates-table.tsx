import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { Amount } from "@/app/_components/values";
import { formatAmount } from "@/i18n/format";
import { countryName } from "@/server/domain/country/names";
import { type Cents, sum } from "@/server/domain/money";
import { authorityLabel } from "@/server/domain/organisation/label";
import type { Laureate } from "@/server/services/call/laureates";

/** The projects a call cofinances, with their amounts by year. */
export function LaureatesTable({ laureates, years }: { laureates: readonly Laureate[]; years: readonly number[] }) {
  const t = useTranslations("calls.laureates");
  const kinds = useTranslations("organisations.kind");
  const locale = useLocale();
  const amountOf = (laureate: Laureate, year: number): Cents =>
    laureate.amounts.find((amount) => amount.year === year)?.cents ?? 0;
  const perYear = years.length > 1 ? years : [];
  const givenUp = laureates.filter((laureate) => laureate.givenUp !== null);
  const amount = formatAmount(sum(givenUp.map(({ totalCents }) => totalCents)), locale);
  return (
    <>
      {givenUp.length > 0 && <p>{t("givenUp", { count: givenUp.length, amount })}</p>}
      <DataTable
        caption={t("caption", { count: laureates.length })}
        rows={laureates}
        rowKey={({ number }) => number}
        stacked
        columns={[
          {
            key: "authority",
            header: t("authority"),
            cell: ({ authority }) => authorityLabel(authority, kinds(authority.kind)),
          },
          {
            key: "project",
            header: t("project"),
            cell: ({ project, conditional, givenUp }) => {
              const state = givenUp ?? (conditional ? "conditional" : null);
              return state ? `${project} (${t(state)})` : project;
            },
          },
          {
            key: "countries",
            header: t("countries"),
            cell: ({ countries }) => countries.map((code) => countryName(code, locale)).join(", "),
          },
          { key: "number", header: t("number"), cell: ({ number }) => <span className="pas-number">{number}</span> },
          ...perYear.map((year) => ({
            key: String(year),
            header: String(year),
            numeric: true,
            cell: (laureate: Laureate) => <Amount cents={amountOf(laureate, year)} />,
          })),
          { key: "total", header: t("total"), numeric: true, cell: ({ totalCents }) => <Amount cents={totalCents} /> },
        ]}
        totals={{
          authority: t("total"),
          ...Object.fromEntries(
            perYear.map((year) => [
              String(year),
              <Amount key={year} cents={sum(laureates.map((laureate) => amountOf(laureate, year)))} />,
            ]),
          ),
          total: <Amount cents={sum(laureates.map(({ totalCents }) => totalCents))} />,
        }}
      />
    </>
  );
}
