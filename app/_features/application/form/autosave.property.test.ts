import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SavedField } from "@/server/domain/application/content";
import { aPage, aWorld, type Page, type World } from "@/tests/factories/autosave-world";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

const fields = ["project.title", "project.context", "funding"] as const;
const aField = fc.constantFrom(...fields);
// Two tabs of one person; most of the time they are in one of them.
const aTab = fc.constantFrom(0, 0, 0, 1);
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant("type" as const), field: aField, tab: aTab }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("colleague" as const), field: aField }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("colleagueIsHeard" as const), field: aField, tab: aTab }) },
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.constantFrom(10, 60, 120, 700, 800, 6_000) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant("line" as const), line: fc.constantFrom("up", "down", "signedOut") }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("reopen" as const), tab: aTab }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("remount" as const), tab: aTab }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("flush" as const), tab: aTab }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("stream" as const, "comesThrough" as const), tab: aTab }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("asks" as const, "isAnswered" as const), tab: aTab }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("settle" as const),
        field: aField,
        tab: aTab,
        choice: fc.constantFrom("mine", "theirs"),
      }),
    },
  ),
  { maxLength: 60, size: "max" },
);
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never;

test("whatever happens, what one typed is on the server, on the device, or beside somebody else's text", () =>
  fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (story, endsByTyping) => {
      const world = aWorld();
      const tabs = [aPage(world), aPage(world)] as [Page, Page];
      const answers: [(() => void)[], (() => void)[]] = [[], []];
      /** What was last typed in a field of a tab, and not given up since. */
      const typed = new Map<string, { field: SavedField; text: string }>();
      let count = 0;
      const opensAnew = (tab: 0 | 1) => {
        tabs[tab] = aPage(world);
        answers[tab] = [];
      };
      const settle = (tab: 0 | 1, field: SavedField, choice: "mine" | "theirs") => {
        const text = tabs[tab].conflicts.get(field);
        if (text === undefined) return;
        if (choice === "mine") typed.set(`${tab} ${field}`, { field, text: String(text) });
        else for (const [key, one] of typed) if (one.field === field && one.text === text) typed.delete(key);
        tabs[tab].settle(field, choice);
      };
      const act = async (step: Step): Promise<void> => {
        if (step.do === "colleague") return world.server.colleagueWrites(step.field, `theirs ${++count}`);
        if (step.do === "wait") return void (await later(step.ms));
        if (step.do === "line") {
          world.line = step.line;
          return;
        }
        const tab = step.tab === 0 ? 0 : 1;
        const page = tabs[tab];
        switch (step.do) {
          case "type": {
            const text = `mine ${++count}`;
            page.type(step.field, text);
            typed.set(`${tab} ${step.field}`, { field: step.field, text });
            return;
          }
          case "colleagueIsHeard":
            world.server.colleagueWrites(step.field, `theirs ${++count}`);
            page.stream();
            return page.comesThrough();
          case "reopen":
            page.close();
            return opensAnew(tab);
          case "remount":
            page.unmount();
            return opensAnew(tab);
          case "flush":
            return void page.flush();
          case "stream":
            return page.stream();
          case "comesThrough":
            return page.comesThrough();
          case "asks":
            return void answers[tab].push(page.asks());
          case "isAnswered":
            return answers[tab].pop()?.();
          case "settle":
            return settle(tab, step.field, step.choice);
        }
      };
      for (const step of story) {
        await act(step);
        for (const { field, text } of typed.values()) expect(whereIs(world, tabs, field, text)).not.toBe("lost");
        expect(world.server.atOnce).toBeLessThanOrEqual(world.server.pages);
        // Nothing of the colleague's was replaced that this person never had before their eyes.
        expect(world.server.replacedUnseen).toEqual([]);
      }
      // In the end, once there is a line, all of it is on the server or awaits a choice, and the device is not cluttered.
      world.line = "up";
      if (endsByTyping) for (const page of tabs) page.type("lead.contactName", "the end");
      await Promise.all([...tabs.map((page) => page.flush()), later(30_000)]);
      // What a tab kept that is closed is sent by the next one that is opened.
      tabs[1].close();
      opensAnew(1);
      await later(30_000);
      for (const page of tabs) page.asks()();
      await later(5_000);
      for (const { field, text } of typed.values())
        expect(whereIs(world, tabs, field, text)).toMatch(/^(server|conflict)$/);
      const mayStayKept = tabs.some((page) => page.conflicts.size > 0);
      if (!mayStayKept) expect(world.device.kept()).toBeNull();
      for (const field of fields)
        for (const page of tabs) expect(page.form.get(field)).toBe(world.server.values.get(field));
    }),
    { numRuns: 800 },
  ));

function whereIs({ server, device }: World, tabs: readonly Page[], field: string, text: string) {
  if (server.accepted.has(`${field} ${text}`)) return "server";
  if (tabs.some((page) => page.unpainted.get(field) === text)) return "its frame";
  const isKept = device.has(field, text);
  if (tabs.some((page) => page.conflicts.get(field) === text)) return isKept ? "conflict" : "lost";
  return isKept ? "device" : "lost";
}
