import type { SavedField } from "@/server/domain/application/content";
import type { Refusal } from "@/server/domain/application/refusals";
import type { Finding } from "@/server/domain/call/rules";
import type { KeptChanges } from "./kept-changes";

export interface Change {
  field: SavedField;
  value: unknown;
}

/** A field that somebody else wrote, and their name when it is known. */
export interface TheirChange {
  field: SavedField;
  value?: unknown;
  by?: string | null;
}

/** What the server answers to a save; dates arrive as text. */
export type SaveAnswer =
  | {
      ok: true;
      revision: number;
      savedAt: string;
      findings: Finding[];
      /** Fields of this save that somebody else has written meanwhile, and those of them that were not in it. */
      conflicts: TheirChange[];
      newer: TheirChange[];
      /** Fields of this save that cannot be kept as they are; the others are saved. */
      refused: Refusal[];
    }
  | { ok: false; reason: "notEditable" };

/** What others have written between two revisions, as it comes without being asked for. */
export interface Incoming {
  since: number;
  revision: number;
  fields: (TheirChange & { revision: number })[];
  /** None when no field was written. */
  findings: Finding[] | null;
}

/** What a save, or the others, leave to be shown. */
export interface Learned {
  findings: Finding[] | null;
  /** What others have written since this page last knew: to be shown in its fields. */
  theirs: TheirChange[];
  /** What this person had typed in some of those fields: to be shown beside, for them to choose. */
  mine: Change[];
}

export type SaveState =
  | { kind: "saved"; at: string }
  | { kind: "saving" }
  /** Kept on this device until the line, or the session, is back. */
  | { kind: "kept"; why: "offline" | "signedOut" | "failed" }
  | { kind: "refused" };

export interface AutosaveOptions {
  send(changes: Change[], base: number): Promise<SaveAnswer>;
  /** Why a send threw. */
  whyOf(error: unknown): "offline" | "signedOut" | "failed" | "refused";
  kept: KeptChanges;
  revision: number;
  /** What stood in a field when the page was opened. */
  valueAtFirst(field: SavedField): unknown;
  /** Takes up (by `change`) what was typed and not told yet: asked for before that is weighed against anything. */
  gather(): void;
  onState(state: SaveState): void;
  onLearned(learned: Learned): void;
  /** What the server cannot keep as it stands now; it stays on the device until it is changed. */
  onRefused(refusals: Refusal[]): void;
  /** Something was missed between what is known and what came in: the server is to be asked. */
  onGap(): void;
  delayMs?: number;
  retryMs?: number;
}
