import { parisDaysBetween } from "../paris-time";

export const callPhases = ["draft", "coming", "open", "closed", "resultsPublished"] as const;
export type CallPhase = (typeof callPhases)[number];

/** What a call's phase is read off; it is never stored. */
export interface CallDates {
  opensAt: Date;
  closesAt: Date;
  publishedAt: Date | null;
  resultsNotifiedAt: Date | null;
}

/** Where a call is on the day. Its first and its last instant are both within the opening. */
export function phaseOf({ opensAt, closesAt, publishedAt, resultsNotifiedAt }: CallDates, now: Date): CallPhase {
  if (publishedAt === null) return "draft";
  if (resultsNotifiedAt !== null) return "resultsPublished";
  if (now < opensAt) return "coming";
  return now <= closesAt ? "open" : "closed";
}

/** Until when a call may still take a dossier: its deadline, and the tolerance that its rules state. */
export const takesDossiersUntil = ({
  closesAt,
  rules,
}: {
  closesAt: Date;
  rules: { graceMinutes?: number | undefined };
}) => new Date(closesAt.getTime() + (rules.graceMinutes ?? 0) * 60_000);

/** Days left to file, by the calendar of Paris: 0 on the last day. Null unless the call is open. */
export const daysLeft = (call: CallDates, now: Date): number | null =>
  phaseOf(call, now) === "open" ? parisDaysBetween(now, call.closesAt) : null;
