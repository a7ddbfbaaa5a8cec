/**
 * The deadlines of the ministry are told in the time of Paris and kept as instants.
 * The local form is that of an HTML field: "2026-02-15T23:59".
 */
const inParis = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Paris",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** An instant on the clocks of Paris, to the minute. */
export function parisText(instant: Date): string {
  const parts = Object.fromEntries(inParis.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/** The day in Paris: "2026-02-15". */
export const parisDay = (instant: Date): string => parisText(instant).slice(0, 10);

const localForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const hour = 3_600_000;

/**
 * The instant at which the clocks of Paris show this; the first of the two on the night when they are put back.
 * @returns null for what is no date, and for the hour that is skipped in spring.
 */
export function parisInstant(text: string): Date | null {
  if (!localForm.test(text)) return null;
  const asUtc = Date.parse(`${text}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // Paris is two hours ahead in summer, one in winter. Before 1976 it was otherwise; no call is that old.
  const candidates = [new Date(asUtc - 2 * hour), new Date(asUtc - hour)];
  return candidates.find((candidate) => parisText(candidate) === text) ?? null;
}

/** Days from the date of one instant to that of another in Paris: 0 for the same day, negative when it is past. */
export function parisDaysBetween(from: Date, to: Date): number {
  const day = (instant: Date) => Date.parse(`${parisDay(instant)}T00:00:00Z`);
  return Math.round((day(to) - day(from)) / (24 * hour));
}
