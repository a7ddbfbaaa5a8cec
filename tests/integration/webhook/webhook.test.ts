import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { webhookMessages } from "@/server/domain/public-api/webhooks";
import { mostWebhooks } from "@/server/domain/webhook/schema";
import { loadApplication } from "@/server/services/application/load";
import { transition } from "@/server/services/application/transition";
import { publishCall } from "@/server/services/call/publish-call";
import { enterAwards } from "@/server/services/register/enter-awards";
import { listWebhooks, showWebhook } from "@/server/services/webhook/list-webhooks";
import { sweepDeliveries } from "@/server/services/webhook/sweep";
import { aDossier } from "@/tests/factories/application";
import { aDecision } from "@/tests/factories/award";
import { aCall } from "@/tests/factories/call";
import { anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";
import { aListener, deliver, hooksOf } from "@/tests/factories/webhook";

const { receiver, aSubscriber } = await aListener();

const told = () =>
  receiver.received.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, string> });
test("a message is signed as the convention says, and says who it is at each try", async () => {
  const { hooks, organisationId, id, secret, deliveries } = await aSubscriber();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  await hooks.test({ organisationId, id });
  receiver.answers(500);
  await deliver({ retryAfter: [0, 0] });
  receiver.answers(200);
  await deliver();
  expect(receiver.received).toHaveLength(2);
  for (const { body, headers } of receiver.received)
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({ type: "webhook.test", data: {} });
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  const [first] = receiver.received;
  const forged = { ...first?.headers, "webhook-id": "autre" };
  expect(() => new Webhook(secret).verify(first?.body ?? "", forged)).toThrow();
  expect(await deliveries()).toMatchObject([{ status: "delivered", tries: 2, lastStatus: 200 }]);
});

test("the secret is told once, and is in no list, row or journal", async () => {
  const { actor, secret, id } = await aSubscriber();
  const everything = [
    await listWebhooks(actor),
    await showWebhook(actor, id),
    await db().webhookSubscription.findMany(),
    await db().journalEntry.findMany({ where: { event: "webhook.create" }, omit: { id: true } }),
  ];
  expect(JSON.stringify(everything)).not.toContain(secret.slice("whsec_".length));
});

