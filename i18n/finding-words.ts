/** What the rules say of a dossier, in words: the same on the screen and in mails. Pure, as format.ts. */

import { wordsIn } from "@/server/domain/call/questions/words";
import type { Finding } from "@/server/domain/call/rules";
import { isTheme } from "@/server/domain/call/themes";
import type { Locale } from "@/server/domain/locale";
import { formatAmount, formatDate, formatMonth, formatNumber, formatPercent } from "./format";

/** A translator of one namespace, whose keys are put together here. */
type Speaker = (key: never, values?: never) => string;

/** The catalogues that a finding is said with: the namespaces "findings", "vocabulary" and "themes". */
export interface FindingSpeakers {
  findings: Speaker;
  vocabulary: Speaker;
  themes: Speaker;
}

/** One finding: what is asked, what is there, by how much it is off. */
export function findingWords(speakers: FindingSpeakers, finding: Finding, locale: Locale, fieldLabel = ""): string {
  const { findings: t } = speakers;
  const { code, unit, expected, actual, gap, rate, since, source = "", parts = [], present = [] } = finding;
  const told = (value: number | undefined) => (value === undefined ? "" : measured(speakers, value, unit, locale));
  const partWords = ({ rate: share, cents, country }: (typeof parts)[number]) =>
    t(
      "statePart" as never,
      {
        rate: formatPercent(share, locale),
        amount: formatAmount(cents, locale),
        country: shortCountryName(country, locale),
      } as never,
    );
  // A question is named by its own words.
  const asked = finding.question ? wordsIn(finding.question, locale) : null;
  const values = {
    field: asked ?? fieldLabel,
    expected: told(expected),
    actual: told(actual),
    // How far apart two days, months or levels are is a number of them.
    gap: gap === undefined ? "" : unit === "cents" ? formatAmount(gap, locale) : formatNumber(gap, locale),
    count: gap ?? 0,
    rate: rate === undefined ? "" : formatPercent(rate, locale),
    since: since === undefined ? "" : formatDate(new Date(`${since}T12:00:00Z`), locale),
    hasSource: source === "" ? "no" : "yes",
    source,
    subject: subjectWords(speakers, finding, locale),
    allowed: allowedWords(speakers, finding, locale),
    hasAllowed: (finding.alternatives ?? []).length === 0 ? "no" : "yes",
    present: listOf(
      present.map((one) => nameOfCode(speakers, code, one, locale)),
      locale,
    ),
    hasPresent: present.length === 0 ? "no" : "yes",
    parts: parts.map(partWords).join(" + "),
  };
  const sentence = t(code as never, values as never);
  return asked === null || code === "missing" ? sentence : `${asked}${locale === "fr" ? "\u00a0: " : ": "}${sentence}`;
}

/** A number in its unit: an amount, a level by its name, a day or a month by its date. */
function measured({ vocabulary }: FindingSpeakers, value: number, unit: Finding["unit"], locale: Locale): string {
  switch (unit) {
    case "cents":
      return formatAmount(value, locale);
    case "level":
      return vocabulary(`levels.${value}` as never);
    case "calendarDay":
      return formatDate(new Date(value * 86_400_000 + 43_200_000), locale);
    case "calendarMonth":
      return formatMonth(`${String(Math.floor(value / 12)).padStart(4, "0")}-${twoDigits((value % 12) + 1)}`, locale);
    default:
      return formatNumber(value, locale);
  }
}
const twoDigits = (value: number) => String(value).padStart(2, "0");

const listOf = (names: string[], locale: Locale, type: "conjunction" | "disjunction" = "conjunction") =>
  new Intl.ListFormat(locale, { type }).format(names);

/** An attachment that another would do for is named with it; all else by itself. */
function subjectWords(speakers: FindingSpeakers, { code, subject = "", alternatives = [] }: Finding, locale: Locale) {
  if (code !== "attachmentMissing") return nameOfCode(speakers, code, subject, locale);
  const kinds = [subject, ...alternatives].map((one) => nameOfCode(speakers, code, one, locale));
  return listOf(kinds, locale, "disjunction");
}

