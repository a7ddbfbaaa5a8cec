import { isSameDraft, mergeDrafts, takeFields } from "@/server/domain/opinion/merge";
import type { OpinionDraft } from "@/server/domain/opinion/schema";
import { type DeviceStorage, type DraftConflict, readDevice, writeDevice } from "./device";

/** What the server answers to a save; dates arrive as text. */
export type DraftAnswer =
  | { ok: true; savedAt: string }
  | { ok: false; reason: "savedMeanwhile"; draft: OpinionDraft; savedAt: string }
  | { ok: false; reason: "issuedMeanwhile"; by: string; at: string }
  | { ok: false; reason: "notOpen" };

export type DraftState =
  | { kind: "untouched" }
  | { kind: "saved"; at: string }
  | { kind: "saving" }
  /** Kept on this device until the line, or the session, is back. */
  | { kind: "kept"; why: "offline" | "signedOut" | "failed" }
  | { kind: "stopped"; why: "issuedMeanwhile" | "notOpen" | "refused" };

export interface KeeperOptions {
  /** What the page began from, and when that was saved (null: never). */
  draft: OpinionDraft;
  savedAt: string | null;
  send(draft: OpinionDraft, base: string | null): Promise<DraftAnswer>;
  /** Why a send threw. */
  whyOf(error: unknown): "offline" | "signedOut" | "failed" | "refused";
  storage: DeviceStorage;
  /** Names the person as well: a device may be shared. */
  storageKey: string;
  onState(state: DraftState): void;
  onSaved(draft: OpinionDraft, at: string): void;
  /** The draft now holds other words than the page shows: a colleague's, or what an earlier page could not send. */
  onDraft(draft: OpinionDraft): void;
  onConflict(conflict: DraftConflict | null): void;
  delayMs?: number;
  retryMs?: number;
}

/**
 * Saves an opinion as it is typed, a moment after the last key, one save at a time. What cannot be sent stays on the
 * device, through a closed tab, and is sent when the line is back.
 */
export class DraftKeeper {
  private mine: OpinionDraft;
  /** What the server last had, as this page knows. */
  private base: OpinionDraft;
  private baseAt: string | null;
  private conflict: DraftConflict | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;
  private isStopped = false;

  constructor(private readonly options: KeeperOptions) {
    this.mine = options.draft;
    this.base = options.draft;
    this.baseAt = options.savedAt;
  }

  get hasPending(): boolean {
    return !this.isStopped && !isSameDraft(this.mine, this.base);
  }

  /** Takes up what an earlier page could not send. */
  restore(): void {
    const { draft, conflict } = readDevice(this.options.storage, this.options.storageKey);
    if (conflict) {
      this.conflict = conflict;
      this.options.onConflict(conflict);
    }
    if (!draft || isSameDraft(draft, this.base)) return;
    this.mine = draft;
    this.options.onDraft(draft);
    this.schedule(0);
  }

  change(draft: OpinionDraft): void {
    if (this.isStopped || isSameDraft(draft, this.mine)) return;
    this.mine = draft;
    this.keep();
    this.schedule(this.options.delayMs ?? 800);
  }

  /** The person chose, for the fields that two had written: their own words, or those that stand there. */
  settle(choice: "mine" | "theirs"): void {
    if (!this.conflict) return;
    const { mine, fields } = this.conflict;
    this.conflict = null;
    this.options.onConflict(null);
    const draft = choice === "mine" ? takeFields(this.mine, mine, fields) : this.mine;
    this.options.onDraft(draft);
    this.change(draft);
    this.keep();
  }

  /** Sends what is pending. @returns whether the server has all that was typed so far. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.sending) await this.sending;
    if (this.hasPending) {
      this.sending = this.sendPending();
      await this.sending;
      this.sending = undefined;
    }
    return !this.hasPending;
  }

  /** Nothing more is sent; what waits stays on the device. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /** The opinion is issued: nothing of it waits any more. */
  forget(): void {
    this.stop();
    writeDevice(this.options.storage, this.options.storageKey, { draft: null, conflict: null });
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private async sendPending(): Promise<void> {
    const { send, whyOf, onState, delayMs = 800, retryMs = 5_000 } = this.options;
    const sent = this.mine;
    onState({ kind: "saving" });
    try {
      const answer = await send(sent, this.baseAt);
      if (answer.ok) this.acknowledge(sent, answer.savedAt);
      else if (answer.reason === "savedMeanwhile") this.merge(answer.draft, answer.savedAt);
      else return this.stopFor(answer.reason);
      onState({ kind: "saved", at: answer.savedAt });
      if (this.hasPending) this.schedule(delayMs);
    } catch (error) {
      const why = whyOf(error);
      if (why === "refused") return this.stopFor(why);
      onState({ kind: "kept", why });
      if (!this.isStopped) this.schedule(retryMs);
    }
  }

  private stopFor(why: Extract<DraftState, { kind: "stopped" }>["why"]): void {
    this.stop();
    this.options.onState({ kind: "stopped", why });
  }

  private acknowledge(draft: OpinionDraft, savedAt: string): void {
    this.base = draft;
    this.baseAt = savedAt;
    this.keep();
    this.options.onSaved(draft, savedAt);
  }

  private merge(theirs: OpinionDraft, savedAt: string): void {
    const mine = this.mine;
    const { draft, conflicts } = mergeDrafts(this.base, mine, theirs);
    this.mine = draft;
    if (conflicts.length > 0) {
      this.conflict = { mine, fields: conflicts };
      this.options.onConflict(this.conflict);
    }
    this.acknowledge(theirs, savedAt);
    this.options.onDraft(draft);
  }

  private keep(): void {
    const draft = this.hasPending ? this.mine : null;
    writeDevice(this.options.storage, this.options.storageKey, { draft, conflict: this.conflict });
  }
}
