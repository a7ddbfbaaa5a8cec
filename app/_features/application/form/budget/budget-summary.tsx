"use client";

import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/app/_components/badge";
import { formatAmount, formatPercent } from "@/i18n/format";
import { type Cents, rateOf } from "@/server/domain/money";
import { useBudget } from "./use-budget";

/** Where the budget stands, at the foot of the window while one types: the balance of each year, and the shares. */
export function BudgetSummary() {
  const t = useTranslations("budget.summary");
  const locale = useLocale();
  const { years, expenditure, funding, requested, own } = useBudget();
  const gaps = years.map((_, index) => (funding.perYear[index] ?? 0) - (expenditure.perYear[index] ?? 0));
  const isEmpty = expenditure.total === 0 && funding.total === 0;
  const isBalanced = !isEmpty && gaps.every((gap) => gap === 0);
  const gapText = (gap: Cents) => {
    if (gap === 0) return t("yearBalanced");
    return t(gap > 0 ? "more" : "less", { amount: formatAmount(Math.abs(gap), locale) });
  };
  const share = (part: Cents) => t("share", { share: formatPercent(rateOf(part, expenditure.total), locale) });
  return (
    <section className="pas-balance" aria-label={t("title")}>
      <p className="pas-balance__state" role="status">
        <Badge tone={isBalanced ? "success" : isEmpty ? "neutral" : "warning"}>
          {t(isBalanced ? "balanced" : isEmpty ? "empty" : "unbalanced")}
        </Badge>
      </p>
      {!isEmpty && (
        <dl className="pas-balance__years">
          {years.map((year, index) => (
            <div key={year} className={gaps[index] === 0 ? undefined : "pas-balance__gap"}>
              <dt>{year}</dt>
              <dd>{gapText(gaps[index] ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
      <dl className="pas-balance__totals">
        {[
          { name: t("expenditure"), amount: expenditure.total },
          { name: t("funding"), amount: funding.total },
          { name: t("state"), amount: requested.total, detail: share(requested.total) },
          { name: t("own"), amount: own.total, detail: share(own.total) },
        ].map(({ name, amount, detail }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {formatAmount(amount, locale)}
              {detail && <span className="pas-balance__share"> {detail}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
