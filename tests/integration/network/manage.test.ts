import { expect, test } from "vitest";
import { networkRouter } from "@/server/api/network/router";
import { createCallerFactory } from "@/server/api/trpc";
import { grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { failuresTold } from "@/server/domain/resource/link-check";
import type { Actor } from "@/server/domain/user/actor";
import { listManagedNetworks, loadNetwork } from "@/server/services/network/load-network";
import { listNetworks } from "@/server/services/register/networks";
import { checkLinksDue } from "@/server/services/resource/check-links";
import { aCallManager } from "@/tests/factories/call-input";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer } from "@/tests/factories/user";

const as = (actor: Actor | null) => createCallerFactory(networkRouter)({ actor: async () => actor });
const loaded = (actor: Actor, slug: string) => loadNetwork(grantPlainly("network.manage", actor), slug);
const publicOne = async (slug: string) => (await listNetworks()).find((one) => one.slug === slug);

let number = 0;
const typed = (facts: object = {}) => {
  number += 1;
  return {
    ...{ name: `Réseau d’essai ${number}`, acronym: `RDE${number}`, regionCodes: ["28"], source: "Sa déclaration" },
    ...{ website: `reseau${number}.example.org`, email: `contact@reseau${number}.example.org`, emailIsPublic: true },
    ...facts,
  };
};
async function aNetwork(facts: object = {}) {
  const manager = await aCallManager();
  const values = typed(facts);
  const result = await as(manager).create(values);
  if (!result.ok) throw new Error(result.reason);
  return { manager, values, slug: result.slug };
}

test("a network that is entered is public at once, told to the journal and to the history", async () => {
  const { manager, slug, values } = await aNetwork();
  expect(await publicOne(slug)).toMatchObject({
    ...{ name: values.name, website: `https://${values.website}`, email: values.email, isUnreachable: false },
    confirmedAt: expect.any(Date),
  });
  const { changes } = await loaded(manager, slug);
  expect(changes.at(-1)).toMatchObject({ what: "added", cause: "correction", by: manager.name, subject: "network" });
  const told = await db().journalEntry.findFirst({ where: { event: "network.create" }, orderBy: { id: "desc" } });
  expect(told).toMatchObject({ actorId: manager.userId, data: { slug, words: values.name } });
});

test("an address that is not public leaves with no list, and its keepers see it", async () => {
  const { manager, slug, values } = await aNetwork({ emailIsPublic: false });
  expect(await publicOne(slug)).toMatchObject({ email: "" });
  expect((await loaded(manager, slug)).network).toMatchObject({ email: values.email, emailIsPublic: false });
});

test("what is corrected upon an older state is told and overwrites nothing; only what changed is in the history", async () => {
  const { manager, slug, values } = await aNetwork();
  const { version } = await loaded(manager, slug);
  const other = await aCallManager();
  expect(await as(manager).correct({ slug, version, values: { ...values, acronym: "NEUF" } })).toMatchObject({
    ok: true,
  });
  const late = await as(other).correct({ slug, version, values: { ...values, regionCodes: ["53"] } });
  expect(late).toMatchObject({ ok: false, reason: "changed" });
  const { network, changes } = await loaded(manager, slug);
  expect(network).toMatchObject({ acronym: "NEUF", regionCodes: ["28"], slug });
  expect(changes[0]).toMatchObject({
    what: "changed",
    changes: [{ field: "acronym", before: values.acronym, after: "NEUF" }],
  });
  // Knowing the last state, the same is taken; a confirmation meanwhile is no change.
  await as(manager).confirm({ slug });
  const again = { slug, version: late.ok ? "0" : "version" in late ? late.version : "0" };
  expect(await as(other).correct({ ...again, values: { ...values, regionCodes: ["53"] } })).toMatchObject({ ok: true });
});

test("two networks do not bear one name, accents and case aside", async () => {
  const { manager, slug, values } = await aNetwork();
  const twin = typed({ name: values.name.toUpperCase().replace("É", "E") });
  expect(await as(manager).create(twin)).toEqual({ ok: false, reason: "networkNameTaken" });
  const other = await aNetwork();
  const { version } = await loaded(manager, other.slug);
  const renamed = { slug: other.slug, version, values: { ...other.values, name: values.name } };
  expect(await as(manager).correct(renamed)).toEqual({ ok: false, reason: "networkNameTaken" });
  await as(manager).retire({ slug });
  expect(await as(manager).correct(renamed)).toMatchObject({ ok: true });
  expect(await as(manager).restore({ slug })).toEqual({ ok: false, reason: "taken" });
});

test("one that retires is in no list, keeps its history, and comes back as it was", async () => {
  const { manager, slug } = await aNetwork();
  expect(await Promise.all([as(manager).retire({ slug }), as(manager).retire({ slug })])).toEqual(
    expect.arrayContaining([{ ok: true }, { ok: false }]),
  );
  expect(await publicOne(slug)).toBeUndefined();
  expect(await as(manager).confirm({ slug })).toEqual({ ok: false });
  const all = await listManagedNetworks(grantPlainly("network.manage", manager));
  expect(all.at(-1)?.retiredAt).not.toBeNull();
  expect((await loaded(manager, slug)).network.check).toBeNull();
  expect(await as(manager).restore({ slug })).toEqual({ ok: true });
  expect(await as(manager).restore({ slug })).toEqual({ ok: false, reason: "notRetired" });
  expect(await publicOne(slug)).toMatchObject({ slug });
  const events = await db().journalEntry.findMany({ where: { data: { path: ["slug"], equals: slug } } });
  expect(events.map(({ event }) => event).sort()).toEqual(["network.create", "network.restore", "network.retire"]);
});

test("its site is looked at as links are, and forgotten with its address", async () => {
  const { manager, slug, values } = await aNetwork();
  for (let time = 1; time <= failuresTold; time += 1) {
    await db().$executeRaw`UPDATE network_link_check SET next_check_at = now()`;
    await checkLinksDue(async () => ({ status: 404 }));
  }
  expect(await publicOne(slug)).toMatchObject({ isUnreachable: true });
  const { version } = await loaded(manager, slug);
  await as(manager).correct({ slug, version, values: { ...values, website: "http://127.0.0.1/prive" } });
  expect(await publicOne(slug)).toMatchObject({ isUnreachable: false });
  expect(await as(manager).check({ slug })).toEqual({ failure: "private" });
  expect((await loaded(manager, slug)).network.check).toMatchObject({ failures: 1, failure: "private" });
});

test("nobody else keeps them, and one that there is not is not found", async () => {
  const { slug, manager } = await aNetwork();
  for (const actor of [await anOfficer(), await aDecisionMaker(), await anAdviser(["ML"]), await anApplicant()]) {
    await expect(as(actor).create(typed())).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(actor).retire({ slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(as(null).retire({ slug })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await expect(as(manager).retire({ slug: "inconnu" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(as(manager).create(typed({ regionCodes: [] }))).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
