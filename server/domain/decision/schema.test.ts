import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applicationEvents, transitionOf } from "../application/lifecycle";
import type { ApplicationStatus } from "../application/status";
import { awaitingResult } from "./progress";
import { decision, decisionOutcomes, eventOf, grantedAmounts, isAward, totalOf } from "./schema";

const entered = {
  outcome: "awarded",
  amounts: { "2026": 2_500_000 },
  reason: "",
  overrideReason: "",
} as const;

describe("a decision as it is entered", () => {
  const messages = (input: unknown) => decision.safeParse(input).error?.issues.map(({ message }) => message) ?? [];

  test.each([
    ["an award with an amount", entered, []],
    ["an award of nothing", { ...entered, amounts: { "2026": 0 } }, ["amountRequired"]],
    ["conditions that are not said", { ...entered, outcome: "awardedWithConditions" }, ["conditionsRequired"]],
    ["a refusal without a reason", { ...entered, outcome: "rejected", reason: "  " }, ["reasonRequired"]],
    ["a waiting list without a reason", { ...entered, outcome: "waitlisted" }, ["reasonRequired"]],
    ["a refusal with its reason", { ...entered, outcome: "rejected", amounts: {}, reason: "Hors champ." }, []],
  ])("%s", (_, input, expected) => expect(messages(input)).toEqual(expected));

  test("amounts are whole cents, never negative", () => {
    expect(messages({ ...entered, amounts: { "2026": 0.5 } })).not.toEqual([]);
    expect(messages({ ...entered, amounts: { "2026": -1 } })).not.toEqual([]);
  });
});

test("each outcome has its event, and the event leads to the status of that name", () => {
  for (const outcome of decisionOutcomes) expect(transitionOf(eventOf[outcome]).to).toBe(outcome);
});

test("what is granted adds up to the total of an award, and to nothing otherwise", () => {
  const amounts = fc.dictionary(fc.integer({ min: 2000, max: 2099 }).map(String), fc.nat({ max: 100_000_000_000 }), {
    maxKeys: 4,
  });
  fc.assert(
    fc.property(amounts, fc.constantFrom(...decisionOutcomes), (amounts, outcome) => {
      const granted = grantedAmounts({ outcome, amounts });
      expect(totalOf(Object.fromEntries(granted.map((one) => [one.year, one.amountCents])))).toBe(
        isAward(outcome) ? totalOf(amounts) : 0,
      );
      expect(granted.every(({ amountCents }) => amountCents > 0)).toBe(true);
      expect(granted.map(({ year }) => year)).toEqual(granted.map(({ year }) => year).toSorted((a, b) => a - b));
    }),
  );
});

test("a dossier awaits its result wherever an award can still be reached without one", () => {
  const reaches = (status: ApplicationStatus, seen: ApplicationStatus[] = []): boolean =>
    applicationEvents
      .map(transitionOf)
      .filter(({ from }) => from.includes(status))
      .some(({ to }) => to === "awarded" || (!seen.includes(to) && reaches(to, [...seen, status])));
  const decided: ApplicationStatus[] = ["draft", "waitlisted", "awardedWithConditions"];
  const statuses = [...new Set(applicationEvents.flatMap((event) => transitionOf(event).from))];
  expect(statuses.filter((status) => reaches(status) && !decided.includes(status)).toSorted()).toEqual(
    awaitingResult.toSorted(),
  );
});
