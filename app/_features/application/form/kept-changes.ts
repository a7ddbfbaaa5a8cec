import type { Change } from "./autosave-types";

/** What one page could not send, and the choices that were not made in it. */
export interface Kept {
  base: number;
  /** With the list that it was made of, for a list. */
  changes: (Change & { from?: unknown })[];
  conflicts: Change[];
}

export type Device = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** What the pages of one dossier keep on the device: a record for each page, so that two tabs never write over each other's. */
export class KeptChanges {
  /** The name of this page's record, and of the page. */
  readonly name: string;
  private written: string | null = null;

  constructor(
    private readonly device: Device,
    private readonly prefix: string,
    page: string,
  ) {
    this.name = `${prefix}:${page}`;
  }

  /**
   * @param isOver the page is gone: another one may have taken over what it kept, and then it is no longer its to write.
   * @returns whether it is kept as said.
   */
  write(kept: Kept | null, isOver: boolean): boolean {
    if (isOver && this.device.getItem(this.name) !== this.written) return true;
    this.written = kept && JSON.stringify(kept);
    try {
      if (this.written === null) this.device.removeItem(this.name);
      else this.device.setItem(this.name, this.written);
      return true;
    } catch {
      // The device's storage is full or closed: the page still holds the changes and says that they are not saved.
      return false;
    }
  }

  /**
   * Takes over what pages have kept that are not open any more. Nothing is taken away from them before it is kept here.
   * @param adopt answers what it has no place for: that stays for a later page.
   */
  takeOver(alive: ReadonlySet<string>, adopt: (kept: Kept) => Kept | null, keep: () => boolean): void {
    const rests = new Map<string, Kept | null>();
    for (const name of this.names()) {
      if (name === this.name || alive.has(name)) continue;
      try {
        const { base, changes, conflicts = [] } = JSON.parse(this.device.getItem(name) ?? "") as Kept;
        rests.set(name, adopt({ base, changes, conflicts }));
      } catch {
        this.device.removeItem(name);
      }
    }
    if (rests.size === 0 || !keep()) return;
    for (const [name, rest] of rests) {
      if (rest === null) this.device.removeItem(name);
      else this.device.setItem(name, JSON.stringify(rest));
    }
  }

  private names(): string[] {
    const all = Array.from({ length: this.device.length }, (_, index) => this.device.key(index) ?? "");
    return all.filter((name) => name === this.prefix || name.startsWith(`${this.prefix}:`)).sort();
  }
}
