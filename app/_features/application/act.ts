import { trpc } from "@/app/_trpc/client";
import type { CorrectionRequest } from "@/server/domain/application/corrections";
import type { ApplicationEvent } from "@/server/domain/application/lifecycle";
import { type PlainEvent, plainPermissionOf } from "@/server/domain/application/plain-events";

/** The events that have a button of this panel; filing, opinions and decisions have screens of their own. */
export type ActionEvent =
  | PlainEvent
  | "accept"
  | "sendBack"
  | "extendCompletion"
  | "takeUp"
  | "askOpinions"
  | "extendReport";

const ownProcedures: readonly ApplicationEvent[] = [
  ...(["accept", "sendBack", "extendCompletion", "takeUp", "askOpinions", "extendReport"] as const),
];

export const isActionEvent = (event: ApplicationEvent): event is ActionEvent =>
  ownProcedures.includes(event) || plainPermissionOf(event) !== null;

/** The events that ask until when; those that cannot do without a day. */
export const asksDueDay = (event: ActionEvent): boolean => event === "sendBack" || needsDueDay(event);
export const needsDueDay = (event: ActionEvent): boolean => event === "extendCompletion" || event === "extendReport";

/** The end of a day in Paris, as an instant: the last minute at which a completion is still in time. */
function endOfDayInParis(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const hour = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/Paris" });
  const offset = Number(hour.format(noon)) - 12;
  return new Date(Date.parse(`${day}T23:59:59Z`) - offset * 3_600_000).toISOString();
}

/** What goes with a dossier that is sent back: until when ("" for no day), and the fields to change. */
interface Completion {
  dueDay: string;
  corrections: CorrectionRequest[];
}

/** Causes an event through the procedure that its permission names. */
export function act(ref: string, event: ActionEvent, words: string, { dueDay, corrections }: Completion) {
  if (event === "accept") return trpc.application.accept.mutate({ ref });
  if (event === "askOpinions") return trpc.application.askOpinions.mutate({ ref });
  if (event === "sendBack") {
    const dueAt = dueDay === "" ? null : endOfDayInParis(dueDay);
    return trpc.application.sendBack.mutate({ ref, message: words, dueAt, corrections });
  }
  if (event === "extendCompletion")
    return trpc.application.extendCompletion.mutate({ ref, note: words, dueAt: endOfDayInParis(dueDay) });
  if (event === "extendReport")
    return trpc.application.extendReport.mutate({ ref, reason: words, until: endOfDayInParis(dueDay) });
  if (event === "takeUp") return trpc.application.takeUp.mutate({ ref, reason: words });
  const input = { ref, event, words } as never;
  switch (plainPermissionOf(event)) {
    case "application.withdraw":
      return trpc.application.withdraw.mutate(input);
    case "application.decide":
      return trpc.application.advanceDecision.mutate(input);
    case "agreement.manage":
      return trpc.application.advanceAgreement.mutate(input);
    default:
      return trpc.application.advanceReview.mutate(input);
  }
}
