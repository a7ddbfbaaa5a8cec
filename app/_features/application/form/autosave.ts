import type { SavedField } from "@/server/domain/application/content";
import { mergeLists } from "@/server/domain/application/merge-lists";
import type { Refusal } from "@/server/domain/application/refusals";
import type { AutosaveOptions, Change, Incoming, TheirChange } from "./autosave-types";
import type { Kept } from "./kept-changes";

/** The longest that uninterrupted typing waits: for nobody in particular, for somebody who is there, for what they wrote. */
const patience = { alone: 10_000, inCompany: 2_000, withNews: 1_000 };
/** Somebody is in the middle of typing in a field until that long after a key. */
const pauseMs = 3_000;

const changesOf = (values: ReadonlyMap<SavedField, unknown>): Change[] =>
  [...values].map(([field, value]) => ({ field, value }));

/**
 * Sends what is typed, field by field, a moment after the last key. What cannot be sent stays on the device, through
 * a closed tab, and is sent when the line is back; what met somebody else's text stays there until a choice is made.
 * One send at a time, so that revisions stay in order. What others write is shown as it comes in, save where one is
 * typing or something is unsent: then the next save's answer brings it, and says where both wrote. Two lists are brought
 * together row by row; only where both made something else of one row does the person choose.
 */
export class Autosave {
  private pending = new Map<SavedField, unknown>();
  /** What is pending, but was refused as it stands: it is sent again once it is changed, and holds nothing else. */
  private refused = new Map<SavedField, Refusal>();
  private conflicts = new Map<SavedField, unknown>();
  /** What was sent and never answered, as text: the server may have it, and then it is nobody else's. */
  private unanswered = new Map<SavedField, Set<string>>();
  private base: number;
  /** What the server last told to stand in a field: what this person's text there was made of. */
  private told = new Map<SavedField, unknown>();
  /** What came in and could not be shown yet, in order. */
  private held: Incoming[] = [];
  private typed: { field: SavedField; at: number } | undefined;
  private sendBy: number | undefined;
  private digestTimer: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | undefined;
  private stopped = false;
  /** Somebody else has the dossier open, and sees what is saved. */
  hasCompany = false;

  constructor(private readonly options: AutosaveOptions) {
    this.base = options.revision;
  }

  /** The revision that this page stands for. */
  get revision(): number {
    return this.base;
  }

  get hasPending(): boolean {
    return this.pending.size > 0 || this.sending !== undefined;
  }

  /**
   * What earlier pages could not send, to be shown and sent now, and the choices that were not made there.
   * @param alive the pages that are still open: they send what they have.
   */
  restore(alive: ReadonlySet<string>): { changes: Change[]; conflicts: Change[] } {
    this.options.gather();
    const changes: Change[] = [];
    this.options.kept.takeOver(
      alive,
      (kept) => this.adopt(kept, changes),
      () => this.keep(),
    );
    return { changes, conflicts: changesOf(this.conflicts) };
  }

  /** Takes what another page kept for its own. @returns what it has no place for, because it has two texts there already. */
  private adopt(kept: Kept, shown: Change[]): Kept | null {
    const [changes, conflicts]: [Kept["changes"], Change[]] = [[], []];
    for (const change of kept.changes) {
      const { field, value, from } = change;
      if (!this.pending.has(field)) {
        this.base = Math.min(this.base, kept.base);
        this.pending.set(field, value);
        this.told.set(field, from);
        shown.push({ field, value });
      } else if (JSON.stringify(this.pending.get(field)) !== JSON.stringify(value)) {
        if (this.conflicts.has(field)) changes.push(change);
        else this.conflicts.set(field, value);
      }
    }
    for (const { field, value } of kept.conflicts)
      if (this.conflicts.has(field)) conflicts.push({ field, value });
      else this.conflicts.set(field, value);
    return changes.length + conflicts.length > 0 ? { ...kept, changes, conflicts } : null;
  }

  change(field: SavedField, value: unknown): void {
    const now = Date.now();
    this.pending.set(field, value);
    this.settle([field]);
    this.typed = { field, at: now };
    this.sendBy = Math.min(this.sendBy ?? Infinity, now + (this.hasCompany ? patience.inCompany : patience.alone));
    this.keep();
    this.sendIn(Math.max(0, Math.min(this.options.delayMs ?? 700, this.sendBy - now)));
  }

  /** What others have written, from wherever it comes, also twice or late. */
  receive(news: Incoming): void {
    if (this.stopped || news.revision <= this.base) return;
    this.held.push(news);
    this.digest();
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
    this.options.gather();
    if (this.sendable().length > 0) {
      this.sending = this.sendPending().finally(() => {
        this.sending = undefined;
        this.digest();
      });
      await this.sending;
    }
    return this.pending.size === 0;
  }

  private sendable(): Change[] {
    return changesOf(this.pending).filter(({ field }) => !this.refused.has(field));
  }

  /** These fields are no longer refused: changed, or no longer this person's. */
  private settle(fields: SavedField[]): void {
    const settled = fields.filter((field) => this.refused.delete(field));
    if (settled.length > 0) this.options.onRefused([...this.refused.values()]);
  }

