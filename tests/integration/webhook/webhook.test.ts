import { Webhook } from "standardwebhooks";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnCall } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { webhookMessages } from "@/server/domain/public-api/webhooks";
import type { Actor } from "@/server/domain/user/actor";
import { type WebhookEvent, webhookEvents } from "@/server/domain/webhook/events";
import { mostTests, mostWebhooks, testMinutes, webhookRetryAfter } from "@/server/domain/webhook/schema";
import { loadApplication } from "@/server/services/application/load";
import { transition } from "@/server/services/application/transition";
import { publishCall } from "@/server/services/call/publish-call";
import { enterAwards } from "@/server/services/register/enter-awards";
import { type DeliverOptions, deliverDue } from "@/server/services/webhook/deliver";
import { listWebhooks, showWebhook } from "@/server/services/webhook/list-webhooks";
import { sweepDeliveries } from "@/server/services/webhook/sweep";
import { aDossier } from "@/tests/factories/application";
import { aDecision } from "@/tests/factories/award";
import { aCall } from "@/tests/factories/call";
import { anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";
import { aReceiver } from "@/tests/factories/webhook-receiver";

const receiver = await aReceiver();
afterAll(() => receiver.close());
beforeEach(async () => {
  receiver.received.length = 0;
  receiver.answers(204);
  await db().$executeRaw`DELETE FROM webhook_subscription`;
});

const hooksOf = (actor: Actor) => createCallerFactory(appRouter)({ actor: async () => actor }).webhook;
const deliver = (options: Partial<DeliverOptions> = {}) =>
  deliverDue({ database: db(), allowsLoopback: true, ...options });

async function aSubscriber(events: readonly WebhookEvent[] = webhookEvents, url = receiver.url) {
  const actor = await anApplicant();
  const organisationId = organisationOf(actor);
  const hooks = hooksOf(actor);
  const made = await hooks.create({ organisationId, url, events: [...events] });
  if (!made.ok) throw new Error(made.reason);
  const [webhook] = await listWebhooks(actor);
  if (!webhook) throw new Error("what was made is listed");
  const deliveries = async () => (await showWebhook(actor, webhook.id))?.deliveries ?? [];
  return { actor, organisationId, hooks, secret: made.secret, id: webhook.id, deliveries };
}

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

describe("a message that does not arrive", () => {
  test("is tried again for days, then given up, and may be sent again under its own id", async () => {
    const { hooks, organisationId, id, deliveries } = await aSubscriber();
    expect(webhookRetryAfter.reduce((all, seconds) => all + seconds, 0)).toBeGreaterThan(3 * 86_400);
    await hooks.test({ organisationId, id });
    receiver.answers(503);
    await deliver();
    const [waiting] = await deliveries();
    expect(waiting).toMatchObject({ status: "queued", tries: 1, lastStatus: 503 });
    expect((waiting?.nextTryAt.getTime() ?? 0) > (waiting?.createdAt.getTime() ?? 0)).toBe(true);
    await db().$executeRaw`UPDATE webhook_delivery SET next_try_at = now(), tries = ${webhookRetryAfter.length}`;
    await deliver();
    const [failed] = await deliveries();
    expect(failed).toMatchObject({ status: "failed", lastStatus: 503 });
    expect(await deliver()).toBe(0);

    receiver.answers(200);
    await hooks.replay({ organisationId, id: failed?.id ?? "" });
    await deliver();
    expect(await deliveries()).toMatchObject([{ status: "delivered", tries: 1 }]);
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  test("and one whose receiver is gone pauses its subscription", async () => {
    const { hooks, organisationId, id, actor, deliveries } = await aSubscriber();
    await hooks.test({ organisationId, id });
    receiver.answers(410);
    await deliver();
    expect(await deliveries()).toMatchObject([{ status: "failed", lastStatus: 410 }]);
    expect(await listWebhooks(actor)).toMatchObject([{ isPaused: true }]);
  });

  test("is not sent where a redirection leads", async () => {
    const { hooks, organisationId, id, deliveries } = await aSubscriber();
    await hooks.test({ organisationId, id });
    receiver.answers(307, { location: receiver.url });
    await deliver();
    expect(receiver.received).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ status: "queued", lastStatus: 307 }]);
  });

  test.each(["http://127.0.0.1:1/", "https://127.0.0.1:1/", "https://localhost:1/", "http://[::1]:1/"])(
    "is never sent inside, outside of a demonstration: %s",
    async (url) => {
      const { hooks, organisationId, id, deliveries } = await aSubscriber(webhookEvents, url);
      await hooks.test({ organisationId, id });
      await deliver({ allowsLoopback: false });
      const [refused] = await deliveries();
      expect(refused).toMatchObject({ status: "queued", lastStatus: null });
      expect(refused?.lastError).toMatch(/is not public|https is needed/);
    },
  );
});

