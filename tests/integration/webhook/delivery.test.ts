import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { webhookEvents } from "@/server/domain/webhook/events";
import { mostTests, testMinutes, webhookRetryAfter } from "@/server/domain/webhook/schema";
import { listWebhooks, showWebhook } from "@/server/services/webhook/list-webhooks";
import { sweepDeliveries } from "@/server/services/webhook/sweep";
import { aListener, deliver } from "@/tests/factories/webhook";
import { aReceiver } from "@/tests/factories/webhook-receiver";

const { receiver, aSubscriber } = await aListener();

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
