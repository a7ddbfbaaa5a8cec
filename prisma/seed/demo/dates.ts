import { parisDay, parisInstant } from "@/server/domain/paris-time";

const day = 86_400_000;

export const daysAfter = (instant: Date, days: number): Date => new Date(instant.getTime() + days * day);

/** An hour on the clocks of Paris, so many days after the date of an instant. `hour`: "09:30". */
export function hourOn(instant: Date, days: number, hour: string): Date {
  const found = parisInstant(`${parisDay(daysAfter(instant, days))}T${hour}`);
  if (!found) throw new Error(`${hour} is no hour of that day in Paris.`);
  return found;
}

/** An hour of work that differs from one dossier to the next: between 9 and 18. */
export const officeHour = (pick: number): string => {
  const minutes = 9 * 60 + ((pick * 97) % (9 * 60));
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
};

/** The month so many months after January of a year, as a browser writes it: "2026-09". */
export const monthOf = (year: number, months: number): string =>
  `${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
