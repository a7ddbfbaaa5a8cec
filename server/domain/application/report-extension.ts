/**
 * A final report that is due stops the filing of new dossiers, unless the ministry lets its authority wait: until the day
 * that it granted, that day included.
 */
export const isExtended = (until: Date | null, now: Date): boolean => until !== null && now <= until;

/** Whether a day may be granted: to come, and later than the one granted before. */
export const mayExtendTo = (until: Date, before: Date | null, now: Date): boolean =>
  until > now && (before === null || until > before);
