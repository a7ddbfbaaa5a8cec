import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/app/_components/data-table";
import { Amount, Percent } from "@/app/_components/values";
import { type ByYear, budgetOf } from "@/server/domain/application/budget";
import { type ApplicationContent, amountIn } from "@/server/domain/application/content";
import { countryName } from "@/server/domain/country/names";
import { rateOf, sum } from "@/server/domain/money";

interface Line {
  id: string;
  name: ReactNode;
  amounts: Record<string, number>;
}

/** The budget to read: expenditure and funding by year, with their totals and the share asked of the ministry. */
export function BudgetView({ content, years }: { content: ApplicationContent; years: number[] }) {
  const t = useTranslations("dossier");
  const locale = useLocale();
  const budget = budgetOf(content, years);
  return (
    <section aria-labelledby="vue-budget">
      <h3 id="vue-budget" className="fr-h5">
        {t("budget.balance")}
      </h3>
      <BudgetLines
        caption={t("sections.expenditure")}
        years={years}
        totals={budget.expenditure}
        lines={content.expenditure.map((line) => ({
          ...line,
          name: named(
            line.country
              ? `${t(`categories.${line.category}`)}, ${countryName(line.country, locale)}`
              : t(`categories.${line.category}`),
            line.label,
          ),
        }))}
      />
      <BudgetLines
        caption={t("sections.funding")}
        years={years}
        totals={budget.funding}
        lines={content.funding.map((line) => ({
          ...line,
          name: named(`${t(`sources.${line.source}`)}, ${t(`kinds.${line.kind}`).toLowerCase()}`, line.label),
        }))}
      />
      <p>
        {t("budget.requested")} : <Amount cents={budget.requested.total} /> (
        <Percent rate={rateOf(budget.requested.total, budget.expenditure.total)} />)
      </p>
    </section>
  );
}

const named = (kind: string, label: string): ReactNode => (
  <>
    {kind}
    {label && <span className="pas-muted"> {label}</span>}
  </>
);

function BudgetLines(props: { caption: string; years: number[]; lines: Line[]; totals: ByYear }) {
  const { caption, years, lines, totals } = props;
  const t = useTranslations("dossier.budget");
  const columns: Column<Line>[] = [
    { key: "name", header: t("label"), cell: (line) => line.name, rowHeader: true },
    ...years.map((year) => ({
      key: String(year),
      header: String(year),
      numeric: true,
      cell: (line: Line) => <Amount cents={amountIn(line, year)} />,
    })),
    {
      key: "total",
      header: t("total"),
      numeric: true,
      cell: (line) => <Amount cents={sum(years.map((year) => amountIn(line, year)))} />,
    },
  ];
  const totalCells = Object.fromEntries([
    ["name", t("total")],
    ...years.map((year, index) => [year, <Amount key={year} cents={totals.perYear[index] ?? 0} />]),
    ["total", <Amount key="total" cents={totals.total} />],
  ]);
  return <DataTable caption={caption} columns={columns} rows={lines} rowKey={({ id }) => id} totals={totalCells} />;
}
