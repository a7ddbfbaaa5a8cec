import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { createCallerFactory } from "@/server/api/trpc";
import { grantOnApplication, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { journalOf, mailsOf } from "@/server/services/application/follow";
import { postMessage } from "@/server/services/conversation/post-message";
import { messagesShown, readMessages } from "@/server/services/conversation/read-messages";
import { unreadOfDossiers } from "@/server/services/conversation/unread";
import { readJournal } from "@/server/services/journal/read-journal";
import { aDossier } from "@/tests/factories/application";
import { aGuest } from "@/tests/factories/guest";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";

const caller = createCallerFactory(appRouter);
const as = (actor: Actor) => caller({ actor: async () => actor });

const lead = await anApplicant({ name: "Alençon" });
const colleague = await anApplicant({ organisationId: organisationOf(lead), person: "Luc Hamon", locale: "en" });
const officer = await anOfficer();
const adviser = await anAdviser(["ML"], { name: "SCAC de Bamako" });
const maker = await aDecisionMaker({ organisationId: organisationOf(officer) });
const reader = await aPerson({ kind: "ministry", roles: ["reader"], organisationId: organisationOf(officer) });
const elsewhere = await anAdviser(["TG"]);
const stranger = await anApplicant();

const filed = () => aDossier({ leadOrganisationId: organisationOf(lead), countries: ["ML"] });
const post = async (actor: Actor, ref: string, body: string, key = randomUUID()) =>
  postMessage(await grantOnApplication("conversation.write", actor, ref), { key, body, files: [] });
const thread = async (actor: Actor, ref: string, before?: number) =>
  readMessages(await grantOnApplication("conversation.read", actor, ref), before);
const unread = async (actor: Actor, ref: string) => (await unreadOfDossiers(actor, [ref])).get(ref) ?? 0;

describe("the conversation of a dossier", () => {
  test("is one for all its people, and says who speaks and for whom", async () => {
    const { ref } = await filed();
    await post(lead, ref, "Quand saurons-nous ?");
    await post(officer, ref, "Avant l’été.");
    await post(adviser, ref, "Le partenaire est prévenu.");
    for (const person of [lead, colleague, officer, adviser, maker, reader]) {
      const { messages, last } = await thread(person, ref);
      expect(last).toBe(3);
      expect(
        messages.map(({ sequence, side, authorName, organisation, body }) => [
          sequence,
          side,
          authorName,
          organisation,
          body,
        ]),
      ).toEqual([
        [1, "authority", "Camille Lagarde", "Alençon", "Quand saurons-nous ?"],
        [2, "ministry", "Inès Marchal", "ministry", "Avant l’été."],
        [3, "embassy", "Noé Keller", "SCAC de Bamako", "Le partenaire est prévenu."],
      ]);
    }
  });

  test("is nobody else's: not to read, not to write, not to count", async () => {
    const { ref } = await filed();
    await post(lead, ref, "Bonjour");
    for (const person of [stranger, elsewhere]) {
      await expect(thread(person, ref)).rejects.toBeInstanceOf(NotFound);
      await expect(as(person).conversation.post({ ref, key: randomUUID(), body: "?" })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      await expect(as(person).conversation.news({ ref })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(as(person).conversation.markRead({ ref, upTo: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await unread(person, ref)).toBe(0);
    }
    await expect(post(reader, ref, "?")).rejects.toBeInstanceOf(NotAllowed);
    expect(await unread(reader, ref)).toBe(1);
  });

  test("does not exist before the first submission", async () => {
    const draft = await aDossier({ status: "draft", leadOrganisationId: organisationOf(lead) });
    await expect(thread(lead, draft.ref)).rejects.toBeInstanceOf(NotAllowed);
    await expect(thread(officer, draft.ref)).rejects.toBeInstanceOf(NotFound);
    expect(await unread(lead, draft.ref)).toBe(0);
  });

  test.each(["closed", "withdrawn"] as const)("of a dossier that is %s is to be read only", async (status) => {
    const { id, ref } = await filed();
    const key = randomUUID();
    await post(lead, ref, "Merci", key);
    const granted = await grantOnApplication("conversation.write", officer, ref);
    await db().application.update({ where: { id }, data: { status } });
    expect(await postMessage(granted, { key: randomUUID(), body: "Trop tard", files: [] })).toEqual({
      ok: false,
      reason: "closed",
    });
    // What was posted before is answered as it was then.
    expect(await post(lead, ref, "Merci", key)).toMatchObject({ ok: true, sequence: 1 });
    expect((await thread(officer, ref)).messages).toHaveLength(1);
  });

  test("takes a message once, however often it is sent and at once", async () => {
    const { ref } = await filed();
    const key = randomUUID();
    const results = await Promise.all(Array.from({ length: 5 }, () => post(lead, ref, "Une fois", key)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    await expect(as(lead).conversation.post({ ref, key, body: "Autre chose" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(as(colleague).conversation.post({ ref, key, body: "Une fois" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect((await thread(officer, ref)).messages.map(({ body }) => body)).toEqual(["Une fois"]);
    expect(await db().mail.count({ where: { key: { startsWith: `message:${key}` }, recipient: officer.email } })).toBe(
      1,
    );
  });

  test("numbers what several write at once, without a gap", async () => {
    const { ref } = await filed();
    const people = [lead, officer, adviser, colleague];
    await Promise.all(Array.from({ length: 12 }, (_, n) => post(people[n % 4] ?? lead, ref, `Message ${n}`)));
    expect((await thread(lead, ref)).messages.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 12 }, (_, n) => n + 1),
    );
  });

  test("keeps what was written: nothing is changed nor taken away", async () => {
    const { id, ref } = await filed();
    await post(lead, ref, "Écrit une fois pour toutes");
    const where = { conversation: { applicationId: id } };
    await expect(db().message.updateMany({ where, data: { body: "Autre" } })).rejects.toThrow(/append-only|constraint/);
    await expect(db().message.deleteMany({ where })).rejects.toThrow(/append-only|constraint/);
    await expect(
      db().conversation.create({ data: { kind: "dossier", applicationId: id, embassyId: organisationOf(adviser) } }),
    ).rejects.toThrow();
    await expect(db().conversation.create({ data: { kind: "dossier", applicationId: id } })).rejects.toThrow();
    await expect(db().conversation.create({ data: { kind: "advice", applicationId: id } })).rejects.toThrow();
  });

  test("refuses what is no message, and cleans the rest", async () => {
    const { ref } = await filed();
    const send = (body: string) => as(lead).conversation.post({ ref, key: randomUUID(), body });
    for (const body of ["", "  \n ", "x".repeat(5_001)])
      await expect(send(body)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await send(" a\u0000b\n\nc ");
    expect((await thread(lead, ref)).messages.map(({ body }) => body)).toEqual(["ab\n\nc"]);
  });
});

test("what others wrote is unread until it is shown; one's own never is", async () => {
  const { ref } = await filed();
  for (const body of ["un", "deux", "trois"]) await post(officer, ref, body);
  await post(lead, ref, "quatre");
  expect(await Promise.all([lead, colleague, officer, adviser].map((person) => unread(person, ref)))).toEqual([
    3, 4, 1, 4,
  ]);
  await as(lead).conversation.markRead({ ref, upTo: 2 });
  expect((await thread(lead, ref)).messages.map(({ isUnread }) => isUnread)).toEqual([false, false, true, false]);
  // An older page, and one that claims more than there is.
  await as(lead).conversation.markRead({ ref, upTo: 1 });
  expect(await unread(lead, ref)).toBe(1);
  await as(lead).conversation.markRead({ ref, upTo: 900_000 });
  await post(officer, ref, "cinq");
  expect(await unread(lead, ref)).toBe(1);
  expect(await unread(colleague, ref)).toBe(5);
  await as(elsewhere)
    .conversation.markRead({ ref, upTo: 5 })
    .catch(() => {});
  const other = await filed();
  await as(lead).conversation.markRead({ ref: other.ref, upTo: 1 });
  expect([...(await unreadOfDossiers(lead, [ref, other.ref]))]).toEqual([[ref, 1]]);
});

test("a long conversation is read part by part, the latest first", async () => {
  const { ref } = await filed();
  for (let n = 1; n <= messagesShown + 2; n++) await post(n % 2 ? lead : officer, ref, `n° ${n}`);
  const latest = await thread(lead, ref);
  expect([latest.messages[0]?.sequence, latest.messages.length, latest.last]).toEqual([
    3,
    messagesShown,
    messagesShown + 2,
  ]);
  expect((await thread(lead, ref, 3)).messages.map(({ sequence }) => sequence)).toEqual([1, 2]);
});

test("the others are written to, each in their language and space; never the author, nor a stranger", async () => {
  const { id, ref } = await filed();
  const [writer, looker] = [await aGuest(id, "edit"), await aGuest(id, "read")];
  await post(maker, ref, "Une précision <b>utile</b>");
  const told = async () => {
    const mails = await db().mail.findMany({ where: { applicationId: id, template: "message-received" } });
    const ours = [lead, colleague, writer, looker, officer, adviser, maker, reader, elsewhere, stranger].map(
      ({ email }) => email,
    );
    return mails
      .filter(({ recipient }) => ours.includes(recipient))
      .map(({ recipient, locale, props }) => [recipient, locale, (props as { url: string }).url])
      .sort();
  };
  const address = (space: string) => `http://localhost:3000/${space}/${ref}/messages`;
  expect(await told()).toEqual(
    [
      [lead.email, "fr", address("dossiers")],
      [colleague.email, "en", address("dossiers")],
      [writer.email, "fr", address("dossiers")],
      [officer.email, "fr", address("instruction")],
      [adviser.email, "fr", address("avis")],
    ].sort(),
  );
  // Whoever of the ministry has written is answered.
  await post(lead, ref, "Merci");
  expect((await told()).filter(([recipient]) => recipient === maker.email)).toHaveLength(1);
});

test("the dossier tells of it: one line of its journal when it begins, and the copies that could not be delivered", async () => {
  const { ref } = await filed();
  await post(officer, ref, "Première");
  await post(officer, ref, "Deuxième");
  const read = await grantOnApplication("application.read", lead, ref);
  expect((await journalOf(read)).map(({ event }) => event)).toEqual(["conversation.begin"]);
  expect(await mailsOf(read)).toEqual([]);
  await db().mail.updateMany({
    where: { recipient: lead.email, template: "message-received" },
    data: { status: "failed" },
  });
  const undelivered = (await mailsOf(read)).map(({ template, recipient }) => [template, recipient]);
  expect(undelivered).toEqual([
    ["message-received", lead.email],
    ["message-received", lead.email],
  ]);
  const { records } = await readJournal(grantPlainly("administration.open", officer), { topic: "conversations" });
  expect(records.find(({ dossier }) => dossier?.ref === ref)).toMatchObject({ actorName: officer.name });
  expect(JSON.stringify(records)).not.toContain("Première");
});
