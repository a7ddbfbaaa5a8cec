import { z } from "zod";
import { cleanLine } from "../text";

/** What a key may do for its organisation. None submits: a dossier is submitted by a person, who answers for it. */
export const apiKeyRights = ["applications.read", "applications.write"] as const;
export type ApiKeyRight = (typeof apiKeyRights)[number];

/** Days for which a key may be made. There is none without an end. */
export const apiKeyDays = [30, 90, 365] as const;

/** How many that still work an organisation may have. */
export const mostApiKeys = 20;

export const apiKeyInput = z.object({
  name: z.string().overwrite(cleanLine).trim().min(1).max(80),
  rights: z
    .array(z.enum(apiKeyRights))
    .min(1)
    .transform((rights) => apiKeyRights.filter((right) => rights.includes(right))),
  days: z.literal(apiKeyDays),
});
export type ApiKeyInput = z.infer<typeof apiKeyInput>;

/** So that a key that strays is known for what it is. */
export const apiKeyPrefix = "pas_";

/** A key as it may be presented. What has another shape is looked up nowhere. */
export const isApiKey = (text: string): boolean => /^pas_[\w-]{43}$/.test(text);

/** How many of its first signs tell a key from others. */
export const apiKeyStart = (key: string): string => key.slice(0, apiKeyPrefix.length + 5);

export type ApiKeyState = "active" | "expired" | "revoked";

export const apiKeyState = (
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  now: Date,
): ApiKeyState => (revokedAt !== null ? "revoked" : expiresAt <= now ? "expired" : "active");
