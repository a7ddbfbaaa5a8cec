import { type Cents, sum } from "../money";
import type { ApplicationContent, ContributionKind, FundingSource } from "./content";
import { amountIn } from "./content-fields";

/** The totals of a dossier's budget over its years; everything that the rules and the screens say of it comes from here. */
export interface Budget {
  years: number[];
  expenditure: ByYear;
  funding: ByYear;
  /** What is asked of the ministry. */
  requested: ByYear;
  /** What the French authorities bring, in cash and in kind. */
  own: ByYear;
  ownInKind: ByYear;
  inKind: ByYear;
}

export interface ByYear {
  perYear: Cents[];
  total: Cents;
}

const ownSources: readonly FundingSource[] = ["lead", "coAuthority"];

export function budgetOf({ expenditure, funding }: ApplicationContent, years: number[]): Budget {
  const byYear = (lines: { amounts: Record<string, Cents> }[]): ByYear => {
    const perYear = years.map((year) => sum(lines.map((line) => amountIn(line, year))));
    return { perYear, total: sum(perYear) };
  };
  const funded = (sources: readonly FundingSource[] | null, kind?: ContributionKind) =>
    byYear(
      funding.filter(
        (line) => (sources === null || sources.includes(line.source)) && (kind === undefined || line.kind === kind),
      ),
    );
  return {
    years,
    expenditure: byYear(expenditure),
    funding: byYear(funding),
    requested: funded(["state"]),
    own: funded(ownSources),
    ownInKind: funded(ownSources, "inKind"),
    inKind: funded(null, "inKind"),
  };
}
