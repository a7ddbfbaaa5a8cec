import "server-only";
import { timingSafeEqual } from "node:crypto";
import { digestOf } from "@/server/auth/secret";

const signed = (applicationId: string, instant: string) => digestOf("under-way", `${applicationId}.${instant}`);

/**
 * What a page carries to prove when it was opened: the instant, signed for one dossier. Who shows it again after the
 * deadline had the page before their eyes before it.
 */
export function proofOf(applicationId: string, openedAt: Date): string {
  const instant = String(openedAt.getTime());
  return `${instant}.${signed(applicationId, instant)}`;
}

/** The instant that a proof proves; null without one, and for one that we did not give for this dossier. */
export function provedSince(applicationId: string, proof: string | undefined): Date | null {
  const [instant = "", signature = ""] = proof?.split(".") ?? [];
  if (!/^\d{1,16}$/.test(instant)) return null;
  const [given, expected] = [Buffer.from(signature), Buffer.from(signed(applicationId, instant))];
  return given.length === expected.length && timingSafeEqual(given, expected) ? new Date(Number(instant)) : null;
}
