import "server-only";
import type { Granted } from "@/server/auth/grants";
import { type WrittenField, writtenSince } from "@/server/domain/application/revisions";
import type { SignOffFacts } from "@/server/domain/application/sign-off";
import { isEditable } from "@/server/domain/application/status";
import type { Finding } from "@/server/domain/call/rules";
import { findingsOf } from "../submit";
import { type Present, whoIsThere } from "./presence";

/** What a page does not know yet of the dossier that it shows. */
export interface News {
  /** The revision that the page was taken to know. */
  since: number;
  revision: number;
  fields: WrittenField[];
  /** What now stands against the dossier; null when no field was written. */
  findings: Finding[] | null;
  /** Whether it may still be written: no longer once it is submitted. */
  isEditable: boolean;
  present: Present[];
  /** How it stands with the signatory's accord, and when that was read; null in a call that asks for none. */
  signOff: { facts: SignOffFacts; readAt: string } | null;
}

/** The news of a dossier as it was just loaded, and who else is there. */
export async function newsSince(
  granted: Granted<"application.edit">,
  { since, tab }: { since: number; tab: string },
): Promise<News> {
  const { application } = granted;
  const fields = writtenSince(application, since);
  return {
    since,
    revision: Math.max(since, application.revision),
    fields,
    findings: fields.length > 0 ? findingsOf(application) : null,
    isEditable: isEditable(application.status),
    signOff: application.call.rules.signOff
      ? { facts: application.signOff, readAt: application.loadedAt.toISOString() }
      : null,
    present: await whoIsThere(granted, tab),
  };
}
