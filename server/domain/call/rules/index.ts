import { countAuthorities } from "../../application/authorities";
import { budgetOf } from "../../application/budget";
import type { ConfirmationRequestFacts } from "../../application/confirmation";
import { type ApplicationContent, yearsOf } from "../../application/content";
import type { SignOffFacts } from "../../application/sign-off";
import { categoryOf } from "../../country/categories";
import type { FrenchAuthorityKind } from "../../user/actor";
import { type Asked, noQuestions } from "../questions/definition";
import { answersToQuestions } from "../questions/findings";
import { requiredAttachments } from "./attachments";
import { balance } from "./balance";
import { categoryCaps } from "./category-caps";
import { amountsAreGiven, coherence, completeness } from "./completeness";
import { confirmations } from "./confirmations";
import { inKind, ownContribution, stateInCash } from "./contributions";
import { callCountries, suspendedCountries } from "./countries";
import { authorities, duration, partners, requestedAmount } from "./limits";
import { requiredMarkers } from "./markers";
import { reportsUpToDate } from "./reports";
import type { Finding, OutstandingReport, Rule, RuleSubject } from "./rule";
import type { AttachmentKind, CallRules } from "./schema";
import { signOff } from "./sign-off";
import { spendingCountries, stateShare } from "./state-share";

export { type Finding, type FindingField, type FindingPart, isBlocking, type OutstandingReport } from "./rule";

/** All that a dossier is held against, in the order in which the form asks for it. */
const rules: readonly Rule[] = [
  completeness,
  coherence,
  reportsUpToDate,
  authorities,
  partners,
  callCountries,
  suspendedCountries,
  duration,
  requiredMarkers,
  answersToQuestions,
  amountsAreGiven,
  spendingCountries,
  categoryCaps,
  balance,
  stateInCash,
  stateShare,
  ownContribution,
  inKind,
  requestedAmount,
  requiredAttachments,
  confirmations,
  signOff,
];

/** The call, as far as its dossiers are held against it. */
export interface CheckedCall {
  kind: "annual" | "triennial";
  firstYear: number;
  countries: readonly string[];
  themes: readonly string[];
  rules: CallRules;
  /** What it asks beyond what every dossier says; none when it is not given. */
  questions?: Asked;
}

export interface CheckedApplication {
  content: ApplicationContent;
  leadKind: FrenchAuthorityKind;
  /** To tell the lead from the others where it is named among them. */
  leadId?: string;
  attachments: readonly AttachmentKind[];
  /** The question of each file that is attached to one. */
  files?: readonly string[];
  /** What the lead authority owes of its other dossiers, on the day of the check. */
  outstandingReports: readonly OutstandingReport[];
  /** Absent where it is not known. */
  signOff?: SignOffFacts | undefined;
  confirmationRequests?: readonly ConfirmationRequestFacts[] | undefined;
}

/** The dossier as the rules see it on a day. */
export function ruleSubject(call: CheckedCall, application: CheckedApplication, now: Date): RuleSubject {
  const authorities = countAuthorities(application.content, application.leadId);
  return {
    ...application,
    authorities,
    budget: budgetOf(application.content, yearsOf(call)),
    form: authorities >= call.rules.pooling.minAuthorities ? "pooled" : "single",
    questions: call.questions ?? noQuestions,
    files: application.files ?? [],
    call,
    categoryOf: (country) => categoryOf(country, now),
    now,
  };
}

/**
 * Holds a dossier against its call on a day. The same findings guide the form as one types, guard the submission and
 * inform the officer. An empty list: nothing stands against it.
 */
export function checkApplication(call: CheckedCall, application: CheckedApplication, now: Date): Finding[] {
  const subject = ruleSubject(call, application, now);
  return rules.flatMap((rule) => rule(call.rules, subject));
}
