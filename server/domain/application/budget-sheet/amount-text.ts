import type { Cents } from "../../money";
import { maxCents } from "./columns";

/** Why a text, or a number of a spreadsheet, is no amount. */
export type AmountProblem = "notAmount" | "negative" | "tooManyDecimals" | "ambiguous" | "tooLarge";
export type AmountRead = { ok: true; cents: Cents | null } | { ok: false; reason: AmountProblem };

/** How the numbers of a block are written, as far as they show it. */
export type NumberStyle = "english" | "continental" | "unknown";

const no = (reason: AmountProblem): AmountRead => ({ ok: false, reason });
const cents = (whole: string, decimals = ""): AmountRead => {
  const value = Number(whole + decimals.padEnd(2, "0"));
  return value > maxCents ? no("tooLarge") : { ok: true, cents: value };
};

const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f\u2009\t]/g, " ")
    .replace(/€|\bEUR\b/gi, "")
    .trim();

/** Each way of writing a number, with the parts before and after the decimal sign. */
const grouped = (separator: string) => new RegExp(`^(\\d{1,3}(?:${separator}\\d{3})+)(?:[.,](\\d{1,2}))?$`);
const spaced = grouped("[ '’]");
const english = /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/;
const continental = /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/;
const manyCommas = /^(\d{1,3}(?:,\d{3}){2,})$/;
const manyPoints = /^(\d{1,3}(?:\.\d{3}){2,})$/;
const simple = /^(\d+)(?:[.,](\d{1,2}))?$/;
const threeDigits = /^([1-9]\d{0,2})([.,])(\d{3})$/;

/** Told from all the numbers of a block, because one alone may not tell: "1,234" beside "12.50" is English. */
export function numberStyleOf(texts: readonly string[]): NumberStyle {
  const numbers = texts.map(plain);
  const isEnglish = numbers.some((text) => english.test(text) || manyCommas.test(text) || /^\d+\.\d{1,2}$/.test(text));
  const isContinental = numbers.some(
    (text) => continental.test(text) || manyPoints.test(text) || spaced.test(text) || /^\d+,\d{1,2}$/.test(text),
  );
  if (isEnglish === isContinental) return "unknown";
  return isEnglish ? "english" : "continental";
}

/**
 * An amount in euros as spreadsheets put it on the clipboard: "1 234,56 €", "1,234.56", "€1,234", "1.234,56", or
 * nothing. What might mean two things, or would have to be rounded, is refused rather than guessed.
 * @returns cents; null for an empty cell, or the dash that accountants write for nothing.
 */
export function readAmount(text: string, style: NumberStyle = "unknown"): AmountRead {
  const typed = plain(text);
  if (/^[-–—]?$/.test(typed)) return { ok: true, cents: null };
  if (/^\(.*\d.*\)$/.test(typed) || /^[-−]\s*\d/.test(typed)) return no("negative");
  const digits = (part = "") => part.replace(/\D/g, "");
  for (const form of [simple, spaced, english, continental, manyCommas, manyPoints]) {
    const [match, whole, decimals] = form.exec(typed) ?? [];
    if (match !== undefined) return cents(digits(whole), decimals);
  }
  const [unclear, before = "", sign, after = ""] = threeDigits.exec(typed) ?? [];
  if (unclear !== undefined) return sign === "," && style === "english" ? cents(before + after) : no("ambiguous");
  const [long, whole = "", decimals = ""] = /^(\d+)[.,](\d{3,})$/.exec(typed) ?? [];
  if (long === undefined) return no("notAmount");
  return /^\d{2}0+$/.test(decimals) ? cents(whole, decimals.slice(0, 2)) : no("tooManyDecimals");
}

/** A number of a spreadsheet as cents. It keeps fifteen digits, as spreadsheets show: the rest is noise of their sums. */
export function centsOfNumber(value: number): AmountRead {
  if (!Number.isFinite(value)) return no("notAmount");
  if (value < 0) return no("negative");
  const text = String(Number(value.toPrecision(15)));
  const [match, whole = "", decimals] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (match !== undefined) return cents(whole, decimals);
  return no(/e\+/.test(text) ? "tooLarge" : "tooManyDecimals");
}

/** Cents as the number of a spreadsheet: the nearest there is, which reads back as the same cents. */
export const numberOfCents = (amount: Cents): number => Number(decimalText(amount, "."));

/** Cents as digits with a decimal sign, for the clipboard: "1234,56". */
export function decimalText(amount: Cents, sign: "," | "."): string {
  const digits = String(amount).padStart(3, "0");
  const [whole, decimals] = [digits.slice(0, -2), digits.slice(-2)];
  return decimals === "00" ? whole : `${whole}${sign}${decimals}`;
}
