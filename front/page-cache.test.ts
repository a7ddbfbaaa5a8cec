import { describe, expect, test } from "vitest";
import { PageCache } from "./page-cache.mjs";

interface Page {
  size: number;
  text: string;
}

function aCache(bytes = 1_000) {
  let now = 0;
  const cache = new PageCache({ milliseconds: 60_000, bytes, now: () => now });
  let made = 0;
  const make =
    (size = 10) =>
    async (): Promise<Page> => {
      made += 1;
      return { size, text: `page ${made}` };
    };
  return {
    cache,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    ask: async (key: string, size?: number) => (await cache.page(key, make(size)))?.text,
    made: () => made,
    /** Asks without making it. */
    has: (key: string) =>
      cache
        .page(key, () => Promise.reject(new Error("it is not there")))
        .then(() => true)
        .catch(() => false),
  };
}

describe("a kept page", () => {
  test("is shown for a minute and not longer", async () => {
    const { ask, pass } = aCache();
    expect(await ask("/")).toBe("page 1");
    pass(59_999);
    expect(await ask("/")).toBe("page 1");
    pass(1);
    expect(await ask("/")).toBe("page 2");
  });

  test("is as old as the beginning of its making", async () => {
    const { cache, pass, has } = aCache();
    let finish = (_: Page) => {};
    const slow = cache.page("/", () => new Promise<Page>((resolve) => (finish = resolve)));
    pass(40_000);
    finish({ size: 1, text: "slow" });
    await slow;
    pass(20_000);
    expect(await has("/")).toBe(false);
  });

  test("is made once, however many ask", async () => {
    const { ask, made } = aCache();
    expect(await Promise.all(["/", "/", "/"].map((key) => ask(key)))).toEqual(["page 1", "page 1", "page 1"]);
    expect(made()).toBe(1);
  });

  test("is forgotten when something is written, also while it is being made", async () => {
    const { cache, ask } = aCache();
    expect(await ask("/")).toBe("page 1");
    let finish = (_: Page) => {};
    const before = cache.page("/chiffres", () => new Promise<Page>((resolve) => (finish = resolve)));
    cache.clear();
    finish({ size: 1, text: "from before" });
    expect((await before)?.text).toBe("from before");
    expect(await ask("/")).toBe("page 2");
    expect(await ask("/chiffres")).toBe("page 3");
  });

  test("makes room for others: the one asked for the longest ago goes first", async () => {
    const { ask, has } = aCache(30);
    for (const key of ["a", "b", "c"]) await ask(key);
    await ask("a");
    await ask("d");
    expect(await Promise.all(["d", "c", "b", "a"].map(has))).toEqual([true, true, false, true]);
    await ask("huge", 31);
    expect(await Promise.all(["a", "c", "d", "huge"].map(has))).toEqual([false, false, false, false]);
    await ask("e");
    expect(await has("e")).toBe(true);
  });
});

test("that a page is not to be kept is remembered as long as a page would be", async () => {
  const { cache, ask, pass } = aCache();
  expect(await cache.page("/", async () => null)).toBeNull();
  expect(await cache.page("/", () => Promise.reject(new Error("made again")))).toBeNull();
  pass(60_000);
  expect(await ask("/")).toBe("page 1");
});

test("a failure is tried again", async () => {
  const { cache, ask } = aCache();
  await expect(cache.page("/", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  expect(await ask("/")).toBe("page 1");
});
