import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/server/db/client";
import { dispatchDue, messageIdOf } from "@/server/mail/dispatch";
import { type Dispatcher, runDispatcher } from "@/server/mail/dispatcher";
import { claimDue } from "@/server/mail/outbox";
import { queueMail } from "@/server/mail/queue";
import { type MailTransport, smtpTransport } from "@/server/mail/transport";
import { wakeDispatcher } from "@/server/mail/wake";
import { type MailServer, startMailServer } from "./mail-server";

// The machine may be busy: a wait ends as soon as it can, and fails late.
const patience = { timeout: 20_000, interval: 50 };

const opened: { close(): unknown }[] = [];
const dispatchers: Dispatcher[] = [];

beforeEach(async () => {
  await db().mail.deleteMany();
});
afterEach(async () => {
  await Promise.all(dispatchers.splice(0).map((dispatcher) => dispatcher.stop()));
  await Promise.all(opened.splice(0).map(({ close }) => close()));
});

async function serve(behaviour?: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(behaviour);
  opened.push(server);
  return server;
}
function transportTo({ url }: { url: string }): MailTransport {
  const transport = smtpTransport(url);
  opened.push(transport);
  return transport;
}
function dispatcherTo(server: { url: string }): Dispatcher {
  const quick = { every: 50, gather: 5, pause: { first: 50, last: 100 } };
  const dispatcher = runDispatcher({ database: db(), transport: smtpTransport(server.url), ...quick });
  dispatchers.push(dispatcher);
  return dispatcher;
}

const addressOf = (n: number) => `person-${n}@example.org`;
async function queue(count: number): Promise<void> {
  await db().$transaction(async (tx) => {
    for (let n = 0; n < count; n += 1) {
      const props = { authority: `Ville ${n}`, claimant: "Awa Demba", url: "http://localhost:3000/compte" };
      await queueMail(tx, { key: `test:${n}`, template: "claim-received", to: addressOf(n), locale: "fr", props });
    }
  });
}
const once = (count: number) => Array.from({ length: count }, (_, n) => addressOf(n)).sort();
const recipients = (server: MailServer) => server.received.map(({ to }) => to).sort();
const statuses = async () => (await db().mail.findMany({ orderBy: { createdAt: "asc" } })).map(({ status }) => status);
const allSent = (count: number) =>
  vi.waitFor(async () => expect(await db().mail.count({ where: { status: "sent" } })).toBe(count), patience);

describe("the outbox", () => {
  test("takes a key once, and nothing of a transaction that fails", async () => {
    await queue(2);
    await queue(2);
    await expect(
      db().$transaction(async (tx) => {
        const props = { authority: "Ville", accepted: true, url: "http://localhost:3000/dossiers" };
        await queueMail(tx, { key: "lost", template: "claim-answered", to: addressOf(9), locale: "en", props });
        throw new Error("the act failed");
      }),
    ).rejects.toThrow("the act failed");
    expect(await db().mail.count()).toBe(2);
  });

  test("keeps no code that a reader of the database could use", async () => {
    const props = { code: "123456", url: "http://localhost:3000/connexion/lien?jeton=abcdef", minutes: 15 };
    await queueMail(db(), { key: "code", template: "sign-in-code", to: addressOf(0), locale: "fr", props });
    expect(JSON.stringify(await db().mail.findMany())).not.toMatch(/123456|abcdef/);
    const server = await serve();
    await dispatchDue(db(), transportTo(server));
    expect(server.received[0]?.text).toContain("123456");
    expect(server.received[0]?.text).toContain("jeton=abcdef");
  });

  test("without a mail server, keeps the mails where they can be read", async () => {
    await queue(3);
    dispatchers.push(runDispatcher({ database: db(), transport: null, every: 50, gather: 5 }));
    await vi.waitFor(async () => expect(await statuses()).toEqual(["kept", "kept", "kept"]), patience);
  });
});

