import "server-only";
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { createTranslator } from "next-intl";
import { formatDateTime } from "@/i18n/format";
import { messages } from "@/messages";
import { deadlineOf } from "@/server/domain/application/deadline";
import type { Locale } from "@/server/domain/locale";
import { env } from "@/server/env";
import { appUrl } from "@/server/links";
import type { LoadedApplication } from "@/server/services/application/load";
import type { ShownCall } from "@/server/services/call/show-call";

interface Deadline {
  /** The same for as long as the call or the dossier exists: calendars replace the event they know by it. */
  uid: string;
  at: Date;
  /** When the deadline was last set: a calendar takes the newest. */
  changedAt: Date;
  summary: string;
  description: string;
  url: string;
  isCancelled?: boolean;
}

const minute = 60_000;
const day = 86_400;

/** An instant for a calendar (RFC 5545), in UTC, with reminders 14, 3 and 1 days before. */
function calendarOf({ uid, at, changedAt, summary, description, url, isCancelled = false }: Deadline): string {
  const host = new URL(env().APP_URL).hostname;
  const calendar = ical({
    prodId: { company: "Passerelle", product: "Passerelle" },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    ...{ id: `${uid}@${host}`, start: at, stamp: changedAt, lastModified: changedAt, summary, description, url },
    // Grows with every change, and stays within the 31 bits that calendars give it.
    sequence: Math.floor(changedAt.getTime() / minute),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A deadline takes nobody's time.
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms: isCancelled ? [] : [14, 3, 1].map((days) => ({ triggerBefore: days * day, description: summary })),
  });
  return calendar.toString();
}

const translator = (locale: Locale) =>
  createTranslator({ locale, namespace: "deadlines.calendar", messages: { deadlines: messages[locale].deadlines } });

/** When a call closes, for anybody's calendar. */
export function callDeadline(call: ShownCall, locale: Locale): string {
  const t = translator(locale);
  return calendarOf({
    uid: `appel-${call.slug}`,
    at: call.closesAt,
    changedAt: call.updatedAt,
    summary: t("call", { title: call.title }),
    description: t("callText", { date: formatDateTime(call.closesAt, locale) }),
    url: appUrl(`/appels/${call.slug}`),
  });
}

/**
 * Until when a dossier is to be submitted, for the calendars of its people: null when it never had such a day.
 * Once it is submitted, the event is cancelled in the calendars that ask again.
 */
export function applicationDeadline(application: LoadedApplication, locale: Locale): string | null {
  const t = translator(locale);
  const { ref, status, content, call, statusSince } = application;
  const deadline = deadlineOf(application);
  if (status === "returnedForCompletion" && deadline === null) return null;
  const at = deadline ?? call.closesAt;
  return calendarOf({
    ...{ uid: `dossier-${ref}`, at, isCancelled: deadline === null },
    changedAt: new Date(Math.max(call.updatedAt.getTime(), statusSince.getTime())),
    summary: t("dossier", { title: content.project.title || t("untitled"), reference: application.number ?? ref }),
    description: t("dossierText", { date: formatDateTime(at, locale), call: call.title }),
    url: appUrl(`/dossiers/${ref}`),
  });
}

/** A calendar as the answer to a request. @param name of the file, without its ending. */
export const calendarResponse = (text: string, name: string, audience: "public" | "private"): Response =>
  new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.ics"`,
      "cache-control": audience === "public" ? "public, no-cache" : "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
