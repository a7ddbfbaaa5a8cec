/**
 * Money is an integer number of euro cents: no floating point touches an amount.
 * The largest safe amount is about 90 thousand billion euros.
 */
export type Cents = number;

/** A share in basis points: 2500 is 25 %. */
export type BasisPoints = number;

export const sum = (amounts: Iterable<Cents>): Cents => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
};

/** `amount` x `rate`, rounded half up to the cent. Exact for any safe amount. */
export function shareOf(amount: Cents, rate: BasisPoints): Cents {
  return Number((BigInt(amount) * BigInt(rate) + 5_000n) / 10_000n);
}

/** What share of `total` the `part` is, in basis points rounded half up; 0 of nothing. */
export function rateOf(part: Cents, total: Cents): BasisPoints {
  if (total === 0) return 0;
  return Number((BigInt(part) * 20_000n + BigInt(total)) / (2n * BigInt(total)));
}

/** Splits `total` by `parts` equal shares; the last one takes the remainder. */
export function splitEvenly(total: Cents, parts: number): Cents[] {
  const each = Math.floor(total / parts);
  return Array.from({ length: parts }, (_, index) => (index === parts - 1 ? total - each * (parts - 1) : each));
}
