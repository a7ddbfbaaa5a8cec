import type { Finding, Rule } from "./rule";

/** The value within the limits of a rule, each limit included. */
function within(
  value: number,
  limits: { min?: number; max?: number },
  finding: Pick<Finding, "code" | "field" | "unit">,
): Finding[] {
  const { min, max } = limits;
  const found = { ...finding, severity: "blocking", actual: value } as const;
  if (min !== undefined && value < min)
    return [{ ...found, code: `${finding.code}Min`, expected: min, gap: min - value }];
  if (max !== undefined && value > max)
    return [{ ...found, code: `${finding.code}Max`, expected: max, gap: value - max }];
  return [];
}

/** What is asked of the State, all years together, is neither too little nor too much. */
export const requestedAmount: Rule = (rules, { budget }) =>
  rules.requestedAmount && budget.requested.total > 0
    ? within(budget.requested.total, rules.requestedAmount, {
        code: "requestedAmount",
        field: "funding",
        unit: "cents",
      })
    : [];

export const duration: Rule = (rules, { content }) => {
  const months = content.project.durationMonths;
  return rules.duration && months !== null
    ? within(months, rules.duration, { code: "duration", field: "project.durationMonths", unit: "months" })
    : [];
};

/** How many French authorities carry the dossier, the lead included. Source: calls for pooled applications. */
export const authorities: Rule = (rules, { authorities: count }) =>
  rules.authorities
    ? within(count, rules.authorities, {
        code: "authorities",
        field: "coAuthorities",
        unit: "count",
      })
    : [];

/** How many partners the project has; that there must be one is said elsewhere. */
export const partners: Rule = (rules, { content }) =>
  rules.partners && content.partners.length > 0
    ? within(content.partners.length, rules.partners, { code: "partners", field: "partners", unit: "count" })
    : [];
