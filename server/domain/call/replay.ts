import { budgetOf } from "../application/budget";
import { type ApplicationContent, yearsOf } from "../application/content";
import { awardCeilings } from "../decision/ceiling";
import { type Cents, sum } from "../money";
import type { FrenchAuthorityKind } from "../user/actor";
import { type CheckedCall, checkApplication, type Finding, isBlocking } from "./rules";
import type { AttachmentKind, CallRules } from "./rules/schema";

/** A dossier filed in a past call, with what it was awarded; 0 when nothing was. */
export interface PastDossier {
  ref: string;
  number: string | null;
  title: string;
  authority: string;
  content: ApplicationContent;
  leadKind: FrenchAuthorityKind;
  attachments: readonly AttachmentKind[];
  submittedAt: Date;
  awardedCents: Cents;
}

/** The same under other rules. */
export interface ReplayedDossier extends Pick<PastDossier, "ref" | "number" | "title" | "authority" | "awardedCents"> {
  requestedCents: Cents;
  /** The most that it could be awarded. */
  maxCents: Cents;
  /** What would have stood against it. Empty: it would have passed. */
  against: Finding[];
  /** What it would have had to add, and could not know. */
  toAdd: Finding[];
}

/** Rules that look at more than the dossier: at what its authority owed that day, at what others said of it. */
export const untriedRules = ["reportsUpToDate", "signOff", "confirmations"] as const;
export type UntriedRule = (typeof untriedRules)[number];

export interface Tally {
  count: number;
  cents: Cents;
}

export interface Replay {
  dossiers: ReplayedDossier[];
  /** What the rules ask and a past dossier does not tell: it stands against nobody here. */
  untried: UntriedRule[];
  /** What was asked: by all, and by those that would have passed. */
  filed: Tally;
  passing: Tally;
  /** What was awarded: as it was, and to those that would have passed, each within its new ceiling. */
  awarded: Tally;
  awardedWithin: Tally;
}

/** An attachment or a marker that the rules of the time did not ask for says nothing of the project. */
const couldNotKnow = new Set(["attachmentMissing", "markerMissing"]);

/**
 * Holds the dossiers of a past call against other rules: who would have passed, and what it would have cost. Each is
 * judged on the day it was filed, with the years, countries and themes of its own call; what is not known of that day any
 * more is `untried`.
 */
export function replay(rules: CallRules, past: CheckedCall, filed: readonly PastDossier[]): Replay {
  // What the past call asked of its own is no rule of this one.
  const { questions: _, ...held } = past;
  const call = { ...held, rules };
  const dossiers = filed.map(({ content, leadKind, attachments, submittedAt, ...dossier }): ReplayedDossier => {
    const application = { content, leadKind, attachments, outstandingReports: [] };
    const findings = checkApplication(call, application, submittedAt).filter(isBlocking);
    return {
      ...dossier,
      requestedCents: budgetOf(content, yearsOf(past)).requested.total,
      maxCents: awardCeilings(call, application, submittedAt).total[0].maxCents,
      against: findings.filter(({ code }) => !couldNotKnow.has(code)),
      toAdd: findings.filter(({ code }) => couldNotKnow.has(code)),
    };
  });
  const passing = dossiers.filter(passes);
  const awarded = dossiers.filter(({ awardedCents }) => awardedCents > 0);
  return {
    dossiers,
    untried: untriedRules.filter((rule) => Boolean(rules[rule])),
    filed: tally(dossiers, ({ requestedCents }) => requestedCents),
    passing: tally(passing, ({ requestedCents }) => requestedCents),
    awarded: tally(awarded, ({ awardedCents }) => awardedCents),
    awardedWithin: tally(awarded.filter(passes), ({ awardedCents, maxCents }) => Math.min(awardedCents, maxCents)),
  };
}

export const passes = ({ against }: ReplayedDossier): boolean => against.length === 0;

const tally = (dossiers: readonly ReplayedDossier[], centsOf: (dossier: ReplayedDossier) => Cents): Tally => ({
  count: dossiers.length,
  cents: sum(dossiers.map(centsOf)),
});
