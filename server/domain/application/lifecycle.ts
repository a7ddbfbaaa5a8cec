import type { Actor } from "../user/actor";
import { type ApplicationFacts, type ApplicationPermission, allows } from "../user/permissions";
import { deadlineOf } from "./deadline";
import type { ApplicationStatus } from "./status";

/** What a guard may look at, beside the status. */
export interface LifecycleFacts extends ApplicationFacts {
  status: ApplicationStatus;
  completionDueAt: Date | null;
  call: {
    opensAt: Date;
    closesAt: Date;
    publishedAt: Date | null;
    resultsNotifiedAt: Date | null;
    rules?: { graceMinutes?: number | undefined };
  };
  /** Since when this very submission has been under way, where that is proved. */
  underWaySince?: Date | null;
  /** Embassies asked and embassies that answered. */
  opinions: { asked: number; received: number; dueAt: Date };
}

type Guard = (application: LifecycleFacts, now: Date) => boolean;

interface Transition {
  from: readonly ApplicationStatus[];
  to: ApplicationStatus;
  permission: ApplicationPermission;
  guard?: Guard;
  /** What the person must write for the event: shown to the applicant, kept in the journal. */
  asks?: "message" | "reason" | "note";
  /** Template of the mail that tells the applicant. */
  mail: string;
}

/**
 * Whether a submission after its deadline is taken all the same: it was under way at the deadline, and the call states a
 * tolerance that is not over.
 */
export function isTolerated(application: LifecycleFacts, now: Date): boolean {
  const deadline = deadlineOf(application);
  const { call, underWaySince } = application;
  if (deadline === null || now <= deadline || !underWaySince || underWaySince > deadline) return false;
  return now.getTime() <= deadline.getTime() + (call.rules?.graceMinutes ?? 0) * 60_000;
}

/**
 * A first submission within the call's dates and before its results, a completion until its own due date; or within the
 * call's tolerance.
 */
const isInTime: Guard = (application, now) => {
  const { status, call } = application;
  const deadline = deadlineOf(application);
  const takesDossiers = call.publishedAt !== null && call.opensAt <= now && call.resultsNotifiedAt === null;
  const isOpen = status === "returnedForCompletion" || takesDossiers;
  return isOpen && (deadline === null || now <= deadline || isTolerated(application, now));
};

/**
 * The authority has had its time: a completion is taken out of its hands only once its due date and the call's tolerance
 * are over. Where no date was set, one is set first: nobody acts on it for having an older page before them.
 */
const completionIsOver: Guard = ({ status, completionDueAt, call }, now) =>
  status !== "returnedForCompletion" ||
  (completionDueAt !== null && now.getTime() > completionDueAt.getTime() + (call.rules?.graceMinutes ?? 0) * 60_000);

/** Review waits for every opinion asked, or for the day they were due. */
const opinionsAreInOrLate: Guard = ({ opinions }, now) => opinions.received >= opinions.asked || now > opinions.dueAt;

/** Before the results are notified together, a decision is prepared and changes no status. */
const resultsAreNotified: Guard = ({ call }) => call.resultsNotifiedAt !== null;

const beforeSignature = [
  "draft",
  "submitted",
  "returnedForCompletion",
  "admissible",
  "underOpinion",
  "underReview",
  "shortlisted",
  "waitlisted",
  "awarded",
  "awardedWithConditions",
  "agreementDrafted",
] as const satisfies ApplicationStatus[];

/**
 * Every way a dossier may change status. Buttons, gates, journal, mails and tests are read off this table.
 * Source: "The life of a dossier", in the règlement of the calls for projects.
 */
