import { expect, test } from "vitest";
import { call2010, call2024, noRules, subjectOf } from "@/tests/factories/rule-sets";
import { requiredAttachments } from "./attachments";
import type { AttachmentKind } from "./schema";

const missing = (subject: string, present: string[] = []) => ({
  code: "attachmentMissing",
  severity: "blocking",
  field: "attachments",
  at: `attachments.${subject}`,
  subject,
  present,
});

test("the resolution of the council, or the signed agreement, is asked of everybody in 2024", () => {
  expect(requiredAttachments(call2024.rules, subjectOf(call2024))).toEqual([
    { ...missing("councilResolution"), alternatives: ["cooperationAgreement"] },
  ]);
  expect(
    requiredAttachments(call2024.rules, subjectOf(call2024, { attachments: ["partnerLetter", "councilResolution"] })),
  ).toEqual([]);
});

test.each([
  ["commune", ["partnerLetter"]],
  ["grouping", ["partnerLetter"]],
  ["department", ["partnerLetter", "detailedBudget"]],
  ["region", ["partnerLetter", "detailedBudget"]],
] as const)("a %s attaches what is asked of its kind", (leadKind, expected) => {
  const rules = {
    ...noRules,
    attachments: [
      { kind: "partnerLetter" as const, alternatives: [], leadKinds: [] },
      { kind: "detailedBudget" as const, alternatives: [], leadKinds: ["department" as const, "region" as const] },
    ],
  };
  const found = requiredAttachments(rules, subjectOf(call2010, { leadKind }));
  expect(found).toEqual(expected.map((kind) => missing(kind)));
});

test("one may do in the place of another", () => {
  const rules = {
    ...noRules,
    attachments: [
      { kind: "councilResolution" as const, alternatives: ["cooperationAgreement" as const], leadKinds: [] },
    ],
  };
  const found = (...attachments: AttachmentKind[]) => requiredAttachments(rules, subjectOf(call2010, { attachments }));
  expect(found("partnerLetter")).toEqual([
    { ...missing("councilResolution", ["partnerLetter"]), alternatives: ["cooperationAgreement"] },
  ]);
  expect(found("cooperationAgreement")).toEqual([]);
  expect(found("councilResolution")).toEqual([]);
});

test("a call without the rule asks none", () => expect(requiredAttachments(noRules, subjectOf(call2010))).toEqual([]));
