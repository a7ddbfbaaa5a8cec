import { type Actor, countriesAdvised, membershipsOfKind } from "../user/actor";
import type { ApplicationFacts } from "../user/permissions";

/**
 * Who reads what embassies wrote: the ministry, and the advisers of the dossier's countries, once issued.
 * The applicant is told that an opinion was asked, received or is late, and when; never what it says, not even after
 * the results: an embassy writes freely about partners and places only if it writes to the ministry, and the reason
 * that the applicant is owed is the decision's own.
 */
export function readsOpinions(actor: Actor, { countries, wasSubmitted }: ApplicationFacts): boolean {
  if (!wasSubmitted) return false;
  return membershipsOfKind(actor, "ministry").length > 0 || countriesAdvised(actor).some((c) => countries.includes(c));
}

/** The countries of the dossier for which the actor gives the embassy's opinion, in the dossier's order. */
export function countriesToAdvise(actor: Actor, { countries }: ApplicationFacts): string[] {
  const advised = countriesAdvised(actor);
  return countries.filter((country) => advised.includes(country));
}
