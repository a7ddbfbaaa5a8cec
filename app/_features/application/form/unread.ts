import type { Finding, FindingField } from "@/server/domain/call/rules";
import type { AfterPaint } from "./after-paint";

export type UnreadReason = "amountUnreadable" | "durationUnreadable";
interface Unread {
  text: string;
  reason: UnreadReason;
}
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * What is typed where it cannot be read as an amount or a number. It is never saved and never dropped: it stays in its field,
 * through other sections and a closed tab, and counts against the dossier until it is put right.
 */
export class UnreadTexts {
  private texts = new Map<FindingField, Unread>();
  private told: Finding[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly name: string;

  constructor(
    ref: string,
    private readonly device: () => Store,
    private readonly afterPaint: Pick<AfterPaint, "later">,
  ) {
    this.name = `passerelle:illisible:${ref}`;
  }

  /** Takes up what an earlier page kept. */
  restore(): void {
    try {
      const kept = JSON.parse(this.device().getItem(this.name) ?? "[]") as [FindingField, Unread][];
      this.texts = new Map([...kept, ...this.texts]);
    } catch {
      // Closed or spoilt storage: what this page holds is all there is.
    }
    this.tell();
  }

  textOf = (field: FindingField): string | undefined => this.texts.get(field)?.text;

  /** @param text null once the field can be read, or has gone away */
  note(field: FindingField, text: string | null, reason: UnreadReason): void {
    if (text === null ? !this.texts.has(field) : this.textOf(field) === text) return;
    if (text === null) this.texts.delete(field);
    else this.texts.set(field, { text, reason });
    for (const listener of this.listeners) listener();
    this.afterPaint.later("unread", () => {
      this.keep();
      this.tell();
    });
  }

  private keep(): void {
    try {
      if (this.texts.size === 0) this.device().removeItem(this.name);
      else this.device().setItem(this.name, JSON.stringify([...this.texts]));
    } catch {
      // Full or closed storage: the page still holds it, and says that it is not saved.
    }
  }

  /** Forgets what stood in rows that are no more. */
  keepOnly(isThere: (field: FindingField) => boolean): void {
    for (const [field, { reason }] of [...this.texts]) if (!isThere(field)) this.note(field, null, reason);
  }

  /** What is unread, as findings, once the key is on the screen; the same list until something changes. */
  findings = (): Finding[] => this.told;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void {
    this.told = [...this.texts].map(([field, { reason, text }]) => ({
      code: reason,
      severity: "blocking",
      field,
      subject: text,
    }));
    for (const listener of this.listeners) listener();
  }
}
