/** What it takes to remember that a page is not to be kept. */
const sizeOfNone = 500;

/**
 * Pages that are the same for everybody, for a while. Bounded in bytes: the page asked for the longest ago goes first.
 * However many ask for one that is not there, it is made once.
 */
export class PageCache {
  #pages = new Map();
  #making = new Map();
  #bytes = 0;
  // Counts the clearings: a page whose making began before one is not kept after it.
  #age = 0;

  /** @param {{ milliseconds: number, bytes: number, now?: () => number }} settings */
  constructor({ milliseconds, bytes, now = Date.now }) {
    this.settings = { milliseconds, bytes, now };
  }

  /**
   * The page of a key, made when it is not there or too old.
   * @template {{ size: number }} Page
   * @param {string} key
   * @param {() => Promise<Page | null>} make null when it is not to be kept: remembered too, so that nothing is made twice
   * @returns {Promise<Page | null>}
   */
  async page(key, make) {
    const kept = this.#pages.get(key);
    if (kept && this.settings.now() - kept.at < this.settings.milliseconds) {
      // Put last: the first of the map is the one asked for the longest ago.
      this.#pages.delete(key);
      this.#pages.set(key, kept);
      return kept.page;
    }
    const making = this.#making.get(key) ?? this.#make(key, make);
    return making;
  }

  #make(key, make) {
    const age = this.#age;
    // What a page shows is as old as its making's beginning.
    const at = this.settings.now();
    const making = make()
      .then((page) => {
        if (age === this.#age) this.#keep(key, { page, at, size: page?.size ?? sizeOfNone });
        return page;
      })
      .finally(() => {
        if (this.#making.get(key) === making) this.#making.delete(key);
      });
    this.#making.set(key, making);
    return making;
  }

  #keep(key, entry) {
    this.#drop(key);
    this.#pages.set(key, entry);
    this.#bytes += entry.size;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.settings.bytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key) {
    const entry = this.#pages.get(key);
    if (!entry) return;
    this.#pages.delete(key);
    this.#bytes -= entry.size;
  }

  /** Something was written: whoever asks next sees it. */
  clear() {
    this.#age += 1;
    this.#pages.clear();
    this.#making.clear();
    this.#bytes = 0;
  }
}
