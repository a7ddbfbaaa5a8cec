import { type Actor, countriesAdvised, hasMinistryRole } from "../../user/actor";

/** For how many days a staged file is kept, and the lines of an accepted one. */
export const importKeptDays = 30;

/** How many files one person may have staged at a time. */
export const mostStaged = 20;

/** The countries whose cooperations somebody may import; an empty list stands for all. */
export const importScope = (actor: Actor): string[] =>
  hasMinistryRole(actor, "callManager") ? [] : countriesAdvised(actor);

/** Who may look at a file, accept and undo it: the ministry's call managers, and whoever brought it, while it is their country's. */
export function seesImport(actor: Actor, batch: { createdById: string; countries: readonly string[] }): boolean {
  const scope = importScope(actor);
  if (scope.length === 0) return hasMinistryRole(actor, "callManager");
  return (
    batch.createdById === actor.userId &&
    batch.countries.length > 0 &&
    batch.countries.every((one) => scope.includes(one))
  );
}

/** What of a file undoing left as it was, because somebody had changed it since, or something refers to it by now. */
export interface KeptRow {
  subject: "entry" | "cooperation";
  name: string;
  reason: "changed" | "inUse";
  /** Who changed it; "" when it is only referred to. */
  by: string;
  /** When, as an ISO instant. */
  at: string;
}

/** What the page tells of a line that was judged, of its changes or of its problems. */
export type { Change, LineProblem, Verdict } from "./judge";
