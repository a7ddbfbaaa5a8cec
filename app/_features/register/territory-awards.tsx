import "@/app/_styles/figures.css";
import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/app/_components/data-table";
import { BarChart } from "@/app/_features/figures/bar-chart";
import { formatAmount } from "@/i18n/format";
import { drawBars } from "@/server/charts/bars";
import { sum } from "@/server/domain/money";
import type { Territory } from "@/server/services/register/load-territory";

/** What was granted to the projects of a territory, by year of the decision: `awards`. */
export function TerritoryAwards({ awards }: Pick<Territory, "awards">) {
  const t = useTranslations("territories");
  const locale = useLocale();
  const amount = (cents: number) => formatAmount(cents, locale);
  const givenUp = sum(awards.map(({ givenUpCents }) => givenUpCents));
  const drawing = drawBars({
    direction: "columns",
    bars: awards
      .slice(0, 10)
      .toReversed()
      .map(({ year, cents }) => ({
        label: String(year),
        value: cents,
        text: t("awards.thousands", { count: Math.round(cents / 100_000) }),
      })),
  });
  return (
    <section className="pas-section">
      <h2 id="cofinancements">{t("awards.title")}</h2>
      {awards.length === 0 ? (
        <p>{t("awards.none")}</p>
      ) : (
        <>
          <p className="pas-prose pas-muted">{t("awards.text")}</p>
          {givenUp > 0 && <p className="pas-prose pas-muted">{t("awards.givenUp", { amount: amount(givenUp) })}</p>}
          <div className="pas-axis">
            <DataTable
              caption={t("awards.title")}
              captionHidden
              columns={[
                { key: "year", header: t("awards.year"), cell: ({ year }) => year },
                { key: "projects", header: t("awards.projects"), numeric: true, cell: ({ projects }) => projects },
                { key: "amount", header: t("awards.amount"), numeric: true, cell: ({ cents }) => amount(cents) },
              ]}
              rows={awards}
              rowKey={({ year }) => String(year)}
              totals={{
                year: t("awards.total"),
                projects: sum(awards.map(({ projects }) => projects)),
                amount: amount(sum(awards.map(({ cents }) => cents))),
              }}
            />
            <div className="pas-chart-frame">
              <BarChart drawing={drawing} alt={t("awards.chart")} />
            </div>
          </div>
        </>
      )}
    </section>
  );
}
