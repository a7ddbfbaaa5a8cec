import "server-only";
import { timingSafeEqual } from "node:crypto";
import { digestOf } from "@/server/auth/secret";
import { leastSeconds, longestHours } from "@/server/domain/register/request";

const sealOf = (at: string): string => digestOf("request-form", at);

/** When the form was made, in a way that nobody else can write: what fills it at once is no person. */
export function formStamp(now: Date): string {
  const at = String(now.getTime());
  return `${at}.${sealOf(at)}`;
}

/** Whether a form comes back from a person: neither at once, nor from a page kept for days. */
export function checkStamp(stamp: string, now: Date): "fine" | "tooFast" | "tooOld" {
  const [at = "", seal = ""] = stamp.split(".");
  const expected = Buffer.from(sealOf(at));
  const given = Buffer.from(seal);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return "tooOld";
  const age = now.getTime() - Number(at);
  return age < leastSeconds * 1_000 ? "tooFast" : age > longestHours * 3_600_000 ? "tooOld" : "fine";
}
