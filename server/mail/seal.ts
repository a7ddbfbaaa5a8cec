import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { MailTemplate } from "@/emails";
import { keyFor } from "@/server/auth/secret";

// A mail that lets somebody in: its props are encrypted, so that reading the outbox opens no session.
const secretTemplates: readonly string[] = [
  "sign-in-code",
  "collaborator-invited",
  "confirmation-requested",
  "register-request-confirm",
] satisfies MailTemplate[];

export const isSecret = (template: string): boolean => secretTemplates.includes(template);

interface Sealed {
  sealed: string;
}

/** @param purpose what is sealed for one purpose is opened for no other. */
export function seal(props: unknown, purpose = "mail"): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  const body = Buffer.concat([cipher.update(JSON.stringify(props), "utf8"), cipher.final()]);
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64") };
}

/**
 * The props as they were given to `seal`; those of an ordinary mail as they are.
 * @throws when NEXTAUTH_SECRET is no longer the one that sealed them.
 */
export function unseal(props: unknown, purpose = "mail"): unknown {
  if (!isSealed(props)) return props;
  const bytes = Buffer.from(props.sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8"));
}

const isSealed = (props: unknown): props is Sealed =>
  typeof props === "object" && props !== null && "sealed" in props && typeof props.sealed === "string";
