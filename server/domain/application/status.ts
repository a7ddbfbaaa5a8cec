export const applicationStatuses = [
  "draft",
  "submitted",
  "returnedForCompletion",
  "ineligible",
  "admissible",
  "underOpinion",
  "underReview",
  "shortlisted",
  "awarded",
  "awardedWithConditions",
  "waitlisted",
  "rejected",
  "lapsed",
  "agreementDrafted",
  "agreementSigned",
  "inProgress",
  "suspended",
  "finalReportDue",
  "closing",
  "closed",
  "withdrawn",
  "renounced",
  "terminated",
  "recovery",
  "recovered",
] as const;

export type ApplicationStatus = (typeof applicationStatuses)[number];

/** What the applicant writes can change only here. */
export const editableStatuses = ["draft", "returnedForCompletion"] as const satisfies ApplicationStatus[];
export const isEditable = (status: ApplicationStatus): boolean =>
  (editableStatuses as readonly ApplicationStatus[]).includes(status);
