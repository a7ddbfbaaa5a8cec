import { amountIn } from "../../application/content-fields";
import { type BasisPoints, shareOf, sum } from "../../money";
import type { Finding, Rule } from "./rule";

/**
 * A category of expenditure takes at least, and at most, a share of the project's total, all years together. Mended
 * from its first line on.
 * Source: règlements that cap the administrative costs, or ask that a part be kept for evaluation.
 */
export const categoryCaps: Rule = (rules, { content, budget }) =>
  rules.categoryCaps.flatMap(({ category, minRate, maxRate }) => {
    const lines = content.expenditure.filter((line) => line.category === category);
    const actual = sum(lines.flatMap((line) => budget.years.map((year) => amountIn(line, year))));
    const [first] = lines;
    const found = (code: "categoryFloor" | "categoryCap", rate: BasisPoints, isOff: (limit: number) => boolean) => {
      const expected = shareOf(budget.expenditure.total, rate);
      const finding: Finding = {
        ...{ code, severity: "blocking", field: "expenditure", ...(first && { at: `expenditure.${first.id}.label` }) },
        ...{ unit: "cents", expected, actual, gap: Math.abs(actual - expected), rate, subject: category },
      };
      return isOff(expected) ? [finding] : [];
    };
    return [
      ...(minRate === undefined ? [] : found("categoryFloor", minRate, (least) => actual < least)),
      ...(maxRate === undefined ? [] : found("categoryCap", maxRate, (most) => actual > most)),
    ];
  });
