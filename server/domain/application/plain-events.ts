import type { ApplicationPermission } from "../user/permissions";
import type { ApplicationEvent } from "./lifecycle";

/** The events that carry words at most, by the permission they need. The others have a service of their own. */
export const plainEvents = {
  "application.review": ["declareIneligible", "startReview", "shortlist", "liftConditions"],
  "application.decide": ["lapse"],
  "application.withdraw": ["withdraw", "renounce"],
  "agreement.manage": [
    "draftAgreement",
    "signAgreement",
    "start",
    "suspend",
    "resume",
    "requireFinalReport",
    "beginClosing",
    "close",
    "terminate",
    "recover",
    "endRecovery",
  ],
} as const satisfies Partial<Record<ApplicationPermission, readonly ApplicationEvent[]>>;

export type PlainEventPermission = keyof typeof plainEvents;
export type PlainEventOf<P extends PlainEventPermission> = (typeof plainEvents)[P][number];
export type PlainEvent = PlainEventOf<PlainEventPermission>;

/** The permission under which a plain event is asked for; null when the event has a service of its own. */
export function plainPermissionOf(event: ApplicationEvent): PlainEventPermission | null {
  const permissions = Object.keys(plainEvents) as PlainEventPermission[];
  return permissions.find((permission) => (plainEvents[permission] as readonly string[]).includes(event)) ?? null;
}
