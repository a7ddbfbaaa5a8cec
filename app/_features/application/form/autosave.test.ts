import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aDevice, aPage, aServer, type Page, type World } from "@/tests/factories/autosave-world";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const aWorld = (): World => ({ line: "up", server: aServer(), device: aDevice(), seen: new Set() });
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("what is typed", () => {
  test("is sent once, a moment after the last key", async () => {
    const world = aWorld();
    const page = aPage(world);
    for (const text of ["E", "Ea", "Eau"]) {
      page.type("project.title", text);
      await later(100);
    }
    expect(world.server.saves).toBe(0);
    await later(2_000);
    expect(world.server.saves).toBe(1);
    expect(world.server.values.get("project.title")).toBe("Eau");
    expect(page.states.at(-1)?.kind).toBe("saved");
    expect(world.device.kept()).toBeNull();
  });

  test("is on the device at once, before anything is sent", () => {
    const world = aWorld();
    aPage(world).type("project.title", "Eau");
    expect(world.device.has("project.title", "Eau")).toBe(true);
  });

  test("while a send is on its way goes with the next one: never two at once", async () => {
    const world = aWorld();
    const page = aPage(world);
    page.type("project.title", "Eau");
    await later(720);
    page.type("project.title", "Eau potable");
    await Promise.all([page.flush(), page.flush(), page.flush(), later(5_000)]);
    expect(world.server.atOnce).toBe(1);
    expect(world.server.saves).toBe(2);
    expect(world.server.values.get("project.title")).toBe("Eau potable");
  });

  test("without a line is sent when it is back, by itself", async () => {
    const world = aWorld();
    const page = aPage(world);
    world.line = "down";
    page.type("project.title", "Eau");
    await later(20_000);
    expect(page.states.at(-1)).toEqual({ kind: "kept", why: "offline" });
    world.line = "up";
    await later(6_000);
    expect(world.server.values.get("project.title")).toBe("Eau");
  });

  test("survives a closed tab, and is shown and sent by the next page", async () => {
    const world = aWorld();
    world.line = "down";
    const first = aPage(world);
    first.type("project.title", "Eau");
    first.close();
    const second = aPage(world);
    expect(second.form.get("project.title")).toBe("Eau");
    world.line = "up";
    await later(6_000);
    expect(world.server.values.get("project.title")).toBe("Eau");
  });

  test("is not sent again by itself to a session that has ended, nor forgotten", async () => {
    const world = aWorld();
    const page = aPage(world);
    world.line = "signedOut";
    page.type("project.title", "Eau");
    await later(60_000);
    expect(page.states.filter(({ kind }) => kind === "saving")).toHaveLength(1);
    expect(world.device.has("project.title", "Eau")).toBe(true);
    world.line = "up";
    await Promise.all([page.flush(), later(1_000)]);
    expect(world.server.values.get("project.title")).toBe("Eau");
  });

  test("where the device keeps nothing, is still sent", async () => {
    const world = { ...aWorld(), device: aDevice({ isFull: true }) };
    aPage(world).type("project.title", "Eau");
    await later(2_000);
    expect(world.server.values.get("project.title")).toBe("Eau");
  });

  test("an unreadable memory is cleared, and the page opens", () => {
    const world = aWorld();
    world.device.setItem("dossier", "{ not json");
    const page = aPage(world);
    expect(page.conflicts.size).toBe(0);
    expect(world.device.kept()).toBeNull();
  });
});

describe("two people", () => {
  test("in different fields: each sees the other's", async () => {
    const world = aWorld();
    const page = aPage(world);
    world.server.colleagueWrites("project.context", "Le leur");
    page.type("project.title", "Le mien");
    await later(2_000);
    expect(page.form.get("project.context")).toBe("Le leur");
    expect(page.conflicts.size).toBe(0);
  });

  test("in one field: theirs is in the form, mine beside; what was typed during the send is what is beside", async () => {
    const world = aWorld();
    const page = aPage(world);
    page.type("project.title", "Le mien");
    world.server.colleagueWrites("project.title", "Le leur");
    await later(720);
    page.type("project.title", "Le mien, fini");
    await later(5_000);
    expect(page.form.get("project.title")).toBe("Le leur");
    expect(page.conflicts.get("project.title")).toBe("Le mien, fini");
    expect(world.server.values.get("project.title")).toBe("Le leur");
    page.close();
    const next = aPage(world);
    expect(next.conflicts.get("project.title")).toBe("Le mien, fini");
    next.settle("project.title", "mine");
    await later(2_000);
    expect(world.server.values.get("project.title")).toBe("Le mien, fini");
    expect(world.device.kept()).toBeNull();
  });

  test("an answer that was lost makes nobody a stranger to their own text", async () => {
    const world = aWorld();
    const page = aPage(world);
    page.type("project.title", "Eau");
    await later(760);
    // The server has it; its answer will not come through.
    expect(world.server.values.get("project.title")).toBe("Eau");
    world.line = "down";
    await later(100);
    page.type("project.title", "Eau potable");
    world.line = "up";
    await later(10_000);
    expect(page.conflicts.size).toBe(0);
    expect(world.server.values.get("project.title")).toBe("Eau potable");
  });
});

