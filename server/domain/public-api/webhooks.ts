import { z } from "zod";
import { applicationStatuses } from "../application/status";
import { type WebhookEvent, webhookEvents } from "../webhook/events";
import { href, instant, slug } from "./parts";

const ofDossier = z.strictObject({
  application: z.string().meta({ description: "Reference of the dossier." }),
  status: z.enum(applicationStatuses),
  href,
});

/** What each message is about: names, and where to read more. */
const data = {
  "call.published": z.strictObject({ call: slug, href }),
  "award.notified": z.strictObject({
    award: z.string().meta({ description: "Number of the dossier." }),
    call: slug,
    href,
  }),
  "register.cooperation.recorded": z.strictObject({ cooperation: slug, href }),
  "application.submitted": ofDossier,
  "application.statusChanged": ofDossier,
} as const satisfies Record<WebhookEvent, z.ZodType>;

/** A message as it is sent: nothing more than this leaves. */
export const webhookMessages = webhookEvents.map((type) => ({
  type,
  message: z.strictObject({ type: z.literal(type), timestamp: instant, data: data[type] }),
}));

/** What goes with each message, by the convention of Standard Webhooks. */
export const webhookFields = z.object({
  "webhook-id": z.string().meta({ description: "The message, the same at each try." }),
  "webhook-timestamp": z.string().meta({ description: "When this try was sent, in seconds." }),
  "webhook-signature": z.string().meta({ description: "`v1,` and an HMAC-SHA256 of id, timestamp and body." }),
});
