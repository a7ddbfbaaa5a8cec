import { amountIn } from "../../application/content-fields";
import { type BasisPoints, shareOf, sum } from "../../money";
import type { Finding, FindingField, Rule } from "./rule";

/**
 * A category of expenditure takes at least, and at most, a share of the project's total, all years together. Told at its
 * first line, or where lines are added when it has none.
 * Source: règlements that cap the administrative costs, or ask that a part be kept for evaluation.
 */
export const categoryCaps: Rule = (rules, { content, budget }) =>
  rules.categoryCaps.flatMap(({ category, minRate, maxRate }) => {
    const lines = content.expenditure.filter((line) => line.category === category);
    const actual = sum(lines.flatMap((line) => budget.years.map((year) => amountIn(line, year))));
    const [first] = lines;
    const field: FindingField = first ? `expenditure.${first.id}` : "expenditure";
    const found = (code: "categoryFloor" | "categoryCap", rate: BasisPoints, isOff: (limit: number) => boolean) => {
      const expected = shareOf(budget.expenditure.total, rate);
      const finding = {
        severity: "blocking",
        field,
        unit: "cents",
        expected,
        actual,
        rate,
        subject: category,
      } as const;
      return isOff(expected) ? [{ ...finding, code, gap: Math.abs(actual - expected) } satisfies Finding] : [];
    };
    return [
      ...(minRate === undefined ? [] : found("categoryFloor", minRate, (least) => actual < least)),
      ...(maxRate === undefined ? [] : found("categoryCap", maxRate, (most) => actual > most)),
    ];
  });
