import type { ApplicationStatus } from "@/server/domain/application/status";

/** The stages of the ministry's work, as lists of statuses. */
export const reviewStages = [
  { key: "all", statuses: undefined },
  { key: "toCheck", statuses: ["submitted"] },
  { key: "opinions", statuses: ["admissible", "underOpinion"] },
  { key: "review", statuses: ["underReview", "shortlisted"] },
  { key: "decided", statuses: ["awarded", "awardedWithConditions", "waitlisted", "rejected"] },
] as const satisfies { key: string; statuses: ApplicationStatus[] | undefined }[];
