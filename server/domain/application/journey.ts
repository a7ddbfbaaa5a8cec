import type { ApplicationStatus } from "./status";

/** The stages that every reader knows; each status lies in one of them. */
export const stages = [
  "draft",
  "admissibility",
  "opinions",
  "review",
  "decision",
  "agreement",
  "execution",
  "closing",
] as const;
export type Stage = (typeof stages)[number];

/** Who is expected to act. */
export type Holder = "applicant" | "ministry" | "embassy" | "nobody";

interface Place {
  stage: Stage;
  holder: Holder;
}

/** Where a dossier of each status is on its way, and who holds it. */
export const journey = {
  draft: { stage: "draft", holder: "applicant" },
  submitted: { stage: "admissibility", holder: "ministry" },
  returnedForCompletion: { stage: "admissibility", holder: "applicant" },
  ineligible: { stage: "admissibility", holder: "nobody" },
  admissible: { stage: "opinions", holder: "ministry" },
  underOpinion: { stage: "opinions", holder: "embassy" },
  underReview: { stage: "review", holder: "ministry" },
  shortlisted: { stage: "decision", holder: "ministry" },
  awarded: { stage: "agreement", holder: "ministry" },
  awardedWithConditions: { stage: "agreement", holder: "applicant" },
  waitlisted: { stage: "decision", holder: "ministry" },
  rejected: { stage: "decision", holder: "nobody" },
  lapsed: { stage: "decision", holder: "nobody" },
  agreementDrafted: { stage: "agreement", holder: "applicant" },
  agreementSigned: { stage: "execution", holder: "applicant" },
  inProgress: { stage: "execution", holder: "applicant" },
  suspended: { stage: "execution", holder: "ministry" },
  finalReportDue: { stage: "closing", holder: "applicant" },
  closing: { stage: "closing", holder: "ministry" },
  closed: { stage: "closing", holder: "nobody" },
  withdrawn: { stage: "decision", holder: "nobody" },
  renounced: { stage: "execution", holder: "nobody" },
  terminated: { stage: "execution", holder: "nobody" },
  recovery: { stage: "closing", holder: "applicant" },
  recovered: { stage: "closing", holder: "nobody" },
} as const satisfies Record<ApplicationStatus, Place>;

/** The journey of a dossier that nobody is expected to act on is over. */
export const isOver = (status: ApplicationStatus): boolean => (journey[status] as Place).holder === "nobody";

/**
 * The stages of a dossier: behind it, where it is, ahead. One that is over has nothing ahead, and is at none: all the
 * stages that it came to are behind it.
 * @param before the status that a withdrawn dossier had, which tells how far it came; a draft came no further.
 */
export function stagesOf(
  status: ApplicationStatus,
  before: ApplicationStatus = "draft",
): { stage: Stage; state: "done" | "current" | "next" }[] {
  const here = stages.indexOf((journey[status === "withdrawn" ? before : status] as Place).stage);
  if (isOver(status)) return stages.slice(0, here + 1).map((stage) => ({ stage, state: "done" }));
  return stages.map((stage, index) => ({ stage, state: index < here ? "done" : index === here ? "current" : "next" }));
}
