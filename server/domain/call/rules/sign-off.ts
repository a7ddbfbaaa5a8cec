import { type SignOffFacts, signOffState } from "../../application/sign-off";
import { parisDay } from "../../paris-time";
import type { Finding, Rule } from "./rule";

const codes = {
  missing: "signOffMissing",
  awaited: "signOffAwaited",
  outdated: "signOffOutdated",
  refused: "signOffRefused",
} as const;

/** Whether a finding is about the signatory's accord, which whoever signs gives by submitting. */
export const isAboutSignOff = ({ field }: Pick<Finding, "field">): boolean => field === "signOff";

/**
 * An elected signatory of the lead authority has agreed to the dossier as it now stands.
 * Source: règlement of the call, where it asks for the signatory's accord before submission.
 */
export const signOff: Rule = (rules, { signOff: facts }) =>
  // Where nothing is known of it, as in a self-check or for a past call, nothing is said of it.
  rules.signOff && facts ? signOffFindings(facts) : [];

export function signOffFindings(facts: SignOffFacts): Finding[] {
  const found = signOffState(facts);
  if (found.state === "given") return [];
  const finding = { code: codes[found.state], severity: "blocking", field: "signOff" } as const;
  return [found.state === "missing" ? finding : { ...finding, subject: found.by, since: parisDay(new Date(found.at)) }];
}
