import { amountIn } from "../../application/content-fields";
import { shareOf, sum } from "../../money";
import type { Rule } from "./rule";

/**
 * A category of expenditure takes at most a share of the project's total, all years together.
 * Source: règlements that cap the administrative costs.
 */
export const categoryCaps: Rule = (rules, { content, budget }) =>
  rules.categoryCaps.flatMap(({ category, maxRate }) => {
    const lines = content.expenditure.filter((line) => line.category === category);
    const actual = sum(lines.flatMap((line) => budget.years.map((year) => amountIn(line, year))));
    const expected = shareOf(budget.expenditure.total, maxRate);
    if (actual <= expected) return [];
    return [
      {
        code: "categoryCap",
        severity: "blocking",
        field: "expenditure",
        unit: "cents",
        expected,
        actual,
        gap: actual - expected,
        rate: maxRate,
        subject: category,
      },
    ];
  });
