import { expect, test } from "vitest";
import { emptyDraft, opinionDraft, opinionToIssue, shortestReasons } from "./schema";

const reasons = "Le partenaire est solide et le projet répond au plan communal.";
const complete = { ...emptyDraft, verdict: "favourable" as const, text: reasons };
const pathsOf = (value: unknown) => opinionToIssue.safeParse(value).error?.issues.map(({ path }) => path.join("."));

test("a draft may be empty, an opinion may not", () => {
  expect(opinionDraft.parse(emptyDraft)).toEqual(emptyDraft);
  expect(pathsOf(emptyDraft)).toEqual(["verdict", "text"]);
});

test("criteria may stay without a grade", () => {
  expect(opinionToIssue.parse(complete)).toEqual(complete);
});

test("the reasons count without the blanks around them", () => {
  expect(pathsOf({ ...complete, text: `${"x".repeat(shortestReasons - 1)}     ` })).toEqual(["text"]);
  expect(opinionToIssue.parse({ ...complete, text: `  ${"x".repeat(shortestReasons)}\n` }).text).toHaveLength(50);
});

test.each([0, 6, 2.5, "3"])("%s is no grade", (grade) => {
  const grid = { ...emptyDraft.grid, feasibility: grade };
  expect(pathsOf({ ...complete, grid })).toEqual(["grid.feasibility"]);
  expect(opinionDraft.safeParse({ ...complete, grid }).success).toBe(false);
});

test("a draft cannot carry another verdict than the three", () => {
  expect(opinionDraft.safeParse({ ...emptyDraft, verdict: "awarded" }).success).toBe(false);
});
