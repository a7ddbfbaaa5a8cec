import { type Cents, sum } from "../money";
import type { AwardFinding } from "./ceiling";
import type { AwardAmounts, YearAmount } from "./schema";

/** One year of a call's envelope: what it may commit, what the awards take of it, what is left (below zero: overspent). */
export interface EnvelopeYear {
  year: number;
  envelopeCents: Cents;
  /** Awards decided and not notified yet. */
  preparedCents: Cents;
  /** Awards in force. */
  notifiedCents: Cents;
  leftCents: Cents;
}

export interface Commitment extends YearAmount {
  isNotified: boolean;
}

/** The envelope by year, in order. A year that awards touch and the call does not fund is there with an envelope of 0. */
export function envelopeOf(envelopes: readonly YearAmount[], commitments: readonly Commitment[]): EnvelopeYear[] {
  const years = [...new Set([...envelopes, ...commitments].map(({ year }) => year))].sort((one, other) => one - other);
  const inYear = (amounts: readonly YearAmount[], wanted: number) =>
    sum(amounts.filter(({ year }) => year === wanted).map(({ amountCents }) => amountCents));
  return years.map((year) => {
    const envelopeCents = inYear(envelopes, year);
    const preparedCents = inYear(
      commitments.filter(({ isNotified }) => !isNotified),
      year,
    );
    const notifiedCents = inYear(
      commitments.filter(({ isNotified }) => isNotified),
      year,
    );
    return {
      year,
      envelopeCents,
      preparedCents,
      notifiedCents,
      leftCents: envelopeCents - preparedCents - notifiedCents,
    };
  });
}

/** All the years of an envelope together. */
export function envelopeTotal(envelope: readonly EnvelopeYear[]): Omit<EnvelopeYear, "year"> {
  const all = (read: (year: EnvelopeYear) => Cents) => sum(envelope.map(read));
  return {
    envelopeCents: all((year) => year.envelopeCents),
    preparedCents: all((year) => year.preparedCents),
    notifiedCents: all((year) => year.notifiedCents),
    leftCents: all((year) => year.leftCents),
  };
}

/**
 * Holds an award against what is left of the envelope, year by year. A reason overrides it.
 * @param left the envelope without the award that is being held against it.
 */
export function checkEnvelope(
  amounts: AwardAmounts,
  left: readonly EnvelopeYear[],
  overrideReason: string,
): AwardFinding[] {
  return Object.entries(amounts).flatMap(([year, actual]) => {
    const expected = Math.max(0, left.find((one) => String(one.year) === year)?.leftCents ?? 0);
    if (actual <= expected) return [];
    const isOverridden = overrideReason.trim() !== "";
    return [{ code: "aboveEnvelope", year: Number(year), expected, actual, gap: actual - expected, isOverridden }];
  });
}