describe("sending", () => {
  test("leaves at once when woken after the commit", async () => {
    const server = await serve();
    const patient = { every: 600_000, gather: 5 };
    dispatchers.push(runDispatcher({ database: db(), transport: smtpTransport(server.url), ...patient }));
    await queue(1);
    wakeDispatcher();
    await allSent(1);
    expect(server.received[0]).toMatchObject({
      to: addressOf(0),
      subject: "Demande de rattachement\u00a0: Ville 0",
      messageId: messageIdOf("test:0"),
    });
  });

  test("while the server is down nothing is spent, and once it is back every mail leaves once", async () => {
    const { port, url, close } = await startMailServer();
    await close();
    await queue(20);
    dispatcherTo({ url });
    const delayed = () => db().mail.count({ where: { lastError: { not: null } } });
    await vi.waitFor(async () => expect(await delayed()).toBeGreaterThan(0), patience);
    wakeDispatcher();
    await vi.waitFor(async () => expect(await db().mail.count({ where: { tries: 0 } })).toBe(20), patience);
    const server = await serve({ port });
    await allSent(20);
    expect(recipients(server)).toEqual(once(20));
    expect(await db().mail.count({ where: { tries: 1, lastError: null } })).toBe(20);
  });

  test("several dispatchers share 200 mails, and send each once", async () => {
    const server = await serve();
    await queue(200);
    for (let n = 0; n < 3; n += 1) dispatcherTo(server);
    await allSent(200);
    expect(recipients(server)).toEqual(once(200));
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(200);
  });

  test("a process that dies with a mail in hand: it is sent after its lease, under the same Message-ID", async () => {
    const server = await serve();
    const transport = transportTo(server);
    await queue(2);
    // One dies before it sends; the other when the server has the mail and nothing is written yet.
    expect(await claimDue(db(), 1, 300)).toHaveLength(1);
    const dying: MailTransport = {
      ...transport,
      send: async (mail) => {
        await transport.send(mail);
        await new Promise(() => {});
      },
    };
    void dispatchDue(db(), dying, { batch: 1 });
    await vi.waitFor(() => expect(server.received).toHaveLength(1), patience);
    expect(await dispatchDue(db(), transport)).toMatchObject({ claimed: 0 });

    await db().$executeRaw`UPDATE mail SET next_try_at = now()`;
    expect(await dispatchDue(db(), transport)).toMatchObject({ claimed: 2, sent: 2 });
    expect(server.received).toHaveLength(3);
    expect(new Set(server.received.map(({ messageId }) => messageId))).toEqual(
      new Set([messageIdOf("test:0"), messageIdOf("test:1")]),
    );
    expect(await db().mail.count({ where: { tries: 2, status: "sent" } })).toBe(2);
  });

  test("a mail the server refuses is tried again, then given up; it holds nobody else up", async () => {
    const server = await serve({ refuses: [addressOf(1)] });
    const transport = transportTo(server);
    await queue(3);
    const round = () => dispatchDue(db(), transport, { retryAfter: [0, 0] });
    expect(await round()).toMatchObject({ claimed: 3, sent: 2, failed: 1, serverDown: false });
    expect(await statuses()).toEqual(["sent", "queued", "sent"]);
    expect(await round()).toMatchObject({ claimed: 1, failed: 1 });
    expect(await round()).toMatchObject({ claimed: 1, failed: 1 });
    expect(await round()).toMatchObject({ claimed: 0 });
    const refused = await db().mail.findUniqueOrThrow({ where: { key: "test:1" } });
    expect(refused).toMatchObject({ status: "failed", tries: 3, sentAt: null });
    expect(refused.lastError).toContain("no such mailbox");
  });

  test("a mail that cannot be set is the mail's own failure", async () => {
    const server = await serve();
    await queue(1);
    await db().mail.update({ where: { key: "test:0" }, data: { template: "no-such-template" } });
    await queue(2);
    expect(await dispatchDue(db(), transportTo(server))).toMatchObject({ sent: 1, failed: 1, serverDown: false });
  });

  test("stopping lets what is on its way arrive", async () => {
    const server = await serve();
    await queue(30);
    const dispatcher = dispatcherTo(server);
    await vi.waitFor(() => expect(server.received.length).toBeGreaterThan(0), patience);
    await dispatcher.stop();
    expect(await db().mail.count({ where: { status: "sent" } })).toBe(server.received.length);
  });
});
