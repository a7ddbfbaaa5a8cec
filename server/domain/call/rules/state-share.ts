import { type BasisPoints, shareOf } from "../../money";
import type { Rule, RuleSubject } from "./rule";
import type { CallRules } from "./schema";

/**
 * The highest share of the project's total that the State may bring to this dossier: the strictest among its countries.
 * `null` when the call sets none, or no row fits.
 * Source: règlement of each call (25 % single, 35 % pooled in 2010-2012; 90 % or 70 % by country in 2024).
 */
export function maxStateRate(
  { stateShare }: CallRules,
  { content, form, categoryOf }: Pick<RuleSubject, "content" | "form" | "categoryOf">,
): BasisPoints | null {
  if (!stateShare) return null;
  const countries = [...new Set(content.partners.map((partner) => partner.country).filter(Boolean))];
  const categories = countries.length > 0 ? countries.map(categoryOf) : [null];
  const rates = categories.flatMap((category) => {
    const row = stateShare.rows.find(
      (row) => (row.category === null || row.category === category) && (row.form === null || row.form === form),
    );
    return row ? [row.maxRate] : [];
  });
  return rates.length > 0 ? Math.min(...rates) : null;
}

/** What is asked of the State stays within its share of the total expenditure. */
export const stateShare: Rule = (rules, subject) => {
  const { requested, expenditure } = subject.budget;
  const rate = maxStateRate(rules, subject);
  if (rate === null) return [];
  const expected = shareOf(expenditure.total, rate);
  if (requested.total <= expected) return [];
  return [
    {
      code: "stateShare",
      severity: "blocking",
      field: "funding",
      unit: "cents",
      expected,
      actual: requested.total,
      gap: requested.total - expected,
      rate,
    },
  ];
};
