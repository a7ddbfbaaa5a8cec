import "server-only";
import { createHmac, hkdfSync } from "node:crypto";
import { env } from "@/server/env";

/**
 * What is kept of a secret that somebody will show again: without NEXTAUTH_SECRET, a copy of the database
 * does not even allow to try the million codes.
 * @param purpose keeps digests of one kind from passing for another.
 */
export const digestOf = (purpose: string, secret: string): string =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(`${purpose}\0${secret}`).digest("hex");

/** A key of 32 bytes for one purpose, from NEXTAUTH_SECRET. */
export const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", env().NEXTAUTH_SECRET, "passerelle", purpose, 32));
