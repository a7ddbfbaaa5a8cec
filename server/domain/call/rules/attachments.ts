import type { Finding, Rule } from "./rule";

/**
 * The attachments asked of this kind of authority are there, or one that the rule takes in their place.
 * Source: règlement of the 2024 call, a signed convention or the council's resolution.
 */
export const requiredAttachments: Rule = (rules, { attachments, leadKind }) =>
  rules.attachments
    .filter(({ leadKinds }) => leadKinds.length === 0 || leadKinds.includes(leadKind))
    .filter(({ kind, alternatives }) => ![kind, ...alternatives].some((one) => attachments.includes(one)))
    .map(({ kind, alternatives }): Finding => {
      const missing = { code: "attachmentMissing", severity: "blocking", field: "attachments", subject: kind } as const;
      return alternatives.length > 0 ? { ...missing, alternatives } : missing;
    });
