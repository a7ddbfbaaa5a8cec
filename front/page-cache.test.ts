import { describe, expect, test } from "vitest";
import { PageCache } from "./page-cache.mjs";

interface Page {
  size: number;
  text: string;
}

function aCache(bytes = 100) {
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
    const { cache, pass } = aCache();
    let finish = (_: Page) => {};
    const slow = cache.page("/", () => new Promise<Page>((resolve) => (finish = resolve)));
    pass(40_000);
    finish({ size: 1, text: "slow" });
    await slow;
    pass(20_000);
    expect(cache.has("/")).toBe(false);
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
    const { cache, ask } = aCache(30);
    for (const key of ["a", "b", "c"]) await ask(key);
    await ask("a");
    await ask("d");
    expect(["a", "b", "c", "d"].map((key) => cache.has(key))).toEqual([true, false, true, true]);
    await ask("huge", 31);
    expect(["a", "c", "d", "huge"].map((key) => cache.has(key))).toEqual([false, false, false, false]);
    await ask("e");
    expect(cache.has("e")).toBe(true);
  });
});

test("what is not to be kept is made for each, and a failure is tried again", async () => {
  const { cache } = aCache();
  expect(await cache.page("/", async () => null)).toBeNull();
  await expect(cache.page("/", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  expect(await cache.page("/", async () => ({ size: 1, text: "up" }))).toMatchObject({ text: "up" });
});
