import type { BasisPoints, Cents } from "./money";

/** Spaces of every width that people type, or paste from a spreadsheet, between thousands. */
const spaces = /[\s\u00a0\u202f]/g;

/** A typed decimal with at most two places, as an integer number of hundredths: no floating point. */
function hundredths(text: string): number | null {
  const match = /^(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const [, whole = "", decimals = ""] = match;
  return Number(whole + decimals.padEnd(2, "0"));
}

/** What somebody typed as euros, in cents: "30 000", "30 000,50", "30000.5 €". @returns null for anything else. */
export const parseEuros = (typed: string): Cents | null => hundredths(typed.replace(spaces, "").replace(/€$/, ""));

/** Cents as a field shows them: "30 000", "30 000,50". Read back by `parseEuros` to the same amount. */
export function eurosText(amount: Cents): string {
  const digits = String(amount).padStart(3, "0");
  const [whole, decimals] = [digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, "\u00a0"), digits.slice(-2)];
  return decimals === "00" ? whole : `${whole},${decimals}`;
}

/** What somebody typed as a percentage, in basis points: "25", "33,3 %". @returns null for anything else. */
export const parsePercent = (typed: string): BasisPoints | null =>
  hundredths(typed.replace(spaces, "").replace(/%$/, ""));

/** Basis points as somebody would type them: "25", "33,3". */
export const percentText = (rate: BasisPoints): string => eurosText(rate).replace(/(,\d)0$/, "$1");
