import type { Rule } from "./rule";

/** The attachments asked of this kind of authority are there. */
export const requiredAttachments: Rule = (rules, { attachments, leadKind }) =>
  rules.attachments
    .filter(({ leadKinds }) => leadKinds.length === 0 || leadKinds.includes(leadKind))
    .filter(({ kind }) => !attachments.includes(kind))
    .map(({ kind }) => ({ code: "attachmentMissing", severity: "blocking", field: "attachments", subject: kind }));
