import { amountIn } from "../../application/content-fields";
import { shareOf, sum } from "../../money";
import type { Rule } from "./rule";

/**
 * The French authorities bring at least a share of the project's total, all years together.
 * Source: règlement of the 2025 call, own contribution of at least 10 %.
 */
export const ownContribution: Rule = ({ ownContribution: rule }, { budget }) => {
  if (!rule) return [];
  const expected = shareOf(budget.expenditure.total, rule.minRate);
  const actual = budget.own.total;
  if (actual >= expected) return [];
  return [
    {
      code: "ownContribution",
      severity: "blocking",
      field: "funding",
      unit: "cents",
      expected,
      actual,
      gap: expected - actual,
      rate: rule.minRate,
    },
  ];
};

/**
 * What is brought in kind stays below a cap: of the own contribution (then the own in-kind part counts), or of the total.
 * Source: règlement of the 2025 call, in kind at most 50 % of the own contribution.
 */
export const inKind: Rule = ({ inKind: rule }, { budget }) => {
  if (!rule) return [];
  const ofOwn = rule.of === "ownContribution";
  const expected = shareOf(ofOwn ? budget.own.total : budget.expenditure.total, rule.maxRate);
  const actual = ofOwn ? budget.ownInKind.total : budget.inKind.total;
  if (actual <= expected) return [];
  return [
    {
      code: ofOwn ? "inKindOfOwn" : "inKindOfTotal",
      severity: "blocking",
      field: "funding",
      unit: "cents",
      expected,
      actual,
      gap: actual - expected,
      rate: rule.maxRate,
    },
  ];
};

/** The State pays: what is asked of it is not in kind, unless the call says otherwise. Source: règlement of the 2025 call. */
export const stateInCash: Rule = ({ stateInCash: isAsked }, { content, budget }) =>
  content.funding
    .filter((line) => isAsked && line.source === "state" && line.kind === "inKind")
    .map((line) => ({
      ...({ code: "stateInCash", severity: "blocking", field: `funding.${line.id}`, unit: "cents" } as const),
      actual: sum(budget.years.map((year) => amountIn(line, year))),
    }));
