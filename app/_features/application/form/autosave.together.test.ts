import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aPage, aWorld, type Page } from "@/tests/factories/autosave-world";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

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
