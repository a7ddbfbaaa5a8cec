/** What the fields of a resource may be told, and how those are read that are typed as text. */
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

/** Notes that a field is at fault. */
export type Say = (field: string, error: ResourceError) => void;

/** What a field must say: what `read` makes of it; null when it is blank or not understood, which is said. */
export function needed<T>(
  field: string,
  text: string,
  read: (text: string) => T | null,
  error: ResourceError,
  say: Say,
) {
  const value = text === "" ? null : read(text);
  if (value === null) say(field, text === "" ? "required" : error);
  return value;
}

/** An address that a browser opens, without a name and password in it. */
export function readUrl(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { href, username, password, hostname } = new URL(text);
  return username === "" && password === "" && hostname !== "" ? href : null;
}
