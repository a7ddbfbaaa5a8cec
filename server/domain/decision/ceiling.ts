import { budgetOf } from "../application/budget";
import { yearsOf } from "../application/content";
import { type CheckedApplication, type CheckedCall, ruleSubject } from "../call/rules";
import type { FindingPart } from "../call/rules/rule";
import { stateShareLimit } from "../call/rules/state-share";
import { type BasisPoints, type Cents, sum } from "../money";
import type { AwardAmounts } from "./schema";

/** One limit of the total of an award, and what it comes from. The sentence is `ceilings.<code>` of the catalogue. */
export interface TotalCeiling {
  code: "requested" | "stateShare" | "stateShareByCountry" | "requestedAmount";
  maxCents: Cents;
  /** For the State's share: the rate, and the total expenditure that it is taken of. */
  rate?: BasisPoints;
  ofCents?: Cents;
  /** For the State's share by country: what is spent in each, and the rate there. */
  parts?: FindingPart[];
}

/** The most that a dossier may be awarded, by year and in total. */
export interface AwardCeilings {
  /** The request of each year of the call, in order: no year is granted more. */
  perYear: { year: number; maxCents: Cents }[];
  /** Strictest first; the first one is the ceiling. Never empty. */
  total: [TotalCeiling, ...TotalCeiling[]];
}

/**
 * The ceilings of a dossier: the request of each year; in total the request, the State's share of the expenditure and the
 * highest amount of the call's rules.
 * @param day when the dossier was submitted: a country that changed category since changes nothing.
 */
export function awardCeilings(
  call: CheckedCall,
  { content, leadKind }: Pick<CheckedApplication, "content" | "leadKind">,
  day: Date,
): AwardCeilings {
  const years = yearsOf(call);
  const { requested, expenditure } = budgetOf(content, years);
  // The attachments and the reports weigh on no ceiling.
  const application = { content, leadKind, attachments: [], outstandingReports: [] };
  const share = stateShareLimit(call.rules, ruleSubject(call, application, day));
  const request: TotalCeiling = { code: "requested", maxCents: requested.total };
  const limits = [request];
  if (share) {
    const { maxCents, rate, parts } = share;
    const ceiling = { maxCents, rate, ofCents: expenditure.total };
    limits.push(parts ? { ...ceiling, code: "stateShareByCountry", parts } : { ...ceiling, code: "stateShare" });
  }
  const highest = call.rules.requestedAmount?.max;
  if (highest !== undefined) limits.push({ code: "requestedAmount", maxCents: highest });
  const [strictest = request, ...others] = limits.sort((one, other) => one.maxCents - other.maxCents);
  return {
    perYear: years.map((year, index) => ({ year, maxCents: requested.perYear[index] ?? 0 })),
    total: [strictest, ...others],
  };
}

/**
 * What an award passes, and by how much. `isOverridden` when a reason was given for it; what is not overridden is refused.
 * The sentence is `findings.<code>` of the catalogue.
 */
export interface AwardFinding {
  code: "yearOutsideCall" | "aboveRequestOfYear" | `above.${TotalCeiling["code"]}` | "aboveEnvelope";
  year?: number;
  expected: Cents;
  actual: Cents;
  gap: Cents;
  isOverridden: boolean;
}

export const isRefused = (finding: AwardFinding): boolean => !finding.isOverridden;

/**
 * Holds an award against the ceilings of its dossier. A reason overrides a ceiling; nothing overrides the years of the call.
 * @param overrideReason why a ceiling is passed; "" when no reason is given.
 */
export function checkAward(amounts: AwardAmounts, ceilings: AwardCeilings, overrideReason: string): AwardFinding[] {
  const isOverridden = overrideReason.trim() !== "";
  const over = (code: AwardFinding["code"], actual: Cents, expected: Cents, year?: number): AwardFinding[] =>
    actual > expected ? [{ code, expected, actual, gap: actual - expected, isOverridden, ...(year && { year }) }] : [];

  const years = new Set(ceilings.perYear.map(({ year }) => String(year)));
  const strays = Object.entries(amounts).filter(([year]) => !years.has(year));
  const total = sum(Object.values(amounts));
  const [ceiling] = ceilings.total;
  return [
    ...strays.flatMap(([year, amount]) =>
      over("yearOutsideCall", amount, 0, Number(year)).map((finding) => ({ ...finding, isOverridden: false })),
    ),
    ...ceilings.perYear.flatMap(({ year, maxCents }) =>
      over("aboveRequestOfYear", amounts[String(year)] ?? 0, maxCents, year),
    ),
    ...over(`above.${ceiling.code}`, total, ceiling.maxCents),
  ];
}