export const lifecycle = {
  submit: {
    from: ["draft", "returnedForCompletion"],
    to: "submitted",
    permission: "application.submit",
    guard: isInTime,
    mail: "submission-received",
  },
  sendBack: {
    from: ["submitted"],
    to: "returnedForCompletion",
    permission: "application.review",
    asks: "message",
    mail: "completion-requested",
  },
  extendCompletion: {
    from: ["returnedForCompletion"],
    to: "returnedForCompletion",
    permission: "application.review",
    asks: "note",
    mail: "completion-extended",
  },
  takeUp: {
    from: ["returnedForCompletion"],
    to: "submitted",
    permission: "application.review",
    guard: completionIsOver,
    asks: "reason",
    mail: "taken-up",
  },
  accept: { from: ["submitted"], to: "admissible", permission: "application.review", mail: "declared-admissible" },
  declareIneligible: {
    from: ["submitted", "returnedForCompletion"],
    to: "ineligible",
    permission: "application.review",
    guard: completionIsOver,
    asks: "reason",
    mail: "declared-ineligible",
  },
  askOpinions: {
    from: ["admissible"],
    to: "underOpinion",
    permission: "application.review",
    mail: "status-changed",
  },
  startReview: {
    from: ["underOpinion"],
    to: "underReview",
    permission: "application.review",
    guard: opinionsAreInOrLate,
    mail: "under-review",
  },
  shortlist: { from: ["underReview"], to: "shortlisted", permission: "application.review", mail: "shortlisted" },
  award: {
    from: ["underReview", "shortlisted"],
    to: "awarded",
    permission: "application.decide",
    guard: resultsAreNotified,
    mail: "awarded",
  },
  awardWithConditions: {
    from: ["underReview", "shortlisted"],
    to: "awardedWithConditions",
    permission: "application.decide",
    guard: resultsAreNotified,
    mail: "awarded-with-conditions",
  },
  waitlist: {
    from: ["underReview", "shortlisted"],
    to: "waitlisted",
    permission: "application.decide",
    guard: resultsAreNotified,
    mail: "waitlisted",
  },
  reject: {
    from: ["underReview", "shortlisted"],
    to: "rejected",
    permission: "application.decide",
    guard: resultsAreNotified,
    mail: "rejected",
  },
  awardFromWaitlist: { from: ["waitlisted"], to: "awarded", permission: "application.decide", mail: "awarded" },
  lapse: { from: ["waitlisted"], to: "lapsed", permission: "application.decide", asks: "reason", mail: "lapsed" },
  liftConditions: {
    from: ["awardedWithConditions"],
    to: "awarded",
    permission: "application.review",
    asks: "note",
    mail: "status-changed",
  },
  draftAgreement: {
    from: ["awarded"],
    to: "agreementDrafted",
    permission: "agreement.manage",
    asks: "note",
    mail: "status-changed",
  },
  signAgreement: {
    from: ["agreementDrafted"],
    to: "agreementSigned",
    permission: "agreement.manage",
    asks: "note",
    mail: "status-changed",
  },
  start: {
    from: ["agreementSigned"],
    to: "inProgress",
    permission: "agreement.manage",
    asks: "note",
    mail: "status-changed",
  },
  suspend: {
    from: ["inProgress"],
    to: "suspended",
    permission: "agreement.manage",
    asks: "reason",
    mail: "status-changed",
  },
  resume: {
    from: ["suspended"],
    to: "inProgress",
    permission: "agreement.manage",
    asks: "note",
    mail: "status-changed",
  },
  requireFinalReport: {
    from: ["inProgress"],
    to: "finalReportDue",
    permission: "agreement.manage",
    asks: "note",
    mail: "status-changed",
  },
  extendReport: {
    from: ["finalReportDue"],
    to: "finalReportDue",
    permission: "report.extend",
    asks: "reason",
    mail: "report-extended",
  },
  beginClosing: {
    from: ["finalReportDue"],
    to: "closing",
    permission: "agreement.manage",
    asks: "note",
    mail: "status-changed",
  },
  close: { from: ["closing"], to: "closed", permission: "agreement.manage", asks: "note", mail: "status-changed" },
  withdraw: {
    from: beforeSignature,
    to: "withdrawn",
    permission: "application.withdraw",
    asks: "reason",
    mail: "withdrawn",
  },
  renounce: {
    from: ["agreementSigned", "inProgress", "suspended"],
    to: "renounced",
    permission: "application.withdraw",
    asks: "reason",
    mail: "status-changed",
  },
  terminate: {
    from: ["agreementSigned", "inProgress", "suspended", "finalReportDue"],
    to: "terminated",
    permission: "agreement.manage",
    asks: "reason",
    mail: "status-changed",
  },
  recover: {
    from: ["closing", "renounced", "terminated"],
    to: "recovery",
    permission: "agreement.manage",
    asks: "reason",
    mail: "status-changed",
  },
  endRecovery: {
    from: ["recovery"],
    to: "recovered",
    permission: "agreement.manage",
    asks: "note",
    mail: "status-changed",
  },
} as const satisfies Record<string, Transition>;

export type ApplicationEvent = keyof typeof lifecycle;
export const applicationEvents = Object.keys(lifecycle) as ApplicationEvent[];

/** The row of the table for an event, in its general type. */
export const transitionOf = (event: ApplicationEvent): Transition => lifecycle[event];

/** The events that nothing but the status and the clock hold back: what the one writer of status checks last. */
export function isPossible(event: ApplicationEvent, application: LifecycleFacts, now: Date): boolean {
  const { from, guard } = transitionOf(event);
  return from.includes(application.status) && (guard === undefined || guard(application, now));
}

/** The events that this person may cause on this dossier now. Buttons and gates come from here alone. */
export function availableEvents(application: LifecycleFacts, actor: Actor, now: Date): ApplicationEvent[] {
  return applicationEvents.filter(
    (event) => isPossible(event, application, now) && allows(transitionOf(event).permission, actor, application),
  );
}
