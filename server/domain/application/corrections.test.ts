import { describe, expect, test } from "vitest";
import { completeContent } from "@/tests/factories/complete-dossier";
import { savedFields, writeField } from "./content";
import { answersTo, correctableFields, correctionRequests, isSameValue } from "./corrections";

const base = completeContent([2026]);

describe("the fields that the ministry may name", () => {
  test("are all those that are saved by themselves, and the attachments", () => {
    expect([...correctableFields].sort()).toEqual([...Object.keys(savedFields), "attachments"].sort());
  });

  test.each([
    ["a field that is none", [{ field: "project.colour", remark: "Trop vif" }]],
    ["a remark that says nothing", [{ field: "project.title", remark: "  " }]],
    [
      "the same field twice",
      [
        { field: "project.title", remark: "Trop long" },
        { field: "project.title", remark: "Trop vague" },
      ],
    ],
  ])("are not %s", (_what, asked) => {
    expect(correctionRequests.safeParse(asked).success).toBe(false);
  });
});

describe("a request", () => {
  const asked = [
    { field: "project.title", remark: "Trop vague" },
    { field: "funding", remark: "Qui paie ?" },
    { field: "attachments", remark: "Lettre du partenaire" },
  ] as const;

  test("is answered when its own field changed, whatever changed beside", () => {
    const after = writeField(writeField(base, "project.title", "Trois forages"), "project.context", "Autre chose");
    expect(answersTo(asked, base, after, false).map(({ isChanged }) => isChanged)).toEqual([true, false, false]);
    expect(answersTo(asked, base, base, true).map(({ isChanged }) => isChanged)).toEqual([false, false, true]);
  });

  test("is not said to be answered when the version sent back is not kept", () => {
    expect(answersTo(asked, null, base, false).some(({ isChanged }) => isChanged)).toBe(false);
  });
});

test("an amount of nothing and none at all are the same, an amount of one cent is not", () => {
  const line = (amounts: Record<string, number>) => [{ id: "a", amounts }];
  expect(isSameValue(line({ 2026: 0, 2027: 5 }), line({ 2027: 5 }))).toBe(true);
  expect(isSameValue(line({ 2026: 1 }), line({}))).toBe(false);
  expect(isSameValue(undefined, null)).toBe(true);
});