  /** What this person has written where others wrote too is kept beside, for them to choose. @returns what it is. */
  private setAside(theirs: TheirChange[]): Change[] {
    const mine = theirs.flatMap(({ field, value }) =>
      this.pending.has(field) && this.pending.get(field) !== value ? [{ field, value: this.pending.get(field) }] : [],
    );
    for (const { field, value } of mine) {
      this.conflicts.set(field, value);
      this.pending.delete(field);
    }
    this.settle(mine.map(({ field }) => field));
    return mine;
  }

  /** The page goes away: whatever is being sent may still arrive, and nothing more is tried. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.digestTimer);
  }

  /** Shows what was held, as far as it can be now. */
  private digest(): void {
    clearTimeout(this.digestTimer);
    this.options.gather();
    while (!this.stopped) {
      const [news] = this.held;
      if (!news) return;
      if (news.revision <= this.base) {
        this.held.shift();
      } else if (this.sendable().length > 0) {
        // The answer to the next save will bring it, and say where both wrote: it need not wait for the end of a long text.
        this.sendBy = Math.min(this.sendBy ?? Infinity, Date.now() + patience.withNews);
        return;
      } else if (news.since > this.base) {
        this.held = [];
        this.options.onGap();
        return;
      } else {
        const pause = this.pauseLeft(news);
        if (pause > 0) {
          this.digestTimer = setTimeout(() => this.digest(), pause);
          return;
        }
        this.held.shift();
        const theirs = this.strange(news.fields.filter(({ revision }) => revision > this.base));
        this.base = news.revision;
        for (const { field, value } of theirs) this.told.set(field, value);
        const mine = this.setAside(theirs);
        if (mine.length > 0) this.keep();
        this.options.onLearned({ findings: news.findings, theirs, mine });
      }
    }
  }

  /** Milliseconds until nobody is in the middle of typing in a field that others wrote. */
  private pauseLeft({ fields }: Incoming): number {
    const { typed } = this;
    if (!typed || !fields.some(({ field }) => field === typed.field)) return 0;
    return typed.at + pauseMs - Date.now();
  }

  private toldOf(field: SavedField): unknown {
    return this.told.has(field) ? this.told.get(field) : this.options.valueAtFirst(field);
  }

  /** A list that this person and somebody else have changed, as both of them mean it; as it came when that is not so. */
  private broughtTogether({ field, value, by }: TheirChange): TheirChange {
    const merged = this.pending.has(field)
      ? mergeLists(field, this.toldOf(field), this.pending.get(field), value)
      : null;
    if (merged === null) return { field, value, by };
    if (JSON.stringify(merged) === JSON.stringify(value)) this.pending.delete(field);
    else this.pending.set(field, merged);
    return { field, value: merged, by };
  }

  /** What is really of others: the server may have what this page sent without being heard. */
  private strange(written: TheirChange[]): TheirChange[] {
    return written
      .filter(({ field, value }) => !this.unanswered.get(field)?.has(JSON.stringify(value)))
      .map(({ field, value, by = null }) => ({ field, value, by }));
  }

  private async sendPending(): Promise<void> {
    const { send, whyOf, onState, onLearned } = this.options;
    const changes = this.sendable();
    this.sendBy = undefined;
    onState({ kind: "saving" });
    try {
      const answer = await send(changes, this.base);
      this.options.gather();
      if (!answer.ok) return onState({ kind: "refused" });
      const now = [...answer.conflicts, ...answer.newer];
      const theirs = this.strange(now).map((change) => this.broughtTogether(change));
      const mine = this.setAside(theirs);
      // What was typed again meanwhile stays pending, and so does what only met an earlier text of this page.
      const met = new Set([...answer.conflicts, ...answer.refused].map(({ field }) => field));
      for (const { field, value } of changes) {
        if (met.has(field)) continue;
        this.told.set(field, value);
        if (this.pending.get(field) === value) this.pending.delete(field);
      }
      for (const { field, value } of now) this.told.set(field, value);
      for (const refusal of answer.refused) {
        const sent = changes.find(({ field }) => field === refusal.field);
        if (sent && this.pending.get(sent.field) === sent.value) this.refused.set(sent.field, refusal);
      }
      if (answer.refused.length > 0) this.options.onRefused([...this.refused.values()]);
      this.unanswered.clear();
      this.base = answer.revision;
      this.keep();
      onLearned({ findings: answer.findings, theirs, mine });
      onState({ kind: "saved", at: answer.savedAt });
      if (this.sendable().length > 0) this.sendIn(this.options.delayMs ?? 700);
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

  /** Keeps on the device what the server does not have. @returns whether it could. */
  private keep(): boolean {
    if (this.pending.size + this.conflicts.size === 0) return this.options.kept.write(null, this.stopped);
    const changes = changesOf(this.pending).map((change) => {
      const from = this.toldOf(change.field);
      return Array.isArray(from) ? { ...change, from } : change;
    });
    return this.options.kept.write({ base: this.base, changes, conflicts: changesOf(this.conflicts) }, this.stopped);
  }
}
