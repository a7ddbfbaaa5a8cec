/** Days before a deadline at which the people of a dossier are reminded of it. */
export const reminderDays = [14, 3, 1] as const;
export type ReminderDays = (typeof reminderDays)[number];

const day = 86_400_000;

/**
 * The reminder that is due: the last whose moment has come, so that a server that was down sends one and not three.
 * A dossier that came to its people after the moment gets no late reminder; they have just been there.
 * @param heldSince when the draft was begun, or the dossier sent back.
 */
export function reminderDue(deadline: Date, heldSince: Date, now: Date): ReminderDays | null {
  if (now >= deadline) return null;
  const last = reminderDays.toReversed().find((days) => deadline.getTime() - days * day <= now.getTime());
  if (last === undefined) return null;
  return heldSince.getTime() <= deadline.getTime() - last * day ? last : null;
}

/** What makes a reminder unique: a deadline that is put off is another one, and is reminded of anew. */
export const reminderKey = (applicationId: string, deadline: Date, days: ReminderDays): string =>
  `reminder:${applicationId}:${deadline.toISOString()}:${days}`;
