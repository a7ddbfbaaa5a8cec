import type { ApplicationStatus } from "../application/status";
import { type CallDates, phaseOf } from "../call/calendar";

/** Dossiers that are put away: their conversation stays to be read. One that was refused may still be asked about. */
const putAway: readonly ApplicationStatus[] = ["closed", "recovered", "withdrawn"];

/** Whether one may still write in the conversation of a dossier: from its first submission until it is put away. */
export const takesMessages = (status: ApplicationStatus): boolean => status !== "draft" && !putAway.includes(status);

/** Advice is for what is not filed yet: from the publication of the call until its deadline. */
export function takesAdvice(call: CallDates, now: Date): boolean {
  const phase = phaseOf(call, now);
  return phase === "coming" || phase === "open";
}