/** How many names a sentence takes before it tells how many others there are. */
const mostNames = 8;

/** What would do instead, by name and in the order of the alphabet. */
function allowedWords(speakers: FindingSpeakers, { code, alternatives = [] }: Finding, locale: Locale): string {
  const names = alternatives.map((one) => nameOfCode(speakers, code, one, locale));
  const sorted = names.toSorted(new Intl.Collator(locale).compare);
  if (sorted.length <= mostNames) return listOf(sorted, locale);
  const rest = sorted.length - mostNames + 1;
  const others = speakers.findings("others" as never, { count: rest } as never);
  return listOf([...sorted.slice(0, mostNames - 1), others], locale);
}

/** The name of a code that a finding is about, of the kind that its rule looks at. */
function nameOfCode(speakers: FindingSpeakers, code: string, named: string, locale: Locale): string {
  const { findings, vocabulary, themes } = speakers;
  if (code === "attachmentMissing") return findings(`attachments.${named}` as never);
  if (code === "categoryCap" || code === "categoryFloor") return vocabulary(`categories.${named}` as never);
  if (code === "markerMissing" || code === "markerTooLow") return vocabulary(`markers.${named}` as never);
  if (code === "themeNotInCall") return isTheme(named) ? themes(named as never) : named;
  return namingCountries.has(code) ? shortCountryName(named, locale) : named;
}

const namingCountries = new Set(["spentElsewhere", "countryNotInCall", "countrySuspended"]);

/** The name of a country by its code. The lists of domain/country/names.ts are too heavy for the browser. */
export const shortCountryName = (code: string, locale: Locale): string =>
  // XX is the code of no country.
  /^[A-Z]{2}$/.test(code) && code !== "XX"
    ? (new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code)
    : code;

/** A finding with where it is to be mended, as people count rows: "Étape 2, fin : un mois s’écrit…". */
export function placedWords(
  speakers: FindingSpeakers & { dossier: Speaker; rows: Speaker },
  finding: Finding,
  /** Of the list, counted from 1 (`rowNumber`); null when it is about no row. */
  row: number | null,
  locale: Locale,
): string {
  const { dossier, rows } = speakers;
  if (row === null) return findingWords(speakers, finding, locale, fieldWords(dossier, finding.field));
  const place = rowWords(rows, finding.field, row);
  const text = findingWords(speakers, finding, locale, place);
  // A sentence that already names its field.
  if (text.startsWith(place)) return text;
  return rows("said" as never, { place, text: text.charAt(0).toLowerCase() + text.slice(1) } as never);
}

/** "Étape 2, fin"; "Dépenses, ligne 3" for a line, and its year for an amount. */
function rowWords(rows: Speaker, field: string, number: number): string {
  const [list = "", , name] = field.split(".");
  const row = rows(`of.${list}` as never, { number } as never);
  if (name === undefined) return row;
  const family = list === "expenditure" || list === "funding" ? "lines" : list;
  const inRow = /^\d{4}$/.test(name) ? name : rows(`fields.${family}.${name}` as never);
  return rows("inRow" as never, { row, field: inRow } as never);
}

/**
 * The name of a field as the form shows it; of a row, the field's name in the row.
 * @param t of the namespace "dossier".
 */
export function fieldWords(t: Speaker, field: string): string {
  const parts = field.split(".");
  const [section = "", middle = "", last] = parts;
  if (section === "signOff" || section === "confirmations") return t("sections.check" as never);
  if (parts.length === 1) return t(`sections.${section}` as never);
  if (last === undefined && (section === "lead" || section === "project")) return t(`${section}.${middle}` as never);
  if (last === undefined) return t(`sections.${section}` as never);
  return t(`rowFields.${section}.${last}` as never);
}
