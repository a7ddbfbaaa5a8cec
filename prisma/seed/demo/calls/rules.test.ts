import { expect, test } from "vitest";
import { call2010, call2024, call2025 } from "@/tests/factories/rule-sets";
import { rulesOf2008, rulesOf2010, rulesOf2024, rulesOf2025, rulesOfTriennial, rulesWithSuspension } from "./rules";

/** In their order: the first row that fits is the one that applies. */
const rates = (rules: typeof rulesOf2010) => rules.stateShare?.rows;

// The limits of these rule sets are tested to the cent beside each rule: here, that the demonstration's calls have them.
test("the calls of 2010-2012 are those of the rule sets", () => {
  expect(rates(rulesOf2010)).toEqual(rates(call2010.rules));
  expect(rates(rulesOf2008)).toEqual(rates(call2010.rules));
  expect([rulesOf2008, rulesOf2010].map(({ reportsUpToDate }) => reportsUpToDate)).toEqual([false, true]);
});

test("the call as in 2024", () => {
  const { stateShare, requiredMarkers, attachments } = call2024.rules;
  expect(rulesOf2024).toMatchObject({ stateShare, requiredMarkers, attachments });
});

test("the calls as in 2025", () => {
  const { stateShare, ownContribution, inKind } = call2025.rules;
  expect(rulesOf2025).toMatchObject({ stateShare, ownContribution, inKind });
  expect(rates(rulesOfTriennial)).toEqual(rates(call2025.rules));
  expect(rulesWithSuspension.suspendedCountries).toMatchObject(
    call2024.rules.suspendedCountries.map(({ country, since }) => ({ country, since })),
  );
});
