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
      conflicts: { field: SavedField; value?: unknown }[];
    }
  | { ok: false; reason: "notEditable" };

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
  onSaved(answer: Extract<SaveAnswer, { ok: true }>): void;
  delayMs?: number;
  retryMs?: number;
}

interface Kept {
  base: number;
  changes: Change[];
}

/**
 * Sends what is typed, field by field, a moment after the last key. What cannot be sent stays on the device, through
 * a closed tab, and is sent when the line is back. One send at a time, so that revisions stay in order.
 */
export class Autosave {
  private pending = new Map<SavedField, unknown>();
  private base: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;

  constructor(private readonly options: AutosaveOptions) {
    this.base = options.revision;
  }

  get hasPending(): boolean {
    return this.pending.size > 0 || this.sending !== undefined;
  }

  /** What an earlier page could not send, to be shown and sent now. */
  restore(): Change[] {
    const text = this.options.storage.getItem(this.options.storageKey);
    if (!text) return [];
    try {
      const kept = JSON.parse(text) as Kept;
      this.base = Math.min(this.base, kept.base);
      for (const { field, value } of kept.changes) this.pending.set(field, value);
      return kept.changes;
    } catch {
      this.options.storage.removeItem(this.options.storageKey);
      return [];
    }
  }

  change(field: SavedField, value: unknown): void {
    this.pending.set(field, value);
    this.keep();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), this.options.delayMs ?? 700);
  }

  /** Sends what is pending. @returns whether everything typed so far is on the server. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.sending;
    if (this.pending.size > 0) {
      this.sending = this.sendPending();
      await this.sending;
      this.sending = undefined;
    }
    return this.pending.size === 0;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async sendPending(): Promise<void> {
    const { send, whyOf, onState, onSaved } = this.options;
    const changes = [...this.pending].map(([field, value]) => ({ field, value }));
    onState({ kind: "saving" });
    try {
      const answer = await send(changes, this.base);
      if (!answer.ok) return onState({ kind: "refused" });
      // What was typed again meanwhile stays pending.
      for (const { field, value } of changes) if (this.pending.get(field) === value) this.pending.delete(field);
      this.base = answer.revision;
      this.keep();
      onSaved(answer);
      onState({ kind: "saved", at: answer.savedAt });
      if (this.pending.size > 0) this.timer = setTimeout(() => void this.flush(), this.options.delayMs ?? 700);
    } catch (error) {
      const why = whyOf(error);
      if (why === "refused") return onState({ kind: "refused" });
      onState({ kind: "kept", why });
      if (why !== "signedOut") this.timer = setTimeout(() => void this.flush(), this.options.retryMs ?? 5_000);
    }
  }

  private keep(): void {
    const { storage, storageKey } = this.options;
    if (this.pending.size === 0) {
      storage.removeItem(storageKey);
      return;
    }
    const changes = [...this.pending].map(([field, value]) => ({ field, value }));
    try {
      storage.setItem(storageKey, JSON.stringify({ base: this.base, changes } satisfies Kept));
    } catch {
      // The device's storage is full or closed: the page still holds the changes and says that they are not saved.
    }
  }
}
