import type { Namespace } from "@/messages";

/** What the form of a call says. */
export const callFormMessages: readonly Namespace[] = [
  "call-admin",
  "record-form",
  "call-rules",
  "rules",
  "vocabulary",
  "themes",
  "countries",
  "failures",
];
