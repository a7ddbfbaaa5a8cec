import { type ApplicationEvent, transitionOf } from "@/server/domain/application/lifecycle";
import type { ApplicationStatus } from "@/server/domain/application/status";
import type { DemoDossier } from "../dossiers";

const asked: ApplicationEvent[] = ["submit", "accept", "askOpinions"];
const reviewed: ApplicationEvent[] = [...asked, "startReview"];
const signed: ApplicationEvent[] = [...reviewed, "award", "draftAgreement", "signAgreement"];
const running: ApplicationEvent[] = [...signed, "start"];
const reporting: ApplicationEvent[] = [...running, "requireFinalReport"];
const closing: ApplicationEvent[] = [...reporting, "beginClosing"];

/** The events by which a dossier usually comes to each status. */
const usualPath: Record<ApplicationStatus, ApplicationEvent[]> = {
  draft: [],
  submitted: ["submit"],
  returnedForCompletion: ["submit", "sendBack"],
  ineligible: ["submit", "declareIneligible"],
  admissible: ["submit", "accept"],
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
  finalReportDue: reporting,
  closing,
  closed: [...closing, "close"],
  withdrawn: ["submit", "withdraw"],
  renounced: [...running, "renounce"],
  terminated: [...running, "terminate"],
  recovery: [...closing, "recover"],
  recovered: [...closing, "recover", "endRecovery"],
};

const detours: Record<NonNullable<DemoDossier["via"]>, Partial<Record<ApplicationEvent, ApplicationEvent[]>>> = {
  completion: { submit: ["submit", "sendBack", "submit"] },
  waitingList: { award: ["waitlist", "awardFromWaitlist"] },
  extension: { requireFinalReport: ["requireFinalReport", "extendReport"] },
  conditions: { award: ["awardWithConditions", "liftConditions"] },
};

export interface Step {
  event: ApplicationEvent;
  from: ApplicationStatus;
  to: ApplicationStatus;
}

/** The way of a dossier from draft to its status, each step one that the lifecycle allows. */
export function pathOf({ status, via }: Pick<DemoDossier, "status" | "via">): Step[] {
  const detour = via ? detours[via] : {};
  const events = usualPath[status].flatMap((event) => detour[event] ?? [event]);
  let from: ApplicationStatus = "draft";
  return events.map((event) => {
    const step = { event, from, to: transitionOf(event).to };
    from = step.to;
    return step;
  });
}
