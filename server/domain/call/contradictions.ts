import { parisDay } from "../paris-time";
import type { CallValues } from "./schema";

/** Why no dossier could ever answer a call. */
export const contradictions = [
  "shareOfNothing",
  "requestOfNothing",
  "ownContributionOfAll",
  "countriesSuspended",
  "yearPast",
  "yearFar",
] as const;
export type Contradiction = (typeof contradictions)[number];

/** A call is for projects that begin within ten years of its opening. */
const mostYearsAhead = 10;

/** What in the rules and dates of a call leaves nobody who could answer it, or nothing to ask for. */
export function contradictionsOf({ rules, countries, firstYear, opensAt }: CallValues): Contradiction[] {
  const { stateShare, requestedAmount, ownContribution, suspendedCountries } = rules;
  const openingYear = Number(parisDay(opensAt).slice(0, 4));
  const best = Math.max(...(stateShare?.rows ?? []).map(({ maxRate }) => maxRate), 0);
  const bonus = (stateShare?.bonuses ?? []).reduce((total, { addRate }) => total + addRate, 0);
  const suspended = suspendedCountries.filter(({ since }) => since <= parisDay(opensAt)).map(({ country }) => country);
  const holds: Record<Contradiction, boolean> = {
    shareOfNothing: stateShare !== undefined && Math.min(best + bonus, stateShare.ceiling ?? 10_000) === 0,
    requestOfNothing: requestedAmount?.max === 0,
    ownContributionOfAll: (ownContribution?.minRate ?? 0) === 10_000,
    countriesSuspended: countries.length > 0 && countries.every((country) => suspended.includes(country)),
    yearPast: firstYear < openingYear,
    yearFar: firstYear > openingYear + mostYearsAhead,
  };
  return contradictions.filter((contradiction) => holds[contradiction]);
}
