import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { seal, unseal } from "@/server/mail/seal";

const prefix = "whsec_";
const purpose = "webhook";

/** By the convention of Standard Webhooks: 32 bytes, in base64 after its prefix. */
export const newWebhookSecret = (): string => prefix + randomBytes(32).toString("base64");

/** Kept encrypted, since it has to sign: reading the database alone forges no message. */
export const sealSecret = (secret: string): string => seal(secret, purpose).sealed;

/** What a message bears: a signature by each secret that holds, separated by spaces, as the convention has it. */
export const signatures = (sealed: readonly string[], message: Parameters<typeof signature>[1]): string =>
  sealed.map((one) => signature(one, message)).join(" ");

/** Signs a message: its id, when this try of it is sent (seconds), and its body as it is sent. */
function signature(sealed: string, { id, at, body }: { id: string; at: number; body: string }): string {
  const secret = unseal({ sealed }, purpose);
  if (typeof secret !== "string") throw new Error("a webhook's secret is a text");
  const key = Buffer.from(secret.slice(prefix.length), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64")}`;
}
