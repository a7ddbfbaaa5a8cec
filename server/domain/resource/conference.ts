import { isTimeZone, zonedInstant } from "../zoned-time";
import { firstOfMonth, lastOfMonth, readDay } from "./days";
import { needed, type Say } from "./fields";

export interface ConferenceSession {
  startsAt: Date;
  endsAt: Date;
  title: string;
  /** Room, speakers. */
  detail: string;
}

export interface Conference {
  /** Days, as midnights of UTC. Both are within the conference. */
  startsOn: Date;
  endsOn: Date;
  /** Only the month is known: the days are the first and the last of it. */
  monthOnly: boolean;
  place: string;
  /** By whose clocks the programme is told. */
  timeZone: string;
  /** In the order of their beginnings. */
  sessions: ConferenceSession[];
}

/** A conference as it is typed: days, and hours by the clocks of its place. */
export interface TypedConference {
  startsOn: string;
  endsOn: string;
  monthOnly: boolean;
  place: string;
  timeZone: string;
  sessions: { startsAt: string; endsAt: string; title: string; detail: string }[];
}

/** @returns null when something is at fault, which is said. */
export function readConference(
  { startsOn, endsOn, monthOnly, place, timeZone, sessions }: TypedConference,
  say: Say,
): Conference | null {
  const first = needed("startsOn", startsOn, readDay, "day", say);
  const last = endsOn === "" ? first : needed("endsOn", endsOn, readDay, "day", say);
  if (!isTimeZone(timeZone)) {
    say("timeZone", "timeZone");
    return null;
  }
  if (first && last && last < first) say("endsOn", "endsBeforeStart");
  const read = sessions.flatMap(({ startsAt, endsAt, ...words }, index) => {
    const hour = (text: string) => zonedInstant(text, timeZone);
    const start = needed(`sessions.${index}.startsAt`, startsAt, hour, "hour", say);
    const end = needed(`sessions.${index}.endsAt`, endsAt, hour, "hour", say);
    if (start && end && end <= start) say(`sessions.${index}.endsAt`, "endsBeforeStart");
    return start && end ? [{ startsAt: start, endsAt: end, ...words }] : [];
  });
  if (!first || !last) return null;
  return {
    ...{ place, timeZone, monthOnly },
    startsOn: monthOnly ? firstOfMonth(first) : first,
    endsOn: monthOnly ? lastOfMonth(last) : last,
    sessions: read.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime()),
  };
}
