export const attachmentKinds = [
  "councilResolution",
  "partnerLetter",
  "cooperationAgreement",
  "detailedBudget",
  "other",
] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];
