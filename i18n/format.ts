/**
 * How numbers and instants are written, in pages, mails and documents alike. Pure: the language comes
 * in, a text goes out. Instants are always told in the time of Paris, that of the ministry's deadlines.
 */
import type { Locale } from "@/server/domain/locale";
import type { BasisPoints, Cents } from "@/server/domain/money";

export const timeZone = "Europe/Paris";

const tags = { fr: "fr-FR", en: "en-GB" } as const satisfies Record<Locale, string>;
const nbsp = "\u00a0";

/** ICU groups French thousands by narrow spaces; administrative texts use the ordinary non-breaking one. */
const tidy = (text: string): string => text.replace(/[\u202f ]/g, nbsp);

/** Intl objects are slow to make and quick to use. */
function once<Key extends string, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const whole = once((locale: Locale) => new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 0 }));
const exact = once(
  (locale: Locale) => new Intl.NumberFormat(tags[locale], { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const short = once((locale: Locale) => new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }));
const upToTwo = once((locale: Locale) => new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 2 }));
const day = once((locale: Locale) => new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone }));
const shortDay = once(
  (locale: Locale) =>
    new Intl.DateTimeFormat(tags[locale], { day: "2-digit", month: "2-digit", year: "numeric", timeZone }),
);
const monthOfYear = once(
  (locale: Locale) => new Intl.DateTimeFormat(tags[locale], { month: "long", year: "numeric", timeZone }),
);
const minute = once(
  (_locale: Locale) =>
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }),
);

/** Cents -> « 2 100 000 € », « 1 234,56 € » (cents only when there are some); English: "€2,100,000". */
export function formatAmount(amount: Cents, locale: Locale): string {
  const figures = (amount % 100 === 0 ? whole : exact)(locale).format(Math.abs(amount) / 100);
  const sign = amount < 0 ? "\u2212" : "";
  return locale === "fr" ? tidy(`${sign}${figures} €`) : `${sign}€${figures}`;
}

/** 1234567 -> « 1 234 567 » / "1,234,567". At most two decimals. */
export const formatNumber = (value: number, locale: Locale): string => tidy(upToTwo(locale).format(value));

/** Basis points -> « 25 % », « 33,33 % » / "25%". */
export const formatPercent = (rate: BasisPoints, locale: Locale): string =>
  tidy(upToTwo(locale).format(rate / 100) + (locale === "fr" ? " %" : "%"));

/** « 12 janvier 2026 » / "12 January 2026". */
export const formatDate = (instant: Date, locale: Locale): string =>
  day(locale)
    .format(instant)
    .replace(/^1 /, locale === "fr" ? "1er " : "1 ");

/** « 12/01/2026 », for narrow tables. */
export const formatShortDate = (instant: Date, locale: Locale): string => shortDay(locale).format(instant);

/** « 14 h 03 », « 9 h », « 7 h 21 » / "14:03", "09:00". */
export function formatTime(instant: Date, locale: Locale): string {
  const time = minute(locale).format(instant);
  if (locale === "en") return time;
  const [hours, minutes = ""] = time.split(":");
  return `${Number(hours)}${nbsp}h${minutes === "00" ? "" : nbsp + minutes}`;
}

/** A month as dossiers keep it: "2027-05" -> « mai 2027 » / "May 2027". What is no month stays as it was typed. */
export function formatMonth(month: string, locale: Locale): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return month;
  return monthOfYear(locale).format(new Date(`${month}-15T12:00:00Z`));
}

/** « 12 janvier 2026 à 14 h 03 » / "12 January 2026 at 14:03". */
export const formatDateTime = (instant: Date, locale: Locale): string =>
  `${formatDate(instant, locale)} ${locale === "fr" ? "à" : "at"} ${formatTime(instant, locale)}`;

const units = { fr: ["ko", "Mo", "Go"], en: ["kB", "MB", "GB"] } as const;

function formatBytes(bytes: number, locale: Locale): string {
  // French counts zero in the singular, English in the plural.
  const one = locale === "fr" ? bytes < 2 : bytes === 1;
  return tidy(`${bytes} ${locale === "fr" ? "octet" : "byte"}${one ? "" : "s"}`);
}

/** Bytes -> « 1,5 Mo » / "1.5 MB" (units of 1 000, as file managers and storage bills count). */
export function formatFileSize(bytes: number, locale: Locale): string {
  if (bytes < 1000) return formatBytes(bytes, locale);
  let value = bytes / 1000;
  let step = 0;
  // 999.95 would be shown as "1 000": it belongs to the next unit.
  while (value >= 999.95 && step < 2) {
    value /= 1000;
    step += 1;
  }
  return tidy(`${short(locale).format(value)} ${units[locale][step]}`);
}
