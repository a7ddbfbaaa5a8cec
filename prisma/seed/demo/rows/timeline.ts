import type { ApplicationEvent } from "@/server/domain/application/lifecycle";
import type { DemoCall } from "../calls";
import { daysAfter, hourOn, officeHour } from "../dates";
import type { DemoDossier } from "../dossiers";
import { durationOf } from "./content";
import { type DatedOpinion, lastAwaited, opinionsOf } from "./opinion-round";
import { pathOf, type Step } from "./path";

export interface DatedStep extends Step {
  at: Date;
}

export interface Timeline {
  /** When the draft was begun. */
  createdAt: Date;
  steps: DatedStep[];
  opinions: DatedOpinion[];
}

/** Days from the step before; for what is not listed, see `dateOf`. */
const delays: Partial<Record<ApplicationEvent, number>> = {
  sendBack: 4,
  accept: 3,
  declareIneligible: 8,
  withdraw: 15,
  shortlist: 6,
  awardFromWaitlist: 60,
  lapse: 150,
  liftConditions: 40,
  draftAgreement: 20,
  signAgreement: 30,
  start: 15,
  suspend: 120,
  renounce: 70,
  terminate: 300,
  extendReport: 20,
  beginClosing: 60,
  close: 30,
  recover: 30,
  endRecovery: 75,
};

/** When all that happened to a dossier happened: by the calendar of its call, then at the pace of such work. */
export function timelineOf(dossier: DemoDossier, call: DemoCall, pick: number, now: Date): Timeline {
  let opinions: DatedOpinion[] = [];
  let at = firstFiling(dossier, call, pick, now);
  const filedAt = at;
  const steps = pathOf(dossier).map((step, index): DatedStep => {
    if (index > 0) at = dateOf(step, at, opinions);
    if (step.event === "askOpinions") opinions = opinionsOf(dossier, call, at, pick);
    return { ...step, at };
  });
  const [isFiled] = steps;
  const begun = isFiled ? daysAfter(filedAt, -20 - (pick % 15)) : hourOn(now, -(6 + (pick % 5)), officeHour(pick));
  return { createdAt: new Date(Math.max(begun.getTime(), daysAfter(call.opensAt, 0.4).getTime())), steps, opinions };

  function dateOf({ event }: Step, before: Date, round: DatedOpinion[]): Date {
    const hour = officeHour(pick + event.length);
    switch (event) {
      // Asked in the same act that accepts the dossier.
      case "askOpinions":
        return before;
      case "submit":
        return hourOn(before, 5, hour);
      case "startReview":
        return lastAwaited(round) ?? hourOn(call.opinionsDueAt, 1, hour);
      case "award":
      case "awardWithConditions":
      case "waitlist":
      case "reject":
        return call.resultsNotifiedAt ?? before;
      case "requireFinalReport":
        return hourOn(before, 30 * durationOf(call), hour);
      default:
        return hourOn(before, delays[event] ?? 1, hour);
    }
  }
}

function firstFiling({ filedDaysAgo }: DemoDossier, call: DemoCall, pick: number, now: Date): Date {
  return filedDaysAgo === undefined
    ? hourOn(call.closesAt, -(1 + (pick % 10)), officeHour(pick))
    : hourOn(now, -filedDaysAgo, officeHour(pick));
}
