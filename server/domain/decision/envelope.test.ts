import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sum } from "../money";
import { checkEnvelope, envelopeOf, envelopeTotal } from "./envelope";

const envelopes = [
  { year: 2026, amountCents: 10_000_000 },
  { year: 2027, amountCents: 5_000_000 },
];
const envelope = envelopeOf(envelopes, [
  { year: 2026, amountCents: 3_000_000, isNotified: false },
  { year: 2026, amountCents: 2_000_000, isNotified: true },
  { year: 2027, amountCents: 6_000_000, isNotified: false },
  { year: 2028, amountCents: 1, isNotified: true },
]);

test("what is left is the envelope without the awards, prepared and in force, also below zero", () => {
  expect(envelope).toEqual([
    { year: 2026, envelopeCents: 10_000_000, preparedCents: 3_000_000, notifiedCents: 2_000_000, leftCents: 5_000_000 },
    { year: 2027, envelopeCents: 5_000_000, preparedCents: 6_000_000, notifiedCents: 0, leftCents: -1_000_000 },
    { year: 2028, envelopeCents: 0, preparedCents: 0, notifiedCents: 1, leftCents: -1 },
  ]);
  expect(envelopeTotal(envelope)).toEqual({
    envelopeCents: 15_000_000,
    preparedCents: 9_000_000,
    notifiedCents: 2_000_001,
    leftCents: 3_999_999,
  });
});

describe("an award held against what is left", () => {
  test("takes the last cent", () => expect(checkEnvelope({ "2026": 5_000_000 }, envelope, "")).toEqual([]));

  test("is refused from the next cent on, unless a reason is given", () => {
    const found = { code: "aboveEnvelope", year: 2026, expected: 5_000_000, actual: 5_000_001, gap: 1 };
    expect(checkEnvelope({ "2026": 5_000_001 }, envelope, "")).toEqual([{ ...found, isOverridden: false }]);
    expect(checkEnvelope({ "2026": 5_000_001 }, envelope, "Report.")).toEqual([{ ...found, isOverridden: true }]);
  });

  test("finds nothing in a year that is overspent or not funded, and asks for nothing there", () => {
    expect(checkEnvelope({ "2027": 1 }, envelope, "")).toMatchObject([{ expected: 0, gap: 1 }]);
    expect(checkEnvelope({ "2030": 1 }, envelope, "")).toMatchObject([{ expected: 0, gap: 1 }]);
    expect(checkEnvelope({ "2027": 0, "2030": 0 }, envelope, "")).toEqual([]);
  });
});

const amount = fc.record({ year: fc.integer({ min: 2026, max: 2029 }), amountCents: fc.nat({ max: 100_000_000_000 }) });
const commitment = fc.tuple(amount, fc.boolean()).map(([one, isNotified]) => ({ ...one, isNotified }));

test("awards accepted one after the other without a reason never spend more than the envelope; the sums are exact", () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 6 }), fc.array(commitment, { maxLength: 12 }), (funded, asked) => {
      const accepted: typeof asked = [];
      for (const one of asked) {
        const left = envelopeOf(funded, accepted);
        if (checkEnvelope({ [one.year]: one.amountCents }, left, "").length === 0) accepted.push(one);
      }
      const years = envelopeOf(funded, accepted);
      expect(years.every(({ leftCents }) => leftCents >= 0)).toBe(true);
      const total = envelopeTotal(years);
      expect(total.preparedCents + total.notifiedCents).toBe(sum(accepted.map(({ amountCents }) => amountCents)));
      expect(total.leftCents).toBe(
        sum(funded.map(({ amountCents }) => amountCents)) - total.preparedCents - total.notifiedCents,
      );
    }),
  );
});
