import { attachmentKinds } from "./attachment-kinds";
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
      const at = `attachments.${kind}`;
      const present = attachmentKinds.filter((one) => attachments.includes(one));
      return {
        ...{ code: "attachmentMissing", severity: "blocking", field: "attachments", at, subject: kind },
        ...(alternatives.length > 0 && { alternatives }),
        present,
      };
    });
