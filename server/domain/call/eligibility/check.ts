import { type ApplicationContent, emptyContent } from "../../application/content";
import { type BasisPoints, type Cents, sum } from "../../money";
import type { CallPhase } from "../calendar";
import { type CheckedCall, checkApplication, type Finding, isBlocking, ruleSubject } from "../rules";
import type { RuleSubject } from "../rules/rule";
import type { CallRules } from "../rules/schema";
import { maxStateRate, stateShareLimit } from "../rules/state-share";
import type { Answers } from "./answers";
import { draftOf } from "./draft";
import { type LaterTopic, notAsked, type QuestionKey, questionsOf } from "./questions";

export type Verdict = "yes" | "notYet" | "no";

export interface Eligibility {
  /** null while nothing was answered. */
  verdict: Verdict | null;
  findings: Finding[];
  /** The most that the State may bring to this project; null while unknown, or where nothing limits it. */
  state: StateMaximum | null;
  /** Questions whose answer is still to come: they stand against nothing yet. */
  unanswered: QuestionKey[];
  /** What the rules look at and was not asked here: the form will. */
  notAsked: LaterTopic[];
}

export interface StateMaximum {
  /** Of the total; null where only an amount limits it. */
  rate: BasisPoints | null;
  /** What the rate becomes with every bonus; null where there is none. */
  bestRate: BasisPoints | null;
  /** null while the total is not answered. */
  maxCents: Cents | null;
}

/** What no dossier mends: the authority or the country is not the call's, or the call takes none any more. */
const excluding = new Set(["callClosed", "leadNotAuthority", "countryNotInCall", "countrySuspended"]);

/**
 * Holds answers against a call, by the very rules that its dossiers are held against, as far as they were answered.
 * @param now the day whose lists of countries apply.
 */
export function checkEligibility(call: CheckedCall, phase: CallPhase, answers: Answers, now: Date): Eligibility {
  const isAnswered = questionsOf(call).map(({ key }) => ({ key, done: answered(key, answers) }));
  const unanswered = isAnswered.filter(({ done }) => !done).map(({ key }) => key);
  const isSaid = (...keys: QuestionKey[]) => !keys.some((key) => unanswered.includes(key));

  const application = { ...subjectOf(call, answers), outstandingReports: [] };
  const isShareKnown = isSaid("country", "authorities") && (isFrenchLead(answers) || !looksAtLead(call.rules));
  const known = knownCodes(answers, isShareKnown);
  const findings = [
    ...(phase === "closed" || phase === "resultsPublished" ? [said("callClosed")] : []),
    ...(answers.lead === "other" ? [said("leadNotAuthority")] : []),
    ...(call.rules.reportsUpToDate && answers.owesReport ? [said("reportOwed")] : []),
    ...checkApplication(call, application, now).filter(({ code }) => known.has(code)),
  ];
  const subject = ruleSubject(call, application, now);
  const { total } = answers;
  return {
    verdict: Object.keys(answers).length === 0 ? null : verdictOf(findings),
    findings,
    state: isShareKnown ? stateOf(call, subject, total) : null,
    unanswered,
    notAsked: notAsked(call),
  };
}

const isFrenchLead = ({ lead = "other" }: Answers): boolean => lead !== "other";

/** Whether the State's share depends on which kind of authority leads. */
const looksAtLead = ({ stateShare }: CallRules): boolean =>
  stateShare?.rows.some(({ leadKinds }) => leadKinds.length > 0) ?? false;

const said = (code: string): Finding => ({ code, severity: "blocking", field: "lead" });

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ code }) => excluding.has(code))) return "no";
  return findings.some(isBlocking) ? "notYet" : "yes";
}

function answered(key: QuestionKey, answers: Answers): boolean {
  const { lead, country, total, requested, own, authorities, owesReport, months, partners } = answers;
  const values: Record<QuestionKey, unknown> = {
    lead,
    country,
    amounts: total ?? requested ?? own,
    authorities,
    reports: owesReport,
    duration: months,
    partners,
  };
  return values[key] !== undefined;
}

/** The findings that the answers are enough for. */
function knownCodes({ country, total, requested, own, authorities, partners, months }: Answers, isShareKnown: boolean) {
  const when = (isKnown: boolean, ...codes: string[]) => (isKnown ? codes : []);
  return new Set([
    ...when(country !== undefined, "countryNotInCall", "countrySuspended"),
    ...when(authorities !== undefined, "authoritiesMin"),
    ...when(partners !== undefined, "partnersMin", "partnersMax"),
    ...when(months !== undefined, "durationMin", "durationMax"),
    ...when(requested !== undefined, "requestedAmountMin", "requestedAmountMax"),
    ...when(total !== undefined && requested !== undefined && isShareKnown, "stateShare"),
    ...when(total !== undefined && own !== undefined, "ownContribution"),
  ]);
}

/** The answers as a dossier. */
function subjectOf(call: CheckedCall, answers: Answers) {
  const { authorities = 1, lead = "commune", country } = answers;
  // Here a country that the call does not take stands as well: that is what is to be found. XX is the code of none.
  const anyCountry = { ...call, countries: [] };
  const content: ApplicationContent = {
    ...emptyContent,
    ...draftOf(anyCountry, country === "other" ? { ...answers, country: "XX" } : answers),
    coAuthorities: Array.from({ length: authorities - 1 }, (_, index) => ({
      organisationId: String(index),
      label: "",
    })),
  };
  return {
    content,
    leadKind: lead === "other" ? "commune" : lead,
    attachments: [],
  } as const;
}

function stateOf({ rules }: CheckedCall, subject: RuleSubject, total: Cents | undefined): StateMaximum | null {
  const rate = maxStateRate(rules, subject);
  const max = rules.requestedAmount?.max ?? null;
  if (rate === null) return max === null ? null : { rate, bestRate: null, maxCents: max };
  const share = total === undefined ? null : (stateShareLimit(rules, subject)?.maxCents ?? null);
  const { bonuses = [], ceiling = 10_000 } = rules.stateShare ?? {};
  const best = Math.min(rate + sum(bonuses.map(({ addRate }) => addRate)), ceiling, 10_000);
  return {
    rate,
    bestRate: best > rate ? best : null,
    maxCents: share === null || max === null ? share : Math.min(share, max),
  };
}
