import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { failuresTold, isToldUnreachable, type Look } from "@/server/domain/resource/link-check";
import { checkLinksDue } from "@/server/services/resource/check-links";
import { aDraft, loadedResource, onResources, versionOf } from "@/tests/factories/resource";

const makeDue = () => db().$executeRaw`UPDATE link_check SET next_check_at = now()`;
const seeing = (look: Look) => async () => look;
beforeEach(async () => {
  await db().linkCheck.deleteMany();
});

const checkOf = async (slug: string) => (await loadedResource(slug)).check;

describe("looking at the links", () => {
  test("keeps the last status and when; another look waits for its time", async () => {
    const { slug } = await aDraft("link");
    expect(await checkOf(slug)).toMatchObject({ checkedAt: null, failures: 0 });
    expect(await checkLinksDue(seeing({ status: 200 }))).toBe(1);
    expect(await checkOf(slug)).toMatchObject({ checkedAt: expect.any(Date), status: 200, failure: null, failures: 0 });
    expect(await checkLinksDue(seeing({ status: 500 }))).toBe(0);
  });

  test("counts failures in a row, tells the public after several, and forgets them at the first answer", async () => {
    const { slug } = await aDraft("link");
    for (let time = 1; time <= failuresTold; time += 1) {
      await makeDue();
      await checkLinksDue(seeing({ status: 404 }));
      const check = await checkOf(slug);
      expect(check).toMatchObject({ failures: time, failure: "status", status: 404 });
      expect(isToldUnreachable(check)).toBe(time === failuresTold);
    }
    await makeDue();
    await checkLinksDue(seeing({ status: 200 }));
    expect(await checkOf(slug)).toMatchObject({ failures: 0, failure: null });
  });

  test("holds nothing against links when not one of them answers: the line is ours", async () => {
    const [one, other] = [await aDraft("link"), await aDraft("link")];
    expect(await checkLinksDue(seeing({ failure: "unknownHost" }))).toBe(2);
    for (const { slug } of [one, other]) expect(await checkOf(slug)).toMatchObject({ failures: 0, checkedAt: null });
    // Not asked again at once.
    expect(await checkLinksDue(seeing({ status: 200 }))).toBe(0);
  });

  test("counts a batch of dead links alone, once a link that answered before still does", async () => {
    const alive = await aDraft("link", { url: "https://www.example.org/vivant" });
    await checkLinksDue(seeing({ status: 200 }));
    const dead = [await aDraft("link"), await aDraft("link")];
    const asked: string[] = [];
    const world = async (url: string): Promise<Look> => {
      asked.push(url);
      return url.endsWith("/vivant") ? { status: 200 } : { failure: "unknownHost" };
    };
    expect(await checkLinksDue(world)).toBe(2);
    expect(asked).toContain("https://www.example.org/vivant");
    for (const { slug } of dead) expect(await checkOf(slug)).toMatchObject({ failures: 1, failure: "unknownHost" });
    // Nor is one alone held for dead when all is silent.
    await db().$executeRaw`UPDATE link_check SET next_check_at = now() WHERE url LIKE '%/vivant'`;
    expect(await checkLinksDue(seeing({ failure: "timeout" }))).toBe(1);
    expect(await checkOf(alive.slug)).toMatchObject({ failures: 0, status: 200 });
  });

  test("what is known of an address goes with it", async () => {
    const { slug, manager, typed } = await aDraft("link");
    await checkLinksDue(seeing({ status: 404 }));
    const values = { ...typed, title: "Autre titre" };
    await onResources(manager).update({ slug, knownAt: await versionOf(slug), values });
    expect(await checkOf(slug)).toMatchObject({ failures: 1 });
    const moved = { ...typed, url: "https://www.example.org/ailleurs" };
    await onResources(manager).update({ slug, knownAt: await versionOf(slug), values: moved });
    expect(await checkOf(slug)).toMatchObject({ failures: 0, checkedAt: null });
  });

  test("a manager's own look never reaches a private address", async () => {
    const { slug, manager } = await aDraft("link", { url: "http://127.0.0.1/prive" });
    expect(await onResources(manager).check({ slug })).toEqual({ failure: "private" });
    expect(await checkOf(slug)).toMatchObject({ failure: "private", status: null, failures: 1 });
  });
});
