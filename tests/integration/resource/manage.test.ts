import { describe, expect, test } from "vitest";
import { grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { parisText } from "@/server/domain/paris-time";
import type { Actor } from "@/server/domain/user/actor";
import { listManaged } from "@/server/services/resource/list-managed";
import { listPublic, showPublic } from "@/server/services/resource/public";
import { days } from "@/tests/factories/call";
import { aCallManager } from "@/tests/factories/call-input";
import { aDraft, aPublished, aTypedResource, loadedResource, onResources, versionOf } from "@/tests/factories/resource";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer } from "@/tests/factories/user";

const eventsOf = async (slug: string) =>
  (await db().journalEntry.findMany({ where: { data: { path: ["slug"], equals: slug } }, orderBy: { id: "asc" } })).map(
    ({ event }) => event,
  );
const managed = (actor: Actor) => listManaged(grantPlainly("resource.create", actor), { page: 1 });

describe("a draft", () => {
  test("keeps what was typed, is its managers' alone, and is told to the journal", async () => {
    const { slug } = await aDraft("news", { title: "Été, œuvres & <b>suites</b>", body: "Un\n\n- deux" });
    expect(slug).toBe("ete-oeuvres-b-suites-b");
    expect(await loadedResource(slug)).toMatchObject({ state: "draft", body: "Un\n\n- deux", file: null });
    expect(await showPublic("news", slug)).toBeNull();
    expect(await eventsOf(slug)).toEqual(["resource.create"]);
  });

  test("gets an address of its own, also beside one of the same title", async () => {
    const [one, other] = await Promise.all([
      aDraft("news", { title: "Même titre" }),
      aDraft("news", { title: "Même titre" }),
    ]);
    expect([one.slug, other.slug].sort()).toEqual(["meme-titre", "meme-titre-2"]);
  });

  test("of a conference keeps its programme by the clocks of the place, and forgets what is taken out of it", async () => {
    const session = { startsAt: "2027-12-12T09:00", endsAt: "2027-12-12T10:00", title: "Ouverture", detail: "" };
    const { slug, manager, typed } = await aDraft("conference", {
      sessions: [session, { ...session, title: "Suite" }],
    });
    expect((await loadedResource(slug)).conference?.sessions[0]?.startsAt).toEqual(new Date("2027-12-12T09:00:00Z"));
    const values = { ...typed, sessions: [session] };
    expect(await onResources(manager).update({ slug, knownAt: await versionOf(slug), values })).toMatchObject({
      ok: true,
    });
    expect((await loadedResource(slug)).conference?.sessions).toHaveLength(1);
  });

  test("is thrown away, and what is public is not", async () => {
    const { slug, manager } = await aDraft();
    expect(await onResources(manager).delete({ slug })).toEqual({ ok: true });
    await expect(onResources(manager).delete({ slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const published = await aPublished();
    expect(await onResources(manager).delete({ slug: published.slug })).toEqual({ ok: false, reason: "published" });
  });
});

describe("publishing", () => {
  test("makes public at once, and withdrawing takes back", async () => {
    const { slug, manager } = await aPublished();
    expect(await showPublic("news", slug)).not.toBeNull();
    expect(await onResources(manager).withdraw({ slug, knownAt: await versionOf(slug) })).toEqual({ ok: true });
    expect(await showPublic("news", slug)).toBeNull();
    expect(await eventsOf(slug)).toEqual(["resource.create", "resource.publish", "resource.withdraw"]);
  });

  test("at an instant to come happens by itself, by the database's clock", async () => {
    const { slug, manager } = await aDraft("news", { title: "Annonce à venir" });
    const at = parisText(days(2));
    expect(await onResources(manager).publish({ slug, knownAt: await versionOf(slug), at })).toMatchObject({
      ok: true,
    });
    expect((await loadedResource(slug)).state).toBe("scheduled");
    expect(await showPublic("news", slug)).toBeNull();
    expect((await listPublic({ kind: "news", text: "annonce venir" })).total).toBe(0);
    await db().$executeRaw`UPDATE resource SET published_at = now() - interval '1 second' WHERE slug = ${slug}`;
    expect(await showPublic("news", slug)).not.toBeNull();
    expect((await listPublic({ kind: "news", text: "annonce venir" })).total).toBe(1);
  });

  test("asks for what the public must find, and for an instant to come", async () => {
    const { slug, manager } = await aDraft("news", { summary: "", body: "" });
    const publish = async (at: string | null) =>
      onResources(manager).publish({ slug, knownAt: await versionOf(slug), at });
    expect(await publish(null)).toEqual({ ok: false, reason: "incomplete", lacks: ["summary", "body"] });
    expect(await publish("2020-01-01T09:00")).toEqual({ ok: false, reason: "past" });
    await expect(publish("demain")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("what is public keeps what it was published with", async () => {
    const { slug, manager, typed } = await aPublished();
    const update = await onResources(manager).update({
      slug,
      knownAt: await versionOf(slug),
      values: { ...typed, summary: "" },
    });
    expect(update).toEqual({ ok: false, reason: "fields", issues: [{ field: "summary", error: "required" }] });
  });
});

test("two tabs never overwrite each other: the second is told who was quicker", async () => {
  const { slug, manager, typed } = await aDraft();
  const knownAt = await versionOf(slug);
  const other = await aCallManager();
  expect(await onResources(other).update({ slug, knownAt, values: { ...typed, summary: "À elle." } })).toMatchObject({
    ok: true,
  });
  const late = await onResources(manager).update({ slug, knownAt, values: { ...typed, summary: "À moi." } });
  expect(late).toMatchObject({ ok: false, reason: "changedMeanwhile", by: other.name });
  expect(await onResources(manager).publish({ slug, knownAt, at: null })).toMatchObject({ reason: "changedMeanwhile" });
  expect(await loadedResource(slug)).toMatchObject({ summary: "À elle.", state: "draft" });
});

describe("who may", () => {
  test.each([
    ["nobody", async () => null, "UNAUTHORIZED"],
    ["an applicant", () => anApplicant(), "FORBIDDEN"],
    ["an officer", () => anOfficer(), "FORBIDDEN"],
    ["a decision-maker", () => aDecisionMaker(), "FORBIDDEN"],
  ])("%s writes nothing, and does not learn of a draft", async (_who, person, code) => {
    const actor = await person();
    await expect(onResources(actor).create(aTypedResource("news"))).rejects.toMatchObject({ code });
    const { slug, typed } = await aDraft();
    const [knownAt, asActor] = [await versionOf(slug), onResources(actor)];
    const unseen = { code: actor ? "NOT_FOUND" : "UNAUTHORIZED" };
    await expect(asActor.update({ slug, knownAt, values: typed })).rejects.toMatchObject(unseen);
    await expect(asActor.publish({ slug, knownAt, at: null })).rejects.toMatchObject(unseen);
    await expect(asActor.withdraw({ slug, knownAt })).rejects.toMatchObject(unseen);
    await expect(asActor.delete({ slug })).rejects.toMatchObject(unseen);
    await expect(asActor.check({ slug })).rejects.toMatchObject(unseen);
  });

  test("an embassy writes of its countries, and of no other", async () => {
    const adviser = await anAdviser(["ML"]);
    const asAdviser = onResources(adviser);
    expect(await asAdviser.create(aTypedResource("news"))).toMatchObject({
      issues: [{ field: "country", error: "required" }],
    });
    expect(await asAdviser.create(aTypedResource("news", { country: "SN" }))).toMatchObject({
      issues: [{ field: "country", error: "countryNotYours" }],
    });
    const own = await aDraft("news", { country: "ML", title: "Au Mali" }, adviser);
    const values = { ...own.typed, country: "SN" };
    expect(await asAdviser.update({ slug: own.slug, knownAt: await versionOf(own.slug), values })).toMatchObject({
      ok: false,
    });
    const elsewhere = await aDraft("news", { country: "SN" });
    await expect(asAdviser.delete({ slug: elsewhere.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const published = await aPublished("news", { country: "SN" });
    await expect(asAdviser.delete({ slug: published.slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const list = await managed(adviser);
    expect(list.rows.map(({ country }) => country)).toEqual(list.rows.map(() => "ML"));
    expect(list.rows.map(({ slug }) => slug)).toContain(own.slug);
  });

  test("a country that there is none is refused", async () => {
    const result = await onResources(await aCallManager()).create(aTypedResource("news", { country: "ZZ" }));
    expect(result).toMatchObject({ ok: false, issues: [{ field: "country", error: "country" }] });
  });
});
