"use client";

import { useLocale, useTranslations } from "next-intl";
import { ScrollRegion } from "@/app/_components/scroll-region";
import { formatAmount } from "@/i18n/format";
import type { BudgetList, BudgetWords } from "@/server/domain/application/budget-sheet";
import { BudgetSummary } from "./budget/budget-summary";
import { BudgetTable } from "./budget/budget-table";
import { FilePanel } from "./budget/file-panel";
import { ShareParties } from "./budget/share-parties";
import { SpendingCountries } from "./budget/spending-countries";
import { useBudget } from "./budget/use-budget";
import { FieldFindings } from "./findings-of-field";

/** The section of one list of the budget, with where the whole of it stands in sight. */
export function BudgetSection({ list, words }: { list: BudgetList; words: BudgetWords }) {
  const t = useTranslations("dossier");
  const title = t(`sections.${list}`);
  return (
    <>
      <p>{t(list === "expenditure" ? "budget.expenditureIntro" : "budget.fundingIntro")}</p>
      <BudgetTable list={list} caption={title} words={words} />
      <FieldFindings withRows field={list} fieldLabel={title} />
      {list === "expenditure" && <SpendingCountries />}
      {list === "funding" && <ShareParties />}
      {list === "funding" && <BudgetBalance />}
      <FilePanel />
      <BudgetSummary />
    </>
  );
}

/** Expenditure against funding, year by year. */
function BudgetBalance() {
  const t = useTranslations("dossier.budget");
  const locale = useLocale();
  const { years, expenditure, funding, requested } = useBudget();
  const rows = [
    { label: t("expenditure"), ...expenditure },
    { label: t("funding"), ...funding },
    {
      label: t("difference"),
      perYear: funding.perYear.map((amount, index) => amount - (expenditure.perYear[index] ?? 0)),
      total: funding.total - expenditure.total,
    },
    { label: t("requested"), ...requested },
  ];
  return (
    <ScrollRegion label={t("balance")}>
      <table className="pas-budget">
        <caption>{t("balance")}</caption>
        <thead>
          <tr>
            <td />
            {years.map((year) => (
              <th key={year} scope="col" className="pas-numeric">
                {year}
              </th>
            ))}
            <th scope="col" className="pas-numeric">
              {t("total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, perYear, total }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {years.map((year, index) => (
                <td key={year} className="pas-numeric">
                  {formatAmount(perYear[index] ?? 0, locale)}
                </td>
              ))}
              <td className="pas-numeric">{formatAmount(total, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
