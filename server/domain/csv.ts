import type { Locale } from "./locale";
import type { Cents } from "./money";

/** Spreadsheets run a cell that begins with one of these as a formula. */
const runsAsFormula = /^[=+\-@\t\r]/;

export interface CsvDialect {
  separator: ";" | ",";
  lineEnd: "\n" | "\r\n";
}

/** As French spreadsheets expect. */
const forSpreadsheets: CsvDialect = { separator: ";", lineEnd: "\n" };

/** As programs and published schemas expect (RFC 4180). */
export const rfc4180: CsvDialect = { separator: ",", lineEnd: "\r\n" };

function cell(value: string, separator: string): string {
  const text = runsAsFormula.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Lines of cells as CSV, in the dialect of French spreadsheets unless told otherwise, with quotes where needed. A text
 * that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
export const csvText = (
  lines: readonly (readonly string[])[],
  { separator, lineEnd }: CsvDialect = forSpreadsheets,
): string => lines.map((cells) => cells.map((value) => cell(value, separator)).join(separator) + lineEnd).join("");

/** Without it, spreadsheets take the file for one of before Unicode; programs that read it know to pass it over. */
export const byteOrderMark = "\uFEFF";

/** Cents as euros for a spreadsheet in the reader's language: French ones take a point for text, or for a date. */
export const spreadsheetEuros = (amount: Cents, locale: Locale): string =>
  locale === "fr" ? plainEuros(amount).replace(".", ",") : plainEuros(amount);

/** Cents as euros for a program: "2100000", or "2100000.50" when there are cents. */
export function plainEuros(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const [whole, decimals] = [digits.slice(0, -2), digits.slice(-2)];
  return `${amount < 0 ? "-" : ""}${whole}${decimals === "00" ? "" : `.${decimals}`}`;
}
