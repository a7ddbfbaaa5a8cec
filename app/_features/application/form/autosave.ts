import type { SavedField } from "@/server/domain/application/content";
import type { Finding } from "@/server/domain/call/rules";

export interface Change {
  field: SavedField;
  value: unknown;
}

/** What the server answers to a save; dates arrive as text. */
export type SaveAnswer =
  | {
      ok: true;
      revision: number;
      savedAt: string;
      findings: Finding[];
      /** Fields of this save that somebody else has written meanwhile, and those of them that were not in it. */
      conflicts: { field: SavedField; value?: unknown }[];
      newer: { field: SavedField; value?: unknown }[];
    }
  | { ok: false; reason: "notEditable" };

/** What a save leaves to be shown. */
export interface Saved {
  savedAt: string;
  findings: Finding[];
  /** What others have written since this page last knew: to be shown in its fields. */
  theirs: Change[];
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
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  storageKey: string;
  revision: number;
  onState(state: SaveState): void;
  onSaved(saved: Saved): void;
  delayMs?: number;
  retryMs?: number;
}

interface Kept {
  base: number;
  changes: Change[];
  conflicts: Change[];
}

const changesOf = (values: ReadonlyMap<SavedField, unknown>): Change[] =>
  [...values].map(([field, value]) => ({ field, value }));

/**
 * Sends what is typed, field by field, a moment after the last key. What cannot be sent stays on the device, through
 * a closed tab, and is sent when the line is back; what met somebody else's text stays there until a choice is made.
 * One send at a time, so that revisions stay in order.
 */
export class Autosave {
  private pending = new Map<SavedField, unknown>();
  private conflicts = new Map<SavedField, unknown>();
  /** What was sent and never answered, as text: the server may have it, and then it is nobody else's. */
  private unanswered = new Map<SavedField, Set<string>>();
  private base: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;
  private stopped = false;
  private written: string | null = null;

  constructor(private readonly options: AutosaveOptions) {
    this.base = options.revision;
  }

  get hasPending(): boolean {
    return this.pending.size > 0 || this.sending !== undefined;
  }

  /** What an earlier page could not send, to be shown and sent now, and the choices that were not made there. */
  restore(): { changes: Change[]; conflicts: Change[] } {
    const { storage, storageKey } = this.options;
    const text = storage.getItem(storageKey);
    if (!text) return { changes: [], conflicts: [] };
    try {
      const { base, changes, conflicts = [] } = JSON.parse(text) as Kept;
      if (changes.length > 0) this.base = Math.min(this.base, base);
      for (const { field, value } of changes) this.pending.set(field, value);
      for (const { field, value } of conflicts) this.conflicts.set(field, value);
      this.written = text;
      return { changes, conflicts };
    } catch {
      storage.removeItem(storageKey);
      return { changes: [], conflicts: [] };
    }
  }

  change(field: SavedField, value: unknown): void {
    this.pending.set(field, value);
    this.keep();
    this.sendIn(this.options.delayMs ?? 700);
  }

  /** The person has chosen between the two texts of a field: theirs is no longer kept beside. */
  drop(field: SavedField): void {
    this.conflicts.delete(field);
    this.keep();
  }

  /** Sends what is pending. @returns whether everything typed so far is on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    // Several may wait for the same send: the first of them starts the next one, the others wait again.
    while (this.sending) await this.sending;
    if (this.pending.size > 0) {
      this.sending = this.sendPending().finally(() => {
        this.sending = undefined;
      });
      await this.sending;
    }
    return this.pending.size === 0;
  }

  /** The page goes away: whatever is being sent may still arrive, and nothing more is tried. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async sendPending(): Promise<void> {
    const { send, whyOf, onState, onSaved } = this.options;
    const changes = changesOf(this.pending);
    onState({ kind: "saving" });
    try {
      const answer = await send(changes, this.base);
      if (!answer.ok) return onState({ kind: "refused" });
      const theirs = [...answer.conflicts, ...answer.newer]
        .filter(({ field, value }) => !this.unanswered.get(field)?.has(JSON.stringify(value)))
        .map(({ field, value }) => ({ field, value }));
      const mine = theirs.flatMap(({ field }) =>
        this.pending.has(field) ? [{ field, value: this.pending.get(field) }] : [],
      );
      for (const { field, value } of mine) {
        this.conflicts.set(field, value);
        this.pending.delete(field);
      }
      // What was typed again meanwhile stays pending, and so does what only met an earlier text of this page.
      const met = new Set(answer.conflicts.map(({ field }) => field));
      for (const { field, value } of changes)
        if (this.pending.get(field) === value && !met.has(field)) this.pending.delete(field);
      this.unanswered.clear();
      this.base = answer.revision;
      this.keep();
      onSaved({ savedAt: answer.savedAt, findings: answer.findings, theirs, mine });
      onState({ kind: "saved", at: answer.savedAt });
      if (this.pending.size > 0) this.sendIn(this.options.delayMs ?? 700);
    } catch (error) {
      for (const { field, value } of changes)
        this.unanswered.set(field, (this.unanswered.get(field) ?? new Set()).add(JSON.stringify(value)));
      const why = whyOf(error);
      if (why === "refused") return onState({ kind: "refused" });
      onState({ kind: "kept", why });
      if (why !== "signedOut") this.sendIn(this.options.retryMs ?? 5_000);
    }
  }

  private sendIn(delay: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => void this.flush(), delay);
  }

  /** Keeps on the device what the server does not have. */
  private keep(): void {
    const { storage, storageKey } = this.options;
    // The page that took over from this one may have kept more.
    if (this.stopped && storage.getItem(storageKey) !== this.written) return;
    if (this.pending.size + this.conflicts.size === 0) {
      storage.removeItem(storageKey);
      this.written = null;
      return;
    }
    const kept: Kept = { base: this.base, changes: changesOf(this.pending), conflicts: changesOf(this.conflicts) };
    try {
      this.written = JSON.stringify(kept);
      storage.setItem(storageKey, this.written);
    } catch {
      // The device's storage is full or closed: the page still holds the changes and says that they are not saved.
    }
  }
}
