import type { Rule } from "./rule";

/** Resources equal expenditure, in every year and so in total. Source: the call's budget form; an invariant of every call. */
export const balance: Rule = (_, { content, budget }) =>
  budget.years.flatMap((year, index) => {
    const expected = budget.expenditure.perYear[index] ?? 0;
    const actual = budget.funding.perYear[index] ?? 0;
    if (expected === actual) return [];
    const [line] = content.funding;
    return [
      {
        code: actual < expected ? "fundingBelowExpenditure" : "fundingAboveExpenditure",
        severity: "blocking",
        field: "funding",
        ...(line && { at: `funding.${line.id}.${year}` }),
        unit: "cents",
        expected,
        actual,
        gap: Math.abs(expected - actual),
        subject: String(year),
      },
    ];
  });
