import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aDevice, aPage, aWorld } from "@/tests/factories/autosave-world";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

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

  test("is on the device with the frame that shows it, before anything is sent", () => {
    const world = aWorld();
    const page = aPage(world);
    page.type("project.title", "Eau");
    page.paints();
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
    const world = aWorld({ device: aDevice({ isFull: true }) });
    aPage(world).type("project.title", "Eau");
    await later(2_000);
    expect(world.server.values.get("project.title")).toBe("Eau");
  });

  test("an unreadable memory is cleared, and the page opens", () => {
    const world = aWorld();
    world.device.setItem("dossier:0000", "{ not json");
    const page = aPage(world);
    expect(page.conflicts.size).toBe(0);
    expect(world.device.kept()).toBeNull();
  });
});

describe("two tabs on one device", () => {
  test("without a line both keep what is typed in them, and a later page sends all of it", async () => {
    const world = aWorld();
    const [one, other] = [aPage(world), aPage(world)];
    world.line = "down";
    one.type("project.title", "D’un onglet");
    other.type("project.context", "De l’autre");
    one.close();
    other.close();
    const next = aPage(world);
    world.line = "up";
    await later(10_000);
    expect([next.form.get("project.title"), next.form.get("project.context")]).toEqual(["D’un onglet", "De l’autre"]);
    expect([...world.server.values]).toEqual([
      ["project.title", "D’un onglet"],
      ["project.context", "De l’autre"],
    ]);
    expect(world.device.kept()).toBeNull();
  });

  test("that have typed in one field are not mixed up: the later page shows both texts", async () => {
    const world = aWorld();
    const [one, other] = [aPage(world), aPage(world)];
    world.line = "down";
    one.type("project.title", "D’un onglet");
    other.type("project.title", "De l’autre");
    one.close();
    other.close();
    const next = aPage(world);
    expect([next.form.get("project.title"), next.conflicts.get("project.title")]).toEqual([
      "D’un onglet",
      "De l’autre",
    ]);
  });

  test("one that is open keeps what is its own: another that is opened leaves it alone", async () => {
    const world = aWorld();
    world.line = "signedOut";
    const one = aPage(world);
    one.type("project.title", "Encore à moi");
    await later(2_000);
    const other = aPage(world);
    expect(other.form.get("project.title")).toBeUndefined();
    world.line = "up";
    await Promise.all([one.flush(), later(1_000)]);
    expect(world.server.values.get("project.title")).toBe("Encore à moi");
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
    await later(776);
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

describe("what the server cannot keep", () => {
  const world = () => {
    const one = aWorld();
    one.server.refuses = "trop long";
    return one;
  };

  test("holds no other field, is told at its own, stays on the device and is not sent again as it stands", async () => {
    const one = world();
    const page = aPage(one);
    page.type("project.context", "trop long");
    page.type("project.title", "Eau");
    await later(60_000);
    expect(one.server.saves).toBe(1);
    expect(one.server.values.get("project.title")).toBe("Eau");
    expect(page.refused).toEqual(["project.context"]);
    expect(page.states.at(-1)?.kind).toBe("saved");
    expect(one.device.has("project.context", "trop long")).toBe(true);
    expect(await page.flush()).toBe(false);
  });

  test("is sent once it is changed, and no longer told", async () => {
    const one = world();
    const page = aPage(one);
    page.type("project.context", "trop long");
    await later(2_000);
    page.type("project.context", "court");
    page.paints();
    expect(page.refused).toEqual([]);
    await later(2_000);
    expect(one.server.values.get("project.context")).toBe("court");
    expect(await page.flush()).toBe(true);
    expect(one.device.kept()).toBeNull();
  });

  test("does not keep away what others write, and is not lost where they write too", async () => {
    const one = world();
    const page = aPage(one);
    page.type("project.context", "trop long");
    await later(2_000);
    one.server.colleagueWrites("project.title", "Titre d’une collègue");
    one.server.colleagueWrites("project.context", "Contexte d’une collègue");
    page.stream();
    page.comesThrough();
    await later(5_000);
    expect(page.form.get("project.title")).toBe("Titre d’une collègue");
    expect(page.form.get("project.context")).toBe("Contexte d’une collègue");
    expect(page.conflicts.get("project.context")).toBe("trop long");
    expect(page.refused).toEqual([]);
  });
});
