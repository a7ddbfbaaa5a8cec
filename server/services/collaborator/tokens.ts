import "server-only";
import { randomBytes } from "node:crypto";
import { digestOf } from "@/server/auth/secret";

export const newToken = (): string => randomBytes(32).toString("base64url");

/** The database keeps no token that would open an invitation. */
export const invitationDigest = (token: string): string => digestOf("invitation", token);
