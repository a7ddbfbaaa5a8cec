/** Days without an hour: midnights of UTC, as the database keeps dates; typed as "2008-12-12". */
export function readDay(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  // 31 February is read as a day of March.
  return Number.isNaN(day.getTime()) || dayText(day) !== text || day.getUTCFullYear() < 1900 ? null : day;
}

export const dayText = (day: Date): string => day.toISOString().slice(0, 10);

export const firstOfMonth = (day: Date): Date => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1));
export const lastOfMonth = (day: Date): Date => new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0));
export const nextDay = (day: Date): Date => new Date(day.getTime() + 86_400_000);
