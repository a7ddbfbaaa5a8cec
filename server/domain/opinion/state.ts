import type { ApplicationStatus } from "../application/status";

/** Where the opinion of one embassy stands. An opinion that came after its day is received, not late. */
export const opinionStates = ["received", "awaited", "late"] as const;
export type OpinionState = (typeof opinionStates)[number];

export interface AskedOpinion {
  dueAt: Date;
  issued: boolean;
}

/** The due instant itself is still in time. */
export function opinionState({ dueAt, issued }: AskedOpinion, now: Date): OpinionState {
  if (issued) return "received";
  return now > dueAt ? "late" : "awaited";
}

/** Whether an opinion came after its day: which it stays, whatever follows. `receivedAt`: the first one; null while awaited. */
export const cameLate = ({ dueAt, receivedAt }: { dueAt: Date; receivedAt: Date | null }): boolean =>
  receivedAt !== null && receivedAt > dueAt;

/** How the opinions on one dossier stand: `late` ones are among those asked and not received. */
export interface OpinionSummary {
  asked: number;
  received: number;
  late: number;
}

export function summariseOpinions(asked: readonly AskedOpinion[], now: Date): OpinionSummary {
  const states = asked.map((opinion) => opinionState(opinion, now));
  return {
    asked: asked.length,
    received: states.filter((state) => state === "received").length,
    late: states.filter((state) => state === "late").length,
  };
}

/**
 * An opinion may be given, or superseded, while it can still weigh: until the decision on the dossier is notified,
 * which is what moves it out of these statuses.
 */
export const statusesTakingOpinions = [
  "underOpinion",
  "underReview",
  "shortlisted",
] as const satisfies ApplicationStatus[];
export const takesOpinion = (status: ApplicationStatus): boolean =>
  (statusesTakingOpinions as readonly ApplicationStatus[]).includes(status);

/** The lists of an embassy: what it has to do, what it did, and what went on without its opinion. */
export const opinionTabs = ["toGive", "late", "given", "notGiven"] as const;
export type OpinionTab = (typeof opinionTabs)[number];

export function opinionTab(asked: AskedOpinion, status: ApplicationStatus, now: Date): OpinionTab {
  const state = opinionState(asked, now);
  if (state === "received") return "given";
  if (!takesOpinion(status)) return "notGiven";
  return state === "late" ? "late" : "toGive";
}
