import { expect, test } from "vitest";
import { savedFields } from "./content";
import { refusalOf } from "./refusals";

const refused = (field: keyof typeof savedFields, value: unknown) =>
  refusalOf(field, value, savedFields[field].safeParse(value).error?.issues[0]);

test("a text that is too long is told with its limit", () =>
  expect(refused("project.context", "x".repeat(20_001))).toEqual({
    field: "project.context",
    finding: { code: "textTooLong", severity: "blocking", field: "project.context", expected: 20_000, unit: "count" },
  }));

test("an amount that is too large is told at its cell, in cents", () => {
  const line = { id: "a1", source: "state", kind: "cash", label: "", amounts: { "2027": 100_000_000_001 } };
  expect(refused("funding", [line]).finding).toEqual({
    code: "amountTooLarge",
    severity: "blocking",
    field: "funding.a1.2027",
    expected: 100_000_000_000,
    unit: "cents",
  });
});

test("too many rows are told at their list", () => {
  const step = { id: "s", label: "", startMonth: "", endMonth: "" };
  expect(refused("schedule", Array(101).fill(step)).finding).toMatchObject({ code: "tooManyRows", field: "schedule" });
});

test.each([
  ["project.durationMonths", "abc"],
  ["project.themes", ["<b>"]],
  ["funding", "none"],
] as const)("whatever else is wrong with %s is told at the field", (field, value) =>
  expect(refused(field, value).finding).toMatchObject({ code: "valueRefused", field }),
);
