import "server-only";
import { randomBytes } from "node:crypto";
import { digestOf } from "@/server/auth/secret";
import { apiKeyPrefix } from "@/server/domain/api-key/schema";

export const newApiKey = (): string => `${apiKeyPrefix}${randomBytes(32).toString("base64url")}`;

/** The database keeps no key that would let a program in. */
export const apiKeyDigest = (key: string): string => digestOf("api-key", key);
