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

/** The stages of a dossier: behind it, where it is, ahead. An ended dossier has nothing ahead. */
export function stagesOf(status: ApplicationStatus): { stage: Stage; state: "done" | "current" | "next" }[] {
  const { stage, holder } = journey[status] as Place;
  const here = stages.indexOf(stage);
  const isOver = holder === "nobody";
  return stages
    .map(
      (name, index) => ({ stage: name, state: index < here ? "done" : index === here ? "current" : "next" }) as const,
    )
    .filter(({ state }) => !(isOver && state === "next"));
}