test("two processes send each message once, and not all of them in one go", async () => {
  const { hooks, organisationId, id } = await aSubscriber();
  for (let count = 0; count < 8; count += 1) await hooks.test({ organisationId, id });
  const rounds = await Promise.all([deliver(), deliver(), deliver()]);
  expect(rounds.filter((tried) => tried > 5)).toEqual([]);
  while ((await deliver()) > 0);
  expect(receiver.received).toHaveLength(8);
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(8);
});

test("a program that never answers keeps no other waiting, and is left in peace for a while", async () => {
  const silent = await aReceiver({ isSilent: true });
  try {
    const slow = await aSubscriber(webhookEvents, silent.url);
    for (let count = 0; count < 9; count += 1)
      await slow.hooks.test({ organisationId: slow.organisationId, id: slow.id });
    const quick = await aSubscriber();
    await quick.hooks.test({ organisationId: quick.organisationId, id: quick.id });
    expect(await deliver({ timeout: 300 })).toBe(2);
    expect(await quick.deliveries()).toMatchObject([{ status: "delivered" }]);
    const waiting = await slow.deliveries();
    expect(waiting.map(({ tries }) => tries).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(waiting.filter(({ lastError }) => lastError !== null)).toHaveLength(1);
    // It has its turn again once it was left in peace.
    expect(await deliver({ timeout: 300 })).toBe(0);
    await db().$executeRaw`UPDATE webhook_subscription SET next_call_at = now()`;
    expect(await deliver({ timeout: 300 })).toBe(1);
    expect(silent.received).toHaveLength(2);
  } finally {
    await silent.close();
  }
});

describe("a secret that is renewed", () => {
  const verified = (secret: string) => {
    const { body = "", headers = {} } = receiver.received.at(-1) ?? {};
    return () => new Webhook(secret).verify(body, headers);
  };

  test("signs beside the one before for a day, and alone after; the one before that signs no more", async () => {
    const { actor, hooks, organisationId, id, secret: first } = await aSubscriber();
    const { secret: second } = await hooks.rotate({ organisationId, id });
    await hooks.test({ organisationId, id });
    await deliver();
    for (const secret of [first, second]) expect(verified(secret)()).toMatchObject({ type: "webhook.test" });
    expect(receiver.received.at(-1)?.headers["webhook-signature"]).toMatch(/^v1,\S+ v1,\S+$/);
    expect((await showWebhook(actor, id))?.formerUntil?.getTime()).toBeGreaterThan(Date.now() + 23 * 3_600_000);

    const { secret: third } = await hooks.rotate({ organisationId, id });
    await hooks.test({ organisationId, id });
    await deliver();
    for (const secret of [second, third]) expect(verified(secret)).not.toThrow();
    expect(verified(first)).toThrow();

    await db().$executeRaw`UPDATE webhook_subscription SET former_until = now()`;
    await hooks.test({ organisationId, id });
    await deliver();
    expect(verified(third)).not.toThrow();
    expect(verified(second)).toThrow();
    await sweepDeliveries();
    expect(await db().webhookSubscription.findUnique({ where: { id } })).toMatchObject({ formerSecret: null });
    const journal = await db().journalEntry.findMany({ where: { organisationId, event: "webhook.rotate" } });
    expect(journal.map(({ data }) => data)).toEqual([{ url: receiver.url }, { url: receiver.url }]);
  });
});

test("no more tests are sent than somebody needs", async () => {
  const { hooks, organisationId, id, deliveries } = await aSubscriber();
  const results = await Promise.all(Array.from({ length: mostTests + 3 }, () => hooks.test({ organisationId, id })));
  expect(results.filter(({ ok }) => ok)).toHaveLength(mostTests);
  expect(await hooks.test({ organisationId, id })).toEqual({ ok: false, reason: "tooMany" });
  await db().$executeRaw`UPDATE webhook_delivery SET created_at = now() - make_interval(mins => ${testMinutes}::int)`;
  expect(await hooks.test({ organisationId, id })).toEqual({ ok: true });
  expect(await deliveries()).toHaveLength(mostTests + 1);
});

test("what happens during a pause is told once it is over", async () => {
  const { hooks, organisationId, id } = await aSubscriber();
  await hooks.setPaused({ organisationId, id, isPaused: true });
  await hooks.setPaused({ organisationId, id, isPaused: true });
  await hooks.test({ organisationId, id });
  expect(await deliver()).toBe(0);
  await hooks.setPaused({ organisationId, id, isPaused: false });
  expect(await deliver()).toBe(1);
  const events = await db().journalEntry.findMany({
    where: { organisationId },
    orderBy: { id: "asc" },
    select: { event: true },
  });
  expect(events.map(({ event }) => event)).toEqual(["webhook.create", "webhook.pause", "webhook.resume"]);
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
