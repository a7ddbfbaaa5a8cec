import { describe, expect, test } from "vitest";
import { callRouter } from "@/server/api/call/router";
import { createCallerFactory } from "@/server/api/trpc";
import { db } from "@/server/db/client";
import type { CallInput } from "@/server/domain/call/schema";
import { parisText } from "@/server/domain/paris-time";
import type { Actor } from "@/server/domain/user/actor";
import { loadCall } from "@/server/services/call/load";
import { aDossier } from "@/tests/factories/application";
import { aDecidedDossier } from "@/tests/factories/award";
import { days } from "@/tests/factories/call";
import { aCallManager, aTypedCall } from "@/tests/factories/call-input";
import { anOpinionRequest } from "@/tests/factories/opinion";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer } from "@/tests/factories/user";

const as = (actor: Actor | null) => createCallerFactory(callRouter)({ actor: async () => actor });

async function loaded(slug: string) {
  const call = await loadCall(slug);
  if (!call) throw new Error("the call is there");
  return call;
}
const knownAt = async (slug: string) => (await loaded(slug)).updatedAt.toISOString();
const eventsOf = async (callId: string) =>
  (await db().journalEntry.findMany({ where: { callId }, orderBy: { id: "asc" } })).map(({ event }) => event);

/** A call made by a manager, with the person and what they typed. */
async function created(facts: Partial<CallInput> = {}) {
  const manager = await aCallManager();
  const typed = aTypedCall(facts);
  const result = await as(manager).create(typed);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { manager, typed, slug: result.slug };
}
const published = async (facts: Partial<CallInput> = {}) => {
  const call = await created(facts);
  expect(await as(call.manager).publish({ slug: call.slug, knownAt: await knownAt(call.slug) })).toEqual({ ok: true });
  return call;
};
const opened = async () => {
  const call = await published();
  await db().call.update({ where: { slug: call.slug }, data: { opensAt: days(-1) } });
  const { opensAt } = await loaded(call.slug);
  return { ...call, typed: { ...call.typed, opensAt: parisText(opensAt) } };
};

describe("creating", () => {
  test("keeps what was typed, to the cent and the minute, as a draft, and tells the journal", async () => {
    const { slug, typed } = await created({
      code: "abc27",
      opensAt: "2027-03-28T09:00",
      closesAt: "2027-10-31T23:59",
      opinionsDueAt: "2027-11-30T23:59",
    });
    const call = await loaded(slug);
    expect(slug).toBe("appel-triennal-2027");
    expect(call).toMatchObject({
      code: "ABC27",
      publishedAt: null,
      countries: typed.countries,
      opensAt: new Date("2027-03-28T07:00:00Z"),
      closesAt: new Date("2027-10-31T22:59:00Z"),
      envelopes: [
        { year: 2027, amountCents: 70_000_000 },
        { year: 2028, amountCents: 70_000_000 },
        { year: 2029, amountCents: 70_000_050 },
      ],
      rules: {
        stateShare: {
          rows: [
            { form: "pooled", maxRate: 3500 },
            { form: null, maxRate: 2500 },
          ],
        },
      },
    });
    expect(await eventsOf(call.id)).toEqual(["call.create"]);
  });

  test("gives each call an address of its own", async () => {
    const [one, other] = [await created({ title: "Jumeaux 2027" }), await created({ title: "Jumeaux 2027" })];
    expect([one.slug, other.slug]).toEqual(["jumeaux-2027", "jumeaux-2027-2"]);
  });

  test("points at a code that is taken and at a country that is none", async () => {
    const { manager, typed } = await created();
    expect(await as(manager).create(aTypedCall({ code: typed.code }))).toEqual({
      ok: false,
      reason: "fields",
      issues: [{ field: "code", error: "codeTaken" }],
    });
    expect(await as(manager).create(aTypedCall({ countries: ["ML", "XX"] }))).toEqual({
      ok: false,
      reason: "fields",
      issues: [{ field: "countries.1", error: "country" }],
    });
  });
});