describe("what happens is told", () => {
  test("of a dossier to its own authority alone, with its status and nothing that it says", async () => {
    const { organisationId } = await aSubscriber();
    await aSubscriber();
    const dossier = await aDossier({ leadOrganisationId: organisationId, title: "Secret du dossier" });
    const application = await loadApplication(dossier.ref);
    if (!application) throw new Error("it was just made");
    expect(await transition(db(), application, { event: "accept", actor: await anOfficer() })).toMatchObject({
      ok: true,
    });
    await deliver();
    expect(told()).toEqual([
      {
        type: "application.statusChanged",
        timestamp: expect.any(String),
        data: {
          ...{ application: dossier.ref, status: "admissible" },
          href: `http://localhost:3000/api/v1/applications/${dossier.ref}`,
        },
      },
    ]);
  });

  test("only to those who chose it, and not when what would cause it is undone", async () => {
    const { deliveries, organisationId } = await aSubscriber(["call.published"]);
    const dossier = await aDossier({ leadOrganisationId: organisationId });
    const application = await loadApplication(dossier.ref);
    if (!application) throw new Error("it was just made");
    await transition(db(), application, { event: "accept", actor: await anOfficer() });
    expect(await deliveries()).toEqual([]);
    const { deliveries: all, organisationId: other } = await aSubscriber();
    const theirs = await loadApplication((await aDossier({ leadOrganisationId: other })).ref);
    if (!theirs) throw new Error("it was just made");
    const officer = await anOfficer();
    const undone = db().$transaction(async (tx) => {
      await transition(tx, theirs, { event: "accept", actor: officer });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await all()).toEqual([]);
  });

  test("of a call that is published, an award and a cooperation, to all who chose it", async () => {
    const subscribers = [await aSubscriber(), await aSubscriber()];
    const manager = await aPerson({ kind: "ministry", roles: ["callManager"] });
    const draft = await aCall({
      ...{ publishedAt: null, summary: "Un résumé", description: "Un texte" },
      opensAt: new Date(Date.now() + 86_400_000),
      closesAt: new Date(Date.now() + 2 * 86_400_000),
      opinionsDueAt: new Date(Date.now() + 3 * 86_400_000),
    });
    await db().callEnvelope.createMany({
      data: [0, 1, 2].map((offset) => ({ callId: draft.id, year: draft.firstYear + offset, amountCents: 100n })),
      skipDuplicates: true,
    });
    const granted = await grantOnCall("call.manage", manager, draft.slug);
    expect(await publishCall(granted, { knownAt: granted.call.updatedAt })).toEqual({ ok: true });

    const dossier = await aDossier({ status: "awarded" });
    const decision = await aDecision(dossier.id, { at: "2026-06-01T10:00:00Z", amounts: { 2026: 100 } });
    await enterAwards(db(), [decision.id]);
    await deliver();
    for (const one of told()) {
      const { message } = webhookMessages.find(({ type }) => type === one.type) ?? {};
      expect(message?.safeParse(one).error?.issues).toBeUndefined();
      expect(message).toBeDefined();
    }
    const types = ["award.notified", "call.published", "register.cooperation.recorded"];
    expect(
      told()
        .map(({ type }) => type)
        .sort(),
    ).toEqual(types.flatMap((type) => [type, type]));
    expect(told()).toContainEqual(
      expect.objectContaining({ data: { call: draft.slug, href: expect.stringMatching(/\/calls\//) } }),
    );
    for (const { deliveries } of subscribers) expect(await deliveries()).toHaveLength(3);
  });
});

test("a subscription is its organisation's own: to others it does not exist", async () => {
  const { id, hooks, organisationId, deliveries } = await aSubscriber();
  await hooks.test({ organisationId, id });
  const [delivery] = await deliveries();
  const stranger = await anApplicant();
  const theirs = hooksOf(stranger);
  const own = organisationOf(stranger);
  for (const acts of [
    () => theirs.setPaused({ organisationId: own, id, isPaused: true }),
    () => theirs.remove({ organisationId: own, id }),
    () => theirs.rotate({ organisationId: own, id }),
    () => theirs.test({ organisationId: own, id }),
    () => theirs.replay({ organisationId: own, id: delivery?.id ?? "" }),
  ])
    await expect(acts()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(theirs.remove({ organisationId, id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await showWebhook(stranger, id)).toBeNull();
  for (const person of [await anOfficer(), await aPerson({ kind: "commune", roles: ["reader"] })])
    await expect(
      hooksOf(person).create({ organisationId: organisationOf(person), url: receiver.url, events: ["call.published"] }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("once removed it is told nothing more, and what it was told is forgotten", async () => {
  const { hooks, organisationId, id, actor } = await aSubscriber();
  await hooks.test({ organisationId, id });
  await hooks.remove({ organisationId, id });
  expect(await deliver()).toBe(0);
  expect(await listWebhooks(actor)).toEqual([]);
  expect(await sweepDeliveries()).toBe(1);
  await expect(hooks.remove({ organisationId, id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each([
  ["ftp://exemple.example.org/", "BAD_REQUEST"],
  ["https://moi:secret@exemple.example.org/", "BAD_REQUEST"],
  ["pas une adresse", "BAD_REQUEST"],
])("an address that cannot be one is refused: %s", async (url, code) => {
  const actor = await anApplicant();
  await expect(
    hooksOf(actor).create({ organisationId: organisationOf(actor), url, events: ["call.published"] }),
  ).rejects.toMatchObject({ code });
});

test("one inside, and one too many, are refused", async () => {
  const { hooks, organisationId } = await aSubscriber();
  const create = (url: string) => hooks.create({ organisationId, url, events: ["call.published"] });
  expect(await create("https://10.0.0.1/")).toEqual({ ok: false, reason: "addressRefused" });
  expect(await create("https://[fd00::1]/")).toEqual({ ok: false, reason: "addressRefused" });
  for (let count = 1; count < mostWebhooks; count += 1)
    expect(await create("https://exemple.example.org/")).toMatchObject({ ok: true });
  expect(await create("https://exemple.example.org/")).toEqual({ ok: false, reason: "tooMany" });
});
