import { z } from "zod";
import { webhookEvents } from "./events";

/** Subscriptions that an organisation may have. */
export const mostWebhooks = 10;

/** Days for which it is kept what was sent. */
export const deliveriesKeptDays = 30;

/** Hours for which a secret that was replaced signs too. */
export const formerSecretHours = 24;

/** Tests that may be sent to one address in so many minutes. */
export const mostTests = 10;
export const testMinutes = 10;

/** Where to: an address of its own, without a password in it, since it is shown and written in the journal. */
const webhookUrl = z
  .string()
  .trim()
  .max(500)
  .pipe(z.url({ protocol: /^https?$/ }))
  .refine((text) => {
    const { username, password, hash } = new URL(text);
    return username === "" && password === "" && hash === "";
  });

export const webhookInput = z.object({
  url: webhookUrl,
  events: z
    .array(z.enum(webhookEvents))
    .min(1)
    .transform((events) => webhookEvents.filter((event) => events.includes(event))),
});
export type WebhookInput = z.infer<typeof webhookInput>;

/**
 * Seconds before each new try of a message that did not arrive: given up after three days. The steps are those that the
 * convention of Standard Webhooks proposes.
 */
export const webhookRetryAfter: readonly number[] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
