import { transitionOf } from "../application/lifecycle";
import type { ApplicationStatus } from "../application/status";

/** Where a decision can be taken: prepared before the results are notified, in force at once after. */
export const isDecidable = (status: ApplicationStatus): boolean => transitionOf("award").from.includes(status);

export const isOnWaitlist = (status: ApplicationStatus): boolean =>
  transitionOf("awardFromWaitlist").from.includes(status);

/** Submitted and not yet told a result: what a notification must not forget. */
export const awaitingResult = [
  "submitted",
  "returnedForCompletion",
  "admissible",
  "underOpinion",
  "underReview",
  "shortlisted",
] as const satisfies ApplicationStatus[];

/** Between the award and the signature of the agreement: to withdraw now is to give up what was awarded. */
export const hasAward = (status: ApplicationStatus): boolean =>
  status === "awarded" || status === "awardedWithConditions" || status === "agreementDrafted";

/** Left before the agreement: what it was awarded is free again for others. */
export const releasedStatuses = ["withdrawn"] as const satisfies ApplicationStatus[];
