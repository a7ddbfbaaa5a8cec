import "server-only";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { nextDay } from "@/server/domain/resource/days";
import { pathOf } from "@/server/domain/resource/kinds";
import { env } from "@/server/env";
import { appUrl } from "@/server/links";
import type { LoadedResource } from "@/server/services/resource/load";

/**
 * A conference for a calendar (RFC 5545): its days as one event, and each session at its hours, in UTC.
 * @returns null where only the month is known.
 */
export function conferenceCalendar(resource: LoadedResource): string | null {
  const { slug, title, summary, conference, updatedAt } = resource;
  if (!conference || conference.monthOnly) return null;
  const { startsOn, endsOn, place, sessions } = conference;
  const host = new URL(env().APP_URL).hostname;
  const calendar = ical({
    prodId: { company: "Passerelle", product: "Passerelle" },
    method: ICalCalendarMethod.PUBLISH,
    name: title,
  });
  const common = {
    ...{ stamp: updatedAt, lastModified: updatedAt, url: appUrl(pathOf(resource)), location: place },
    // Grows with every change, and stays within the 31 bits that calendars give it.
    ...{ sequence: Math.floor(updatedAt.getTime() / 60_000), status: ICalEventStatus.CONFIRMED },
  };
  calendar.createEvent({
    ...{ ...common, id: `rencontre-${slug}@${host}`, summary: title, description: summary },
    // The end of whole days is the first one after them.
    ...{ start: startsOn, end: nextDay(endsOn), allDay: true, timezone: "UTC" },
  });
  for (const [index, session] of sessions.entries())
    calendar.createEvent({
      ...{ ...common, id: `rencontre-${slug}-${index}@${host}`, start: session.startsAt, end: session.endsAt },
      ...{ summary: `${session.title} – ${title}`, description: session.detail },
    });
  return calendar.toString();
}
