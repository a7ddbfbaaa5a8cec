import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rateOf, shareOf, splitEvenly, sum } from "./money";

const amounts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const rates = fc.integer({ min: 0, max: 10_000 });

describe("a share of an amount", () => {
  test.each([
    [10_000, 2_500, 2_500],
    [1, 4_999, 0],
    [1, 5_000, 1],
    [3, 5_000, 2],
    [99, 3_333, 33],
    [210_000_000, 3_500, 73_500_000],
    [0, 10_000, 0],
  ])("of %i cents at %i basis points is %i", (amount, rate, share) => expect(shareOf(amount, rate)).toBe(share));

  test("is rounded half up to the cent, exactly, at any size", () =>
    fc.assert(
      fc.property(amounts, rates, (amount, rate) => {
        // Within half a cent of the exact share, and when right between two cents, the upper one.
        const twiceOff = 2n * (BigInt(shareOf(amount, rate)) * 10_000n - BigInt(amount) * BigInt(rate));
        expect(twiceOff > -10_000n && twiceOff <= 10_000n).toBe(true);
      }),
    ));

  test("grows with the amount and with the rate, and never beyond the amount", () =>
    fc.assert(
      fc.property(amounts, amounts, rates, rates, (a, b, r, s) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const [low, high] = r < s ? [r, s] : [s, r];
        expect(shareOf(less, r)).toBeLessThanOrEqual(shareOf(more, r));
        expect(shareOf(a, low)).toBeLessThanOrEqual(shareOf(a, high));
        expect(shareOf(a, r)).toBeLessThanOrEqual(a);
        expect(shareOf(a, 10_000)).toBe(a);
      }),
    ));
});

describe("the rate of a part", () => {
  test.each([
    [1, 3, 3_333],
    [2, 3, 6_667],
    [1, 20_000, 1],
    [1, 20_001, 0],
    [5, 0, 0],
  ])("%i of %i is %i basis points", (part, total, rate) => expect(rateOf(part, total)).toBe(rate));

  test("gives back the rate of a share of any amount that is not small", () =>
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: Number.MAX_SAFE_INTEGER }), rates, (amount, rate) => {
        expect(rateOf(shareOf(amount, rate), amount)).toBe(rate);
      }),
    ));
});

describe("an amount split evenly", () => {
  test("adds up to the amount; only the last share differs, by less than there are shares", () =>
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 120 }), (total, parts) => {
        const shares = splitEvenly(total, parts);
        expect(shares).toHaveLength(parts);
        expect(sum(shares)).toBe(total);
        expect(new Set(shares.slice(0, -1)).size).toBeLessThanOrEqual(1);
        const last = shares.at(-1) ?? 0;
        const remainder = last - (shares[0] ?? 0);
        expect(remainder >= 0 && remainder < parts).toBe(true);
      }),
    ));
});