describe("what others write, as it comes in", () => {
  const pushed = (page: Page) => {
    page.stream();
    page.comesThrough();
  };

  test("is shown at once where nobody types, and typed over without a conflict", async () => {
    const world = aWorld();
    const page = aPage(world);
    world.server.colleagueWrites("project.title", "Le leur");
    pushed(page);
    expect(page.form.get("project.title")).toBe("Le leur");
    page.type("project.title", "Le leur, repris");
    await later(2_000);
    expect(page.conflicts.size).toBe(0);
    expect(world.server.values.get("project.title")).toBe("Le leur, repris");
  });

  test("in a field with something unsent, does not replace it: both are shown once it is sent", async () => {
    const world = aWorld();
    const page = aPage(world);
    page.type("project.title", "Le mien");
    world.server.colleagueWrites("project.title", "Le leur");
    pushed(page);
    expect(page.form.get("project.title")).toBe("Le mien");
    await later(2_000);
    expect(page.form.get("project.title")).toBe("Le leur");
    expect(page.conflicts.get("project.title")).toBe("Le mien");
  });

  test("in a field that one is typing in, waits for a pause; one who goes on is asked", async () => {
    const world = aWorld();
    const page = aPage(world);
    page.type("project.title", "Le mien");
    await later(1_000);
    world.server.colleagueWrites("project.title", "Le leur");
    pushed(page);
    expect(page.form.get("project.title")).toBe("Le mien");
    page.type("project.title", "Le mien, suite");
    await later(1_000);
    expect(page.conflicts.get("project.title")).toBe("Le mien, suite");

    world.server.colleagueWrites("project.title", "Le leur, suite");
    pushed(page);
    await later(3_000);
    expect(page.form.get("project.title")).toBe("Le leur, suite");
  });

  test("elsewhere, does not wait for the end of a long text", async () => {
    const world = aWorld();
    const page = aPage(world);
    world.server.colleagueWrites("project.context", "Le leur");
    for (let key = 0; key < 10; key++) {
      page.type("project.title", `Le mien ${key}`);
      pushed(page);
      await later(300);
    }
    expect(page.form.get("project.context")).toBe("Le leur");
    expect(page.conflicts.size).toBe(0);
  });

  test("while one's own save is on its way, is not taken for somebody else's", async () => {
    const world = aWorld();
    const page = aPage(world);
    page.type("project.title", "Le mien");
    await later(760);
    pushed(page);
    page.type("project.title", "Le mien, suite");
    await later(5_000);
    expect(page.conflicts.size).toBe(0);
    expect(world.server.values.get("project.title")).toBe("Le mien, suite");
  });

  test("after something that was missed, makes the page ask", () => {
    const world = aWorld();
    const page = aPage(world);
    world.server.colleagueWrites("project.title", "Un");
    page.stream();
    world.server.colleagueWrites("project.context", "Deux");
    page.loses();
    pushed(page);
    expect(page.gaps).toBe(1);
    page.asks()();
    expect([page.form.get("project.title"), page.form.get("project.context")]).toEqual(["Un", "Deux"]);
  });
});

