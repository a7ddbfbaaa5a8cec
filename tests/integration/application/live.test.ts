import { randomUUID } from "node:crypto";
import { isTrackedEnvelope } from "@trpc/server";
import { afterEach, describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnApplication } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { onNotice, telling } from "@/server/db/notices";
import type { Actor } from "@/server/domain/user/actor";
import type { News } from "@/server/services/application/live/news";
import { watchDossier } from "@/server/services/application/live/watch";
import { type FieldChange, saveFields } from "@/server/services/application/save";
import { aDossier } from "@/tests/factories/application";
import { anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";

const caller = createCallerFactory(appRouter);
const open: { controller: AbortController; stream: AsyncIterator<unknown> }[] = [];
afterEach(async () => {
  for (const { controller, stream } of open.splice(0)) {
    controller.abort();
    await stream.return?.();
  }
});

async function twoColleagues() {
  const camille = await anApplicant();
  const awa = await anApplicant({ organisationId: organisationOf(camille), person: "Awa Demba" });
  const { ref, id } = await aDossier({ status: "draft", leadOrganisationId: organisationOf(camille) });
  return { camille, awa, ref, id };
}

const editing = (actor: Actor, ref: string) => grantOnApplication("application.edit", actor, ref);
const save = async (actor: Actor, ref: string, base: number, ...changes: FieldChange[]) =>
  saveFields(await editing(actor, ref), { changes, base });

/** A page that has the form open, and looks again only when it hears of something. */
async function opens(actor: Actor, ref: string, { section = "projet", since = 0, every = 3_600_000 } = {}) {
  const controller = new AbortController();
  const tab = randomUUID();
  const again = () => editing(actor, ref);
  const stream = watchDossier(await again(), again, { tab, section, since }, { signal: controller.signal, every });
  open.push({ controller, stream });
  return {
    tab,
    next: async (): Promise<News> => {
      const { value } = await stream.next();
      if (!value) throw new Error("the stream has ended");
      return value;
    },
    closes: async () => {
      controller.abort();
      return stream.next();
    },
  };
}

/** The procedure, as somebody calls it whose session and memberships may change meanwhile. */
async function subscribes(who: () => Actor | null, ref: string, more: object = {}) {
  const controller = new AbortController();
  const input = { ref, tab: randomUUID(), section: "projet", since: 0, ...more };
  const stream = await caller({ actor: async () => who() }, { signal: controller.signal }).application.live(input);
  const iterator = stream[Symbol.asyncIterator]();
  open.push({ controller, stream: iterator });
  return iterator;
}

describe("two people in one dossier", () => {
  test("one saves: the other is told the field, its value and by whom, and nothing that they know", async () => {
    const { camille, awa, ref } = await twoColleagues();
    await save(camille, ref, 0, { field: "project.title", value: "Le titre" });
    const page = await opens(awa, ref, { since: 1 });
    expect(await page.next()).toMatchObject({ since: 1, revision: 1, fields: [], findings: null, isEditable: true });
    await save(camille, ref, 1, { field: "project.context", value: "Le contexte" });
    const news = await page.next();
    expect(news).toMatchObject({ since: 1, revision: 2 });
    expect(news.fields).toEqual([
      { field: "project.context", value: "Le contexte", revision: 2, by: "Camille Lagarde" },
    ]);
    expect(news.findings?.length).toBeGreaterThan(0);
  });

  test("a page that comes late, or again, is told what it missed", async () => {
    const { camille, awa, ref } = await twoColleagues();
    await save(camille, ref, 0, { field: "project.title", value: "Le titre" });
    await save(camille, ref, 1, { field: "project.context", value: "Le contexte" });
    expect((await (await opens(awa, ref, { since: 1 })).next()).fields).toMatchObject([{ field: "project.context" }]);
    const resumed = await subscribes(() => awa, ref, { lastEventId: "2" });
    await save(camille, ref, 2, { field: "project.places", value: "Kita" });
    const { value }: { value?: unknown } = await resumed.next();
    // What a browser sends back when it reconnects, and what was written since the one that this one sent.
    expect(isTrackedEnvelope<News>(value) && [value[0], value[1].fields]).toMatchObject([
      "3",
      [{ field: "project.places" }],
    ]);
  });

  test("they see one another, and in which section; nobody stays who has gone", async () => {
    const { camille, awa, ref, id } = await twoColleagues();
    const one = await opens(camille, ref, { section: "projet" });
    expect((await one.next()).present).toEqual([]);
    const other = await opens(awa, ref, { section: "porteur" });
    expect((await other.next()).present).toMatchObject([{ tab: one.tab, name: "Camille Lagarde", isSelf: false }]);
    expect((await one.next()).present).toMatchObject([{ name: "Awa Demba", section: "porteur" }]);

    const as = caller({ actor: async () => awa });
    await as.application.here({ ref, tab: other.tab, section: "depenses", since: 0 });
    expect((await one.next()).present).toMatchObject([{ name: "Awa Demba", section: "depenses" }]);
    await other.closes();
    expect((await one.next()).present).toEqual([]);
    await one.closes();
    expect(await db().presence.count({ where: { applicationId: id } })).toBe(0);
  });

  test("a tab behind another one stays without its stream, until it says that it goes", async () => {
    const { camille, ref } = await twoColleagues();
    const front = await opens(camille, ref);
    await front.next();
    const behind = await opens(camille, ref, { section: "pieces" });
    await behind.next();
    expect((await front.next()).present).toMatchObject([{ tab: behind.tab, isSelf: true }]);
    const as = caller({ actor: async () => camille });
    await as.application.here({ ref, tab: behind.tab, section: "pieces", since: 0, away: true });
    await behind.closes();
    const { present } = await as.application.here({ ref, tab: front.tab, section: "projet", since: 0 });
    expect(present).toMatchObject([{ tab: behind.tab }]);
    await as.application.leave({ ref, tab: behind.tab });
    expect((await front.next()).present).toEqual([]);
    // What it had sent before and comes late does not bring it back.
    await as.application.here({ ref, tab: behind.tab, section: "pieces", since: 0 });
    const later = await as.application.here({ ref, tab: front.tab, section: "projet", since: 0 });
    expect(later.present).toEqual([]);
  });

  test("a tab that fell silent is not there any more, and nobody moves another's tab", async () => {
    const { camille, awa, ref } = await twoColleagues();
    const tab = randomUUID();
    const mine = caller({ actor: async () => camille });
    const theirs = caller({ actor: async () => awa });
    const here = { ref, tab, section: "projet", since: 0 };
    await mine.application.here(here);
    await theirs.application.here({ ...here, section: "pieces" });
    await theirs.application.leave({ ref, tab });
    const other = { ...here, tab: randomUUID() };
    expect((await theirs.application.here(other)).present).toMatchObject([{ tab, section: "projet" }]);
    await db().$executeRaw`UPDATE presence SET seen_at = now() - interval '76 s' WHERE tab = ${tab}::uuid`;
    expect((await theirs.application.here(other)).present).toEqual([]);
  });

  test("withdrawn meanwhile, the dossier is said to be no longer writable", async () => {
    const { camille, ref, id } = await twoColleagues();
    const page = await opens(camille, ref, { every: 20 });
    expect((await page.next()).isEditable).toBe(true);
    await db().application.update({ where: { id }, data: { status: "withdrawn" } });
    expect((await page.next()).isEditable).toBe(false);
  });
});

describe("who may not", () => {
  test("is told nothing from the beginning", async () => {
    const { camille, ref } = await twoColleagues();
    const signatory = await aPerson({
      kind: "commune",
      roles: ["signatory"],
      organisationId: organisationOf(camille),
    });
    const strangers = [
      [null, "UNAUTHORIZED"],
      [await anApplicant(), "NOT_FOUND"],
      [await anOfficer(), "NOT_FOUND"],
      [signatory, "FORBIDDEN"],
    ] as const;
    const here = { ref, tab: randomUUID(), section: "projet", since: 0 };
    for (const [actor, code] of strangers) {
      await expect(subscribes(() => actor, ref)).rejects.toMatchObject({ code });
      const as = caller({ actor: async () => actor });
      await expect(as.application.here(here)).rejects.toMatchObject({ code });
      await expect(as.application.leave({ ref, tab: here.tab })).rejects.toMatchObject({ code });
    }
    expect(await db().presence.count({ where: { tab: here.tab } })).toBe(0);
  });

  test.each([
    ["the session ends", "UNAUTHORIZED", () => null],
    ["the membership is taken away", "NOT_FOUND", (actor: Actor) => ({ ...actor, memberships: [] })],
  ] as const)("any more, because %s, is told no word of what comes after", async (_why, code, become) => {
    const { camille, awa, ref, id } = await twoColleagues();
    let who: Actor | null = awa;
    const stream = await subscribes(() => who, ref);
    await stream.next();
    who = become(awa);
    await save(camille, ref, 0, { field: "project.title", value: "Secret" });
    await expect(stream.next()).rejects.toMatchObject({ code });
    expect(await db().presence.count({ where: { applicationId: id } })).toBe(0);
  });

  test("any more is found out also when nothing happens", async () => {
    const { awa, ref } = await twoColleagues();
    let asked = 0;
    const again = () => editing(asked++ < 2 ? awa : { ...awa, memberships: [] }, ref);
    const place = { tab: randomUUID(), section: "projet", since: 0 };
    const stream = watchDossier(await again(), again, place, { every: 20 });
    await stream.next();
    await expect(stream.next()).rejects.toThrow();
  });
});

describe("notices", () => {
  test("of what was undone are not heard; after the last listener, nothing listens", async () => {
    const heard: unknown[] = [];
    const arrived = new Promise<void>((resolve) => {
      const stop = onNotice((notice) => {
        heard.push(notice);
        if (typeof notice === "object" && notice.ref === "D-KEPT") {
          stop();
          resolve();
        }
      });
    });
    const undone = db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT ${telling({ ref: "D-UNDONE" })}`;
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    // Until somebody listens there is nobody to hear: said again, as often as it takes.
    const say = setInterval(() => void db().$executeRaw`SELECT ${telling({ ref: "D-KEPT" })}`.catch(() => {}), 50);
    await arrived.finally(() => clearInterval(say));
    expect(heard).toContainEqual({ ref: "D-KEPT" });
    expect(heard).not.toContainEqual({ ref: "D-UNDONE" });
    expect((globalThis as { passerelleEar?: unknown }).passerelleEar).toBeUndefined();
  });
});
