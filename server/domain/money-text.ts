import type { Locale } from "./locale";
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

/** Thousands between commas, which mean nothing else: "30,000.50", "1,234,567". */
const commas = /^\d{1,3}(,\d{3})+\.\d{1,2}$|^\d{1,3}(,\d{3}){2,}$/;
/** The same of one comma, which somebody who writes French may have meant for decimals. */
const oneComma = /^\d{1,3},\d{3}$/;

/**
 * What somebody typed as euros, in cents: "30 000", "30 000,50", "30000.5 €", "€30,000.50".
 * @param locale of who typed it: "30,000" is thirty thousand in English, and in French nothing that can be read.
 * @returns null for anything else.
 */
export function parseEuros(typed: string, locale: Locale = "fr"): Cents | null {
  const text = typed.replace(spaces, "").replace(/^€|€$/, "");
  const isGrouped = commas.test(text) || (locale === "en" && oneComma.test(text));
  return hundredths(isGrouped ? text.replaceAll(",", "") : text);
}

/** Cents as a field shows them: "30 000", "30 000,50"; in English "30,000.50". Read back by `parseEuros` to the same amount. */
export function eurosText(amount: Cents, locale: Locale = "fr"): string {
  const digits = String(amount).padStart(3, "0");
  const [group, sign] = locale === "en" ? [",", "."] : ["\u00a0", ","];
  const [whole, decimals] = [digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group), digits.slice(-2)];
  return decimals === "00" ? whole : `${whole}${sign}${decimals}`;
}

/** What somebody typed as a percentage, in basis points: "25", "33,3 %". @returns null for anything else. */
export const parsePercent = (typed: string): BasisPoints | null =>
  hundredths(typed.replace(spaces, "").replace(/%$/, ""));

/** Euros that somebody typed, as somebody who writes French would have; what cannot be read stays as it is. */
export function eurosInFrench(typed: string, locale: Locale): string {
  const cents = locale === "fr" ? null : parseEuros(typed, locale);
  return cents === null ? typed : eurosText(cents);
}

/** Basis points as somebody would type them: "25", "33,3"; in English "33.3". */
export const percentText = (rate: BasisPoints, locale: Locale = "fr"): string =>
  eurosText(rate, locale).replace(/([.,]\d)0$/, "$1");