describe("two people in one list", () => {
  const line = (id: string, label = id) => ({ id, source: "state", kind: "cash", label, amounts: {} });

  test("in different rows: both are kept, without a question, also through a closed tab", async () => {
    const world = aWorld();
    world.server.colleagueWrites("funding", [line("a"), line("b")]);
    const page = aPage(world);
    world.line = "down";
    page.type("funding", [line("a", "De moi"), line("b")]);
    world.server.colleagueWrites("funding", [line("a"), line("b", "D’eux")]);
    await later(2_000);
    page.close();
    const next = aPage(world);
    world.line = "up";
    await later(10_000);
    const both = [line("a", "De moi"), line("b", "D’eux")];
    expect(world.server.values.get("funding")).toEqual(both);
    expect(next.form.get("funding")).toEqual(both);
    expect([next.conflicts.size, world.device.kept()]).toEqual([0, null]);
  });

  test("in the same row: one chooses between the two lists", async () => {
    const world = aWorld();
    world.server.colleagueWrites("funding", [line("a")]);
    const page = aPage(world);
    page.type("funding", [line("a", "De moi")]);
    world.server.colleagueWrites("funding", [line("a", "D’eux")]);
    await later(2_000);
    expect(page.form.get("funding")).toEqual([line("a", "D’eux")]);
    expect(page.conflicts.get("funding")).toEqual([line("a", "De moi")]);
  });

  const moves = fc.array(
    fc.oneof(
      fc.record({ do: fc.constantFrom("add" as const, "colleague" as const, "reopen" as const, "push" as const) }),
      fc.record({ do: fc.constant("wait" as const), ms: fc.constantFrom(10, 60, 800, 6_000) }),
      fc.record({ do: fc.constant("line" as const), line: fc.constantFrom("up", "down", "signedOut") }),
    ),
    { maxLength: 40, size: "max" },
  );

  test("who only add rows find all of them in the end, whatever happens to the line", () =>
    fc.assert(
      fc.asyncProperty(moves, async (story) => {
        const world = aWorld();
        world.server.colleagueWrites("funding", []);
        let page = aPage(world);
        const rows = (value: unknown) => (value ?? []) as { id: string }[];
        const added = new Set<string>();
        const row = (whose: string) => {
          const id = `${whose}${added.size}`;
          added.add(id);
          return line(id);
        };
        for (const step of story) {
          if (step.do === "add") page.type("funding", [...rows(page.form.get("funding")), row("m")]);
          if (step.do === "colleague")
            world.server.colleagueWrites("funding", [...rows(world.server.values.get("funding")), row("t")]);
          if (step.do === "push") {
            page.stream();
            page.comesThrough();
          }
          if (step.do === "reopen") {
            page.close();
            page = aPage(world);
          }
          if (step.do === "wait") await later(step.ms);
          if (step.do === "line") world.line = step.line;
        }
        world.line = "up";
        await Promise.all([page.flush(), later(30_000)]);
        page.asks()();
        await later(5_000);
        expect(page.conflicts.size).toBe(0);
        expect(new Set(rows(world.server.values.get("funding")).map(({ id }) => id))).toEqual(added);
        expect(page.form.get("funding")).toEqual(world.server.values.get("funding"));
      }),
      { numRuns: 500 },
    ));
});

const fields = ["project.title", "project.context", "funding"] as const;
const aField = fc.constantFrom(...fields);
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ do: fc.constant("type" as const), field: aField }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("colleague" as const), field: aField }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("colleagueIsHeard" as const), field: aField }) },
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant("wait" as const), ms: fc.constantFrom(10, 60, 120, 700, 800, 6_000) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant("line" as const), line: fc.constantFrom("up", "down", "signedOut") }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("reopen" as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("remount" as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("flush" as const) }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("stream" as const, "comesThrough" as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("asks" as const, "isAnswered" as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("settle" as const),
        field: aField,
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
      let page = aPage(world);
      const typed = new Map<string, string>();
      let answers: (() => void)[] = [];
      let count = 0;
      const act = async (step: Step): Promise<void> => {
        switch (step.do) {
          case "type": {
            const text = `mine ${++count}`;
            page.type(step.field, text);
            typed.set(step.field, text);
            return;
          }
          case "colleague":
            return world.server.colleagueWrites(step.field, `theirs ${++count}`);
          case "colleagueIsHeard":
            world.server.colleagueWrites(step.field, `theirs ${++count}`);
            page.stream();
            return page.comesThrough();
          case "wait":
            return void (await later(step.ms));
          case "line":
            world.line = step.line;
            return;
          case "reopen":
            page.close();
            page = aPage(world);
            answers = [];
            return;
          case "remount":
            page.unmount();
            page = aPage(world);
            answers = [];
            return;
          case "flush":
            void page.flush();
            return;
          case "stream":
            return page.stream();
          case "comesThrough":
            return page.comesThrough();
          case "asks":
            return void answers.push(page.asks());
          case "isAnswered":
            return answers.pop()?.();
          case "settle":
            if (!page.conflicts.has(step.field)) return;
            if (step.choice === "mine") typed.set(step.field, String(page.conflicts.get(step.field)));
            else typed.delete(step.field);
            page.settle(step.field, step.choice);
        }
      };
      for (const step of story) {
        await act(step);
        for (const [field, text] of typed) expect(whereIs(world, page, field, text)).not.toBe("lost");
        expect(world.server.atOnce).toBeLessThanOrEqual(world.server.pages);
        // Nothing of the colleague's was replaced that this person never had before their eyes.
        expect(world.server.replacedUnseen).toEqual([]);
      }
      // In the end, once there is a line, all of it is on the server or awaits a choice, and the device is not cluttered.
      world.line = "up";
      if (endsByTyping) page.type("lead.contactName", "the end");
      await Promise.all([page.flush(), later(30_000)]);
      if (!endsByTyping) page.asks()();
      await later(5_000);
      for (const [field, text] of typed) expect(whereIs(world, page, field, text)).toMatch(/^(server|conflict)$/);
      expect(world.device.kept() === null).toBe(page.conflicts.size === 0);
      for (const field of fields) expect(page.form.get(field)).toBe(world.server.values.get(field));
    }),
    { numRuns: 800 },
  ));

function whereIs({ server, device }: World, page: Page, field: string, text: string) {
  if (server.accepted.has(`${field} ${text}`)) return "server";
  if (page.conflicts.get(field) === text) return device.has(field, text) ? "conflict" : "lost";
  return device.has(field, text) ? "device" : "lost";
}
