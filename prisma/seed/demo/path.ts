import { type ApplicationEvent, transitionOf } from "@/server/domain/application/lifecycle";
import type { ApplicationStatus } from "@/server/domain/application/status";

const filed: ApplicationEvent[] = ["submit"];
const asked: ApplicationEvent[] = [...filed, "accept", "askOpinions"];
const reviewed: ApplicationEvent[] = [...asked, "startReview"];
const signed: ApplicationEvent[] = [...reviewed, "award", "draftAgreement", "signAgreement"];
const running: ApplicationEvent[] = [...signed, "start"];
const ending: ApplicationEvent[] = [...running, "requireFinalReport", "beginClosing"];

/** The events by which a demonstration dossier came to each status. */
export const pathTo: Record<ApplicationStatus, ApplicationEvent[]> = {
  draft: [],
  submitted: filed,
  returnedForCompletion: [...filed, "sendBack"],
  ineligible: [...filed, "declareIneligible"],
  admissible: [...filed, "accept"],
  underOpinion: asked,
  underReview: reviewed,
  shortlisted: [...reviewed, "shortlist"],
  awarded: [...reviewed, "award"],
  awardedWithConditions: [...reviewed, "awardWithConditions"],
  waitlisted: [...reviewed, "waitlist"],
  rejected: [...reviewed, "reject"],
  lapsed: [...reviewed, "waitlist", "lapse"],
  agreementDrafted: [...reviewed, "award", "draftAgreement"],
  agreementSigned: signed,
  inProgress: running,
  suspended: [...running, "suspend"],
  finalReportDue: [...running, "requireFinalReport"],
  closing: ending,
  closed: [...ending, "close"],
  withdrawn: [...filed, "withdraw"],
  renounced: [...running, "renounce"],
  terminated: [...running, "terminate"],
  recovery: [...ending, "recover"],
  recovered: [...ending, "recover", "endRecovery"],
};

const decisions = ["award", "awardWithConditions", "waitlist", "reject"] as const satisfies ApplicationEvent[];
export const isDecision = (event: ApplicationEvent): event is (typeof decisions)[number] =>
  (decisions as readonly ApplicationEvent[]).includes(event);

interface Dates {
  opensAt: Date;
  closesAt: Date;
  opinionsDueAt: Date;
  resultsNotifiedAt: Date | null;
}

const day = 86_400_000;

/**
 * When each event of a path happened: filing before the deadline (or by now), the ministry's work in the weeks that
 * follow, the decision on the day of notification, one step a month after it; never later than now.
 */
export function datedPath(status: ApplicationStatus, call: Dates, index: number, now: Date) {
  const latest = now.getTime() - day / 24;
  const filing = Math.min(call.closesAt.getTime() - (1 + (index % 9)) * day, latest - 3 * day);
  let at = filing;
  return pathTo[status].map((event, position) => {
    const from: ApplicationStatus = position === 0 ? "draft" : transitionOf(pathTo[status][position - 1] ?? event).to;
    if (event === "submit") at = filing;
    else if (event === "startReview") at = Math.max(at, Math.min(call.opinionsDueAt.getTime() - day, latest - 2 * day));
    else if (isDecision(event)) at = call.resultsNotifiedAt?.getTime() ?? at;
    else if (event === "askOpinions") at += 60_000;
    else at += call.resultsNotifiedAt && at >= call.resultsNotifiedAt.getTime() ? 25 * day : day / 2;
    at = Math.min(at, latest);
    return { event, from, to: transitionOf(event).to, at: new Date(at) };
  });
}
