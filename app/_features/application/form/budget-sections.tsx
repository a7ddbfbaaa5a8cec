"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { ScrollRegion } from "@/app/_components/scroll-region";
import { formatAmount, formatPercent } from "@/i18n/format";
import { type Budget, budgetOf } from "@/server/domain/application/budget";
import {
  type ApplicationContent,
  contributionKinds,
  expenditureCategories,
  fundingSources,
} from "@/server/domain/application/content";
import { rateOf } from "@/server/domain/money";
import { BudgetTable } from "./budget-table";
import { useCountryChoice } from "./country-choice";
import { useDraft } from "./draft-provider";
import { FieldFindings } from "./findings-of-field";

export function ExpenditureSection() {
  const t = useTranslations("dossier");
  const countryChoice = useCountryChoice();
  return (
    <>
      <p>{t("budget.expenditureIntro")}</p>
      {countryChoice && <p>{t("budget.countryIntro")}</p>}
      <BudgetTable
        name="expenditure"
        caption={t("sections.expenditure")}
        choices={[
          {
            field: "category",
            heading: t("budget.category"),
            options: expenditureCategories.map((value) => ({ value, label: t(`categories.${value}`) })),
          },
          ...(countryChoice ? [countryChoice] : []),
        ]}
        emptyLine={{ id: "", category: "services", label: "", amounts: {} }}
      />
      <FieldFindings withRows field="expenditure" fieldLabel={t("sections.expenditure")} />
    </>
  );
}

export function FundingSection() {
  const t = useTranslations("dossier");
  return (
    <>
      <p>{t("budget.fundingIntro")}</p>
      <BudgetTable
        name="funding"
        caption={t("sections.funding")}
        choices={[
          {
            field: "source",
            heading: t("budget.source"),
            options: fundingSources.map((value) => ({ value, label: t(`sources.${value}`) })),
          },
          {
            field: "kind",
            heading: t("budget.kind"),
            options: contributionKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
        ]}
        emptyLine={{ id: "", source: "state", kind: "cash", label: "", amounts: {} }}
      />
      <BudgetBalance />
      <FieldFindings withRows field="funding" fieldLabel={t("sections.funding")} />
    </>
  );
}

/** Expenditure against funding, year by year, and the shares that the rules look at. */
function BudgetBalance() {
  const t = useTranslations("dossier.budget");
  const locale = useLocale();
  const { years } = useDraft().view;
  const { control, getValues } = useFormContext<ApplicationContent>();
  const funding = useWatch({ control, name: "funding" });
  const budget: Budget = budgetOf({ ...getValues(), funding }, years);
  const rows = [
    { label: t("expenditure"), ...budget.expenditure },
    { label: t("funding"), ...budget.funding },
    {
      label: t("difference"),
      perYear: budget.funding.perYear.map((amount, index) => amount - (budget.expenditure.perYear[index] ?? 0)),
      total: budget.funding.total - budget.expenditure.total,
    },
    { label: t("requested"), ...budget.requested },
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
      <p className="fr-text--sm">
        {t("shares", {
          state: formatPercent(rateOf(budget.requested.total, budget.expenditure.total), locale),
          own: formatPercent(rateOf(budget.own.total, budget.expenditure.total), locale),
        })}
      </p>
    </ScrollRegion>
  );
}
