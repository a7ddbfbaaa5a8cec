import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { enterForeign, enterFrench, freeSlug } from "@/server/services/register/enter-authority";
import { movedTo } from "@/server/services/register/moved";
import { recordCooperation } from "@/server/services/register/record-cooperation";
import { tellChange } from "@/server/services/register/tell-change";
import { anApplicant, anOrganisation } from "@/tests/factories/user";

const town = await anOrganisation({ kind: "commune", name: "Alençon" });
const kayes = { name: "Commune urbaine de Kayes", country: "ML", region: "ML-1", place: "Kayes" };
const fields = { kind: "protocol", sinceYear: 1998, themes: ["water"], source: "Une convention" } as const;

const enter = (year: number) =>
  db().$transaction(async (tx) => {
    await tellChange(tx, { cause: "request", actor: { outsider: "Mairie d'Alençon" } });
    const french = await enterFrench(tx, town.id, "Une convention");
    const foreign = await enterForeign(tx, kayes, "Une convention");
    return recordCooperation(tx, { ...fields, french, foreign, sinceYear: year });
  });
const changesOf = (subjectId: string) => db().registerChange.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

test("each change of a record is kept with who made it and why, what it was and what it became", async () => {
  const { id, isNew } = await enter(1998);
  expect(isNew).toBe(true);
  await db().cooperation.update({ where: { id }, data: { status: "ended", untilYear: 2010 } });
  expect(await changesOf(id)).toMatchObject([
    { cause: "request", actorName: "Mairie d'Alençon", actorId: null, before: null, after: { since_year: 1998 } },
    { cause: "system", actorName: "", before: { status: "active" }, after: { status: "ended", until_year: 2010 } },
  ]);
});

test("what is known is found again, woken, and keeps its years; nothing is told of what did not change", async () => {
  const first = await enter(2001);
  expect(first.isNew).toBe(false);
  const before = await changesOf(first.id);
  expect(before.at(-1)).toMatchObject({ cause: "request", after: { status: "active", until_year: null } });
  await enter(2001);
  await db().cooperation.update({ where: { id: first.id }, data: { sinceYear: 1998 } });
  expect(await changesOf(first.id)).toHaveLength(before.length);
});

test("two that enter the same authority at once enter it once", async () => {
  const both = await Promise.all([enter(1998), enter(1998), enter(1998)]);
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  expect(await db().registerEntry.count({ where: { place: "Kayes" } })).toBe(1);
});

test("somebody signed in is named, with what they changed in one go; their word ends with the transaction", async () => {
  const actor = await anApplicant({ organisationId: town.id });
  const batchId = crypto.randomUUID();
  await db().$transaction(async (tx) => {
    await tellChange(tx, { cause: "import", actor, batchId });
    await tx.registerEntry.update({ where: { organisationId: town.id }, data: { place: "Orne" } });
  });
  await db().registerEntry.update({ where: { organisationId: town.id }, data: { place: "" } });
  expect((await changesOf(town.id)).slice(-2)).toMatchObject([
    { cause: "import", actorId: actor.userId, batchId, subject: "entry" },
    { cause: "system", actorId: null, batchId: null },
  ]);
});

test("an old address leads to the new one, and nobody else is given it", async () => {
  const { slug } = await db().registerEntry.findFirstOrThrow({ where: { place: "Kayes" }, select: { slug: true } });
  await db().registerEntry.update({ where: { slug }, data: { slug: "kayes-ville-ml" } });
  await db().registerEntry.update({ where: { slug: "kayes-ville-ml" }, data: { slug: "ville-de-kayes-ml" } });
  expect(await movedTo("entry", slug)).toBe("ville-de-kayes-ml");
  expect(await movedTo("entry", "kayes-ville-ml")).toBe("ville-de-kayes-ml");
  expect(await movedTo("cooperation", slug)).toBeNull();
  expect(await movedTo("entry", "never-ml")).toBeNull();
  expect(await freeSlug(db(), slug)).toBe(`${slug}-2`);
  expect(await freeSlug(db(), "never-ml")).toBe("never-ml");
});

test("the history is never changed", async () => {
  const before = await db().registerChange.findMany({ orderBy: { id: "asc" } });
  expect(before.length).toBeGreaterThan(0);
  // Each database words its refusal in its own way.
  await expect(db().registerChange.updateMany({ data: { actorName: "x" } })).rejects.toThrow();
  await expect(db().registerChange.deleteMany()).rejects.toThrow();
  expect(await db().registerChange.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});

test("a figure that was published is quoted as it was, whatever is counted since", async () => {
  const { id } = await db().publishedFigure.create({
    data: { country: "BJ", figure: "authorities", value: 40, publishedOn: new Date("2012-01-01"), source: "Ambassade" },
  });
  const where = { id };
  await expect(db().publishedFigure.update({ where, data: { value: 41 } })).rejects.toThrow(/append-only|constraint/);
  await expect(db().publishedFigure.delete({ where })).rejects.toThrow(/append-only|constraint/);
});
