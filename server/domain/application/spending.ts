import { type Cents, sum } from "../money";
import type { ApplicationContent } from "./content";
import { amountIn } from "./content-fields";

/** What is spent in one country, all years together. */
export interface CountrySpending {
  country: string;
  cents: Cents;
}

/** The countries of the partners, once each, in the order of the partners. */
export const partnerCountries = ({ partners }: { partners: readonly { country: string }[] }): string[] => [
  ...new Set(partners.map(({ country }) => country).filter((country) => country !== "")),
];

/**
 * The expenditure of a dossier by partner country; the parts add up to the whole, to the cent.
 * A line that names a partner's country is spent there. What no line places is shared out in proportion to what is
 * placed in each country, evenly where nothing is placed: each share is rounded down, and the last country, in the order
 * of the partners, takes the remainder. Empty without a partner's country.
 */
export function spendingByCountry(
  { partners, expenditure }: Pick<ApplicationContent, "partners" | "expenditure">,
  years: readonly number[],
): CountrySpending[] {
  const countries = partnerCountries({ partners });
  const spent = (lines: ApplicationContent["expenditure"]) =>
    sum(lines.flatMap((line) => years.map((year) => amountIn(line, year))));
  const placed = countries.map((country) => spent(expenditure.filter((line) => line.country === country)));
  const common = spent(expenditure) - sum(placed);
  const shares = inProportion(common, sum(placed) > 0 ? placed : countries.map(() => 1));
  return countries.map((country, index) => ({ country, cents: (placed[index] ?? 0) + (shares[index] ?? 0) }));
}

/** Splits an amount by weights, each part rounded down; the last one takes the remainder. Exact for any safe amounts. */
function inProportion(amount: Cents, weights: readonly number[]): Cents[] {
  const whole = BigInt(sum(weights));
  const parts = weights.slice(0, -1).map((weight) => Number((BigInt(amount) * BigInt(weight)) / whole));
  return weights.length === 0 ? [] : [...parts, amount - sum(parts)];
}
