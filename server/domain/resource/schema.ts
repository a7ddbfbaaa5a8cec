import { z } from "zod";
import { type Locale, locales } from "../locale";
import { searchable } from "../text";
import { isTimeZone, zonedInstant, zonedText } from "../zoned-time";
import { dayText, firstOfMonth, lastOfMonth, readDay } from "./days";
import { type ResourceKind, resourceKinds } from "./kinds";

/** What a field of the form may be told: `errors.<code>` of the catalogue "resource-admin". */
export const resourceErrors = [
  "required",
  "tooLong",
  "url",
  "day",
  "hour",
  "country",
  "countryNotYours",
  "timeZone",
  "endsBeforeStart",
  "past",
] as const;
export type ResourceError = (typeof resourceErrors)[number];

export interface ResourceIssue {
  /** As in "sessions.0.startsAt". */
  field: string;
  error: ResourceError;
}

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

/** All that somebody sets of a resource, as it is kept. */
export interface ResourceValues {
  kind: ResourceKind;
  title: string;
  summary: string;
  body: string;
  country: string | null;
  language: Locale;
  /** Of a link; of a document that is elsewhere. */
  url: string | null;
  /** Of a document. */
  datedOn: Date | null;
  conference: Conference | null;
}

const fault = (error: ResourceError) => error;
const line = (max: number) => z.string().trim().max(max, fault("tooLong"));
const filled = (max: number) => line(max).min(1, fault("required"));

/** An address that a browser opens, without a name and password in it. */
export function readUrl(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { href, username, password, hostname } = new URL(text);
  return username === "" && password === "" && hostname !== "" ? href : null;
}

const session = z.object({
  startsAt: z.string().trim().max(40, fault("hour")),
  endsAt: z.string().trim().max(40, fault("hour")),
  title: filled(200),
  detail: line(300),
});

export const mostSessions = 100;

const typed = z.object({
  kind: z.enum(resourceKinds),
  title: filled(160),
  summary: line(400),
  body: line(20_000),
  country: z.string().regex(/^([A-Z]{2})?$/, fault("country")),
  language: z.enum(locales),
  url: line(500),
  datedOn: z.string().trim(),
  startsOn: z.string().trim(),
  endsOn: z.string().trim(),
  monthOnly: z.boolean(),
  place: line(200),
  timeZone: z.string().max(60),
  sessions: z.array(session).max(mostSessions),
});
type Typed = z.output<typeof typed>;
type Say = (field: string, error: ResourceError) => void;

/** The form: what is typed comes in (days, hours of the place), `ResourceValues` comes out. What belongs to other kinds counts for nothing. */
export const resourceForm = typed.transform((given, context): ResourceValues => {
  let isRead = true;
  const say: Say = (field, error) => {
    isRead = false;
    context.addIssue({ code: "custom", path: field.split("."), message: error });
  };
  const values = {
    ...{ kind: given.kind, title: given.title, summary: given.summary, language: given.language },
    body: given.kind === "link" ? "" : given.body,
    country: given.country || null,
    url: readAddress(given, say),
    datedOn: given.kind === "document" ? needed("datedOn", given.datedOn, readDay, "day", say) : null,
    conference: given.kind === "conference" ? readConference(given, say) : null,
  };
  return isRead ? values : z.NEVER;
});

function readAddress({ kind, url }: Typed, say: Say): string | null {
  if (kind === "link") return needed("url", url, readUrl, "url", say);
  if (kind !== "document" || url === "") return null;
  const read = readUrl(url);
  if (read === null) say("url", "url");
  return read;
}

function needed<T>(field: string, text: string, read: (text: string) => T | null, error: ResourceError, say: Say) {
  const value = text === "" ? null : read(text);
  if (value === null) say(field, text === "" ? "required" : error);
  return value;
}

function readConference({ startsOn, endsOn, monthOnly, place, timeZone, sessions }: Typed, say: Say) {
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

export type ResourceInput = z.input<typeof resourceForm>;

/** A resource as its form shows it; read back to the same values. */
export function resourceInput({ conference, ...values }: ResourceValues): ResourceInput {
  const zone = conference?.timeZone ?? "Europe/Paris";
  return {
    ...{ kind: values.kind, title: values.title, summary: values.summary, body: values.body },
    ...{ language: values.language, country: values.country ?? "", url: values.url ?? "" },
    datedOn: values.datedOn ? dayText(values.datedOn) : "",
    startsOn: conference ? dayText(conference.startsOn) : "",
    endsOn: conference ? dayText(conference.endsOn) : "",
    monthOnly: conference?.monthOnly ?? false,
    place: conference?.place ?? "",
    timeZone: zone,
    sessions: (conference?.sessions ?? []).map(({ startsAt, endsAt, title, detail }) => ({
      ...{ title, detail, startsAt: zonedText(startsAt, zone), endsAt: zonedText(endsAt, zone) },
    })),
  };
}

/** A form with nothing typed in it. */
export const blankResource = (kind: ResourceKind, country = ""): ResourceInput => ({
  ...{ kind, country, title: "", summary: "", body: "", language: "fr", url: "", datedOn: "" },
  ...{ startsOn: "", endsOn: "", monthOnly: false, place: "", timeZone: "Europe/Paris", sessions: [] },
});

/** What a search looks into. */
export const searchTextOf = ({ title, summary, conference }: ResourceValues): string =>
  searchable(`${title} ${summary} ${conference?.place ?? ""}`);
