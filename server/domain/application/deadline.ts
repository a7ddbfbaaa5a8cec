import { parisDaysBetween } from "../paris-time";
import type { ApplicationStatus } from "./status";

/** What a dossier's deadline is read off. */
export interface DatedApplication {
  status: ApplicationStatus;
  completionDueAt: Date | null;
  call: { closesAt: Date };
}

/** Until when a dossier that its authority holds is to be submitted; null when there is no such day, or nothing to submit. */
export function deadlineOf({ status, completionDueAt, call }: DatedApplication): Date | null {
  if (status === "draft") return call.closesAt;
  return status === "returnedForCompletion" ? completionDueAt : null;
}

/**
 * How long there is until a deadline: whole days by the calendar of Paris, 0 on the last day; null once it is past.
 * The deadline's own instant is still in time.
 */
export const daysUntil = (deadline: Date, now: Date): number | null =>
  now <= deadline ? parisDaysBetween(now, deadline) : null;