describe("who may", () => {
  const others: [string, () => Promise<Actor | null>, string, string][] = [
    ["nobody signed in", async () => null, "UNAUTHORIZED", "UNAUTHORIZED"],
    ["an applicant", anApplicant, "FORBIDDEN", "NOT_FOUND"],
    ["an adviser", () => anAdviser(["ML"]), "FORBIDDEN", "NOT_FOUND"],
    ["an officer", anOfficer, "FORBIDDEN", "FORBIDDEN"],
    ["a decision-maker", aDecisionMaker, "FORBIDDEN", "FORBIDDEN"],
  ];
  test.each(others)("%s neither creates a call nor touches a draft", async (_, person, onCreate, onDraft) => {
    const actor = await person();
    const { slug, typed } = await created();
    const version = await knownAt(slug);
    await expect(as(actor).create(aTypedCall())).rejects.toMatchObject({ code: onCreate });
    await expect(as(actor).update({ slug, knownAt: version, values: typed })).rejects.toMatchObject({ code: onDraft });
    await expect(as(actor).publish({ slug, knownAt: version })).rejects.toMatchObject({ code: onDraft });
    await expect(as(actor).delete({ slug })).rejects.toMatchObject({ code: onDraft });
    expect((await loaded(slug)).publishedAt).toBeNull();
  });

  test("a published call is there for all to see, and still not to change", async () => {
    const { slug, typed } = await published();
    const update = as(await anApplicant()).update({ slug, knownAt: await knownAt(slug), values: typed });
    await expect(update).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("changing", () => {
  test("a draft, all of it, years included", async () => {
    const { manager, slug, typed } = await created();
    const values: CallInput = {
      ...typed,
      kind: "annual",
      firstYear: "2028",
      envelope: ["1 000", "", ""],
      title: "Autre",
    };
    const result = await as(manager).update({ slug, knownAt: await knownAt(slug), values });
    const call = await loaded(slug);
    expect(result).toEqual({ ok: true, updatedAt: call.updatedAt });
    expect(call).toMatchObject({ kind: "annual", title: "Autre", envelopes: [{ year: 2028, amountCents: 100_000 }] });
    const [, entry] = await db().journalEntry.findMany({ where: { callId: call.id }, orderBy: { id: "asc" } });
    expect(entry).toMatchObject({
      event: "call.update",
      data: { changed: ["kind", "title", "firstYear", "envelopes"] },
    });
  });

  test("by two managers at once: one wins, the other is told who and when", async () => {
    const { slug, typed } = await created();
    const version = await knownAt(slug);
    const managers = [await aCallManager("Anne Le Goff"), await aCallManager("Yves Tanguy")];
    const results = await Promise.all(
      managers.map((manager) =>
        as(manager).update({ slug, knownAt: version, values: { ...typed, title: manager.name } }),
      ),
    );
    const winner = managers[results.findIndex(({ ok }) => ok)]?.name;
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toEqual({
      ok: false,
      reason: "changedMeanwhile",
      by: winner,
      at: expect.any(Date),
    });
    expect((await loaded(slug)).title).toBe(winner);
  });

  test("an open call: its texts and later deadlines, not its rules nor an earlier deadline", async () => {
    const { manager, slug, typed } = await opened();
    const update = async (values: Partial<CallInput>) =>
      as(manager).update({ slug, knownAt: await knownAt(slug), values: { ...typed, ...values } });
    const frozen: CallInput["rules"] = {
      ...typed.rules,
      stateShare: [{ category: "any", form: "any", leadKinds: [], maxRate: "90" }],
    };
    expect(await update({ rules: frozen, code: "OTHER1", countries: ["ML"] })).toEqual({
      ok: false,
      reason: "fields",
      issues: [
        { field: "code", error: "frozen" },
        { field: "countries", error: "frozen" },
        { field: "correctionNote", error: "required" },
      ],
    });
    const suspended = [{ country: "ML", since: "2027-01-01", source: "Décision" }];
    expect(
      await update({
        description: "Corrigé",
        closesAt: typed.opinionsDueAt,
        rules: { ...typed.rules, suspendedCountries: suspended },
      }),
    ).toMatchObject({ ok: true });
    expect(await loaded(slug)).toMatchObject({
      description: "Corrigé",
      rules: { stateShare: { rows: [{ maxRate: 3500 }, { maxRate: 2500 }] }, suspendedCountries: suspended },
    });
    expect(await update({})).toEqual({
      ok: false,
      reason: "fields",
      issues: [{ field: "closesAt", error: "onlyLater" }],
    });
  });
});

test("putting the opinions off moves the day of the embassies already asked, but not a day of their own", async () => {
  const { manager, slug, typed } = await opened();
  const { id, opinionsDueAt } = await loaded(slug);
  const dossier = await aDossier({ callId: id, status: "underOpinion", countries: ["ML", "SN"] });
  await anOpinionRequest(dossier.id, "ML", opinionsDueAt);
  const own = await anOpinionRequest(dossier.id, "SN", days(200));
  const values = { ...typed, opinionsDueAt: parisText(days(90)) };
  expect(await as(manager).update({ slug, knownAt: await knownAt(slug), values })).toMatchObject({ ok: true });
  const requests = await db().opinionRequest.findMany({ orderBy: { country: "asc" }, select: { dueAt: true } });
  expect(requests).toEqual([{ dueAt: (await loaded(slug)).opinionsDueAt }, { dueAt: own.dueAt }]);
});

describe("publishing", () => {
  test("asks first for what is missing, and changes nothing", async () => {
    const { manager, slug } = await created({ summary: "", envelope: ["1", "", ""] });
    expect(await as(manager).publish({ slug, knownAt: await knownAt(slug) })).toEqual({
      ok: false,
      reason: "incomplete",
      lacks: ["summary", "envelope"],
    });
    expect((await loaded(slug)).publishedAt).toBeNull();
  });

  test("is done once, whoever presses twice, and only on what the person has seen", async () => {
    const { manager, slug, typed } = await created();
    const seen = await knownAt(slug);
    const other = await aCallManager("Yves Tanguy");
    expect(await as(other).update({ slug, knownAt: seen, values: { ...typed, title: "Autre" } })).toMatchObject({
      ok: true,
    });
    expect(await as(manager).publish({ slug, knownAt: seen })).toMatchObject({
      reason: "changedMeanwhile",
      by: other.name,
    });
    const version = await knownAt(slug);
    const twice = await Promise.all([1, 2].map(() => as(manager).publish({ slug, knownAt: version })));
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await eventsOf((await loaded(slug)).id)).toEqual(["call.create", "call.update", "call.publish"]);
  });
});

describe("deleting", () => {
  test("a draft leaves its trace in the journal", async () => {
    const { manager, slug } = await created();
    const { id } = await loaded(slug);
    expect(await as(manager).delete({ slug })).toEqual({ ok: true });
    expect(await loadCall(slug)).toBeNull();
    expect(await eventsOf(id)).toEqual(["call.create", "call.delete"]);
  });

  test("a published call, or one with a dossier, stays", async () => {
    const { manager, slug } = await published();
    expect(await as(manager).delete({ slug })).toEqual({ ok: false, reason: "published" });
    const draft = await created();
    await aDossier({ status: "draft", callId: (await loaded(draft.slug)).id });
    expect(await as(draft.manager).delete({ slug: draft.slug })).toEqual({ ok: false, reason: "published" });
  });
});

describe("a published call", () => {
  test("keeps its texts, and an envelope that covers what is decided within it", async () => {
    const { manager, slug, typed } = await opened();
    const { id, envelopes } = await loaded(slug);
    const year = envelopes[0]?.year ?? 0;
    await aDecidedDossier({ callId: id, at: "2026-06-01T10:00:00Z", amounts: { [year]: 1_234_500 } });
    const change = async (values: Partial<CallInput>) =>
      as(manager).update({ slug, knownAt: await knownAt(slug), values: { ...typed, ...values } });
    expect(await change({ summary: "", description: "" })).toEqual({
      ok: false,
      reason: "fields",
      issues: [
        { field: "summary", error: "required" },
        { field: "description", error: "required" },
      ],
    });
    const [, second = "", third = ""] = typed.envelope;
    expect(await change({ envelope: ["12000", second, third] })).toEqual({
      ok: false,
      reason: "fields",
      issues: [{ field: "envelope.0", error: "belowCommitted", amountCents: 1_234_500 }],
    });
    expect(await change({ envelope: ["12345", second, third] })).toMatchObject({ ok: true });
  });
});
