/** What a program may be told of. Names: `webhooks.events.<name>` of the catalogue, with "_" for the points. */
export const webhookEvents = [
  "call.published",
  "award.notified",
  "register.cooperation.recorded",
  "application.submitted",
  "application.statusChanged",
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** What somebody has sent to themselves, to try whether it arrives. */
export const testEvent = "webhook.test";

/** How an event is called in the catalogue, whose keys hold no point. */
export const eventKey = <Event extends string>(event: Event) =>
  event.replaceAll(".", "_") as Event extends `${infer A}.${infer B}.${infer C}`
    ? `${A}_${B}_${C}`
    : Event extends `${infer A}.${infer B}`
      ? `${A}_${B}`
      : Event;
