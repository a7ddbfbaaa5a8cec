import { formatDate, formatMonth } from "@/i18n/format";
import type { Locale } from "@/server/domain/locale";
import type { Conference } from "@/server/domain/resource/conference";
import { dayText } from "@/server/domain/resource/days";
import { zonedText } from "@/server/domain/zoned-time";

const tags = { fr: "fr-FR", en: "en-GB" } as const satisfies Record<Locale, string>;
const nbsp = "\u00a0";

/** « 12–14 décembre 2008 », « 12 décembre 2026 », « décembre 2011 » where only the month is known. */
export function conferenceDays(
  { startsOn, endsOn, monthOnly }: Pick<Conference, "startsOn" | "endsOn" | "monthOnly">,
  locale: Locale,
): string {
  if (monthOnly) {
    const months = [startsOn, endsOn].map((day) => formatMonth(dayText(day).slice(0, 7), locale));
    return [...new Set(months)].join(" – ");
  }
  if (startsOn.getTime() === endsOn.getTime()) return formatDate(startsOn, locale);
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: "long", timeZone: "UTC" }).formatRange(startsOn, endsOn);
}

/** « 9 h 30 – 11 h » / "09:30–11:00", by the clocks of the place. */
export function sessionHours(session: { startsAt: Date; endsAt: Date }, zone: string, locale: Locale): string {
  const [start, end] = [session.startsAt, session.endsAt].map((instant) => {
    const [hours = "", minutes = ""] = zonedText(instant, zone).slice(11).split(":");
    if (locale === "en") return `${hours}:${minutes}`;
    return `${Number(hours)}${nbsp}h${minutes === "00" ? "" : nbsp + minutes}`;
  });
  return `${start}${nbsp}–${nbsp}${end}`;
}

/** The day of a session at its place: "2026-12-12". */
export const sessionDay = ({ startsAt }: { startsAt: Date }, zone: string): string =>
  zonedText(startsAt, zone).slice(0, 10);

/** What a place's clocks are called: « Bamako, UTC ». */
export function zoneName(zone: string, at: Date, locale: Locale): string {
  const town = (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
  const shift = new Intl.DateTimeFormat(tags[locale], { timeZone: zone, timeZoneName: "shortOffset" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value;
  return `${town}, ${shift}`;
}
