import { z } from "zod";
import { mayOpen, type ScanState } from "../application/scan";
import { cleanLine } from "../text";
import type { CallPhase } from "./calendar";

/** The text of the call, what it adds to it, and what is to be filled in and attached. */
export const callFileKinds = ["text", "annex", "template"] as const;
export type CallFileKind = (typeof callFileKinds)[number];

/** Largest file of a call, in bytes: what is read on a bad line. */
export const maxCallFileBytes = 10_000_000;
/** How many files a call may have: a page shows them all. */
export const mostCallFiles = 30;

const words = (longest: number) => z.string().overwrite(cleanLine).trim().min(1, "required").max(longest, "tooLong");
/** What a file of a call is called, and what it is. */
export const callFileFacts = z.object({ title: words(160), kind: z.enum(callFileKinds, "required") });
export type CallFileFacts = z.infer<typeof callFileFacts>;
/** What a corrected file says otherwise: everybody reads it. */
export const callFileNote = words(500);

/**
 * Whether what was given as files is kept: from the opening on people write their dossiers by it, so that another file is a
 * correction, dated and said why, and the one before stays where it was.
 */
export const areFilesKept = (phase: CallPhase): boolean => phase !== "draft" && phase !== "coming";

interface Version {
  number: number;
  scan: ScanState;
}

/** Of the versions of a document, those that everybody may open, the one in force first: one that the scanner holds is not there yet. */
export const openVersions = <T extends Version>(versions: readonly T[]): T[] =>
  versions.filter(({ scan }) => mayOpen(scan, false)).sort((one, other) => other.number - one.number);

/** The places of documents after one of them is moved by one; at an end it stays. @returns ids in their order. */
export function movedByOne(ids: readonly string[], id: string, way: "up" | "down"): string[] {
  const from = ids.indexOf(id);
  const to = way === "up" ? from - 1 : from + 1;
  const other = ids[to];
  if (from < 0 || other === undefined) return [...ids];
  return ids.map((one, index) => (index === from ? other : index === to ? id : one));
}
