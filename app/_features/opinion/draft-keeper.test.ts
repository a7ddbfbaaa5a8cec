import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyDraft, type OpinionDraft } from "@/server/domain/opinion/schema";
import type { DraftConflict } from "./device";
import { type DraftAnswer, DraftKeeper, type DraftState } from "./draft-keeper";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const draft = (text: string): OpinionDraft => ({ ...emptyDraft, text });
const offline = new Error("offline");

/** A keeper beside a server that answers what the test says, and a device that outlives the page. */
function desk(
  answer: (typed: OpinionDraft, base: string | null) => DraftAnswer | Error,
  device = new Map<string, string>(),
) {
  const seen = { sent: [] as string[], states: [] as DraftState[], drafts: [] as OpinionDraft[] };
  const conflicts: (DraftConflict | null)[] = [];
  const keeper = new DraftKeeper({
    draft: emptyDraft,
    savedAt: null,
    send: async (typed, base) => {
      seen.sent.push(typed.text);
      const given = answer(typed, base);
      if (given instanceof Error) throw given;
      return given;
    },
    whyOf: () => "offline",
    storage: {
      getItem: (key) => device.get(key) ?? null,
      setItem: (key, value) => void device.set(key, value),
      removeItem: (key) => void device.delete(key),
    },
    storageKey: "k",
    onState: (state) => seen.states.push(state),
    onSaved: () => {},
    onDraft: (standing) => seen.drafts.push(standing),
    onConflict: (conflict) => conflicts.push(conflict),
  });
  return { keeper, seen, conflicts, device };
}
const saved = (at: string): DraftAnswer => ({ ok: true, savedAt: at });

test("waits for a pause in the typing, then saves once and leaves nothing on the device", async () => {
  const { keeper, seen, device } = desk(() => saved("t1"));
  for (const text of ["L", "Le", "Le m"]) keeper.change(draft(text));
  expect(device.size).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen.sent).toEqual(["Le m"]);
  expect(seen.states.at(-1)).toEqual({ kind: "saved", at: "t1" });
  expect(device.size).toBe(0);
});

test("saves again what was typed during a save, from the draft that was just saved", async () => {
  const bases: (string | null)[] = [];
  const { keeper, seen } = desk((typed, base) => {
    bases.push(base);
    if (typed.text === "a") keeper.change(draft("ab"));
    return saved(`after ${typed.text}`);
  });
  keeper.change(draft("a"));
  await vi.advanceTimersByTimeAsync(5_000);
  expect(seen.sent).toEqual(["a", "ab"]);
  expect(bases).toEqual([null, "after a"]);
  expect(keeper.hasPending).toBe(false);
});

test("keeps words on the device while the line is down, and sends them when it is back", async () => {
  let isDown = true;
  const { keeper, seen, device } = desk(() => (isDown ? offline : saved("t2")));
  keeper.change(draft("Kayes"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen.states.at(-1)).toEqual({ kind: "kept", why: "offline" });
  expect(keeper.hasPending).toBe(true);
  isDown = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(seen.states.at(-1)).toEqual({ kind: "saved", at: "t2" });
  expect(device.size).toBe(0);
});

test("takes up in a new page what a closed one could not send", async () => {
  const first = desk(() => offline);
  first.keeper.change(draft("Kayes"));
  await vi.advanceTimersByTimeAsync(1_000);
  first.keeper.stop();
  const second = desk(() => saved("t3"), first.device);
  second.keeper.restore();
  expect(second.seen.drafts).toEqual([draft("Kayes")]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(second.seen.sent).toEqual(["Kayes"]);
});

test("shows a colleague's words in the field both wrote, and puts one's own back on demand", async () => {
  let standing: DraftAnswer = { ok: false, reason: "savedMeanwhile", draft: draft("Leur"), savedAt: "t4" };
  const { keeper, seen, conflicts, device } = desk(() => {
    const answer = standing;
    standing = saved("t5");
    return answer;
  });
  keeper.change({ ...draft("Mien"), verdict: "favourable" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen.drafts.at(-1)).toEqual({ ...draft("Leur"), verdict: "favourable" });
  expect(conflicts.at(-1)?.fields).toEqual(["text"]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(device.size).toBe(1);

  keeper.settle("mine");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen.sent).toEqual(["Mien", "Leur", "Mien"]);
  expect(conflicts.at(-1)).toBeNull();
  expect(device.size).toBe(0);
});

test("stops once the opinion is issued by somebody else, and keeps the words on the device", async () => {
  const { keeper, seen, device } = desk(() => ({ ok: false, reason: "issuedMeanwhile", by: "Awa", at: "t6" }));
  keeper.change(draft("Trop tard"));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(seen.sent).toEqual(["Trop tard"]);
  expect(seen.states.at(-1)).toEqual({ kind: "stopped", why: "issuedMeanwhile" });
  expect(device.get("k")).toContain("Trop tard");
});
