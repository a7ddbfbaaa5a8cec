import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { outboxRouter } from "@/server/api/outbox/router";
import { createCallerFactory } from "@/server/api/trpc";
import { grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { type MailFate, mailFates } from "@/server/domain/mail/fate";
import type { Actor } from "@/server/domain/user/actor";
import { countFailed, listOutbox } from "@/server/services/outbox/list-outbox";
import { aDossier } from "@/tests/factories/application";
import { aDecisionMaker, anAdviser, anApplicant, anOfficer } from "@/tests/factories/user";

const as = (actor: Actor | null) => createCallerFactory(outboxRouter)({ actor: async () => actor });
const officer = await anOfficer({ person: "Inès Marchal" });
const granted = grantPlainly("mail.manage", officer);

function aMail(facts: { status?: MailFate; template?: string; applicationId?: string; recipient?: string } = {}) {
  const { status = "failed", template = "withdrawn", recipient = `m-${randomUUID()}@demo.example.org` } = facts;
  const { applicationId = null } = facts;
  return db().mail.create({
    data: {
      ...{ key: randomUUID(), locale: "fr", props: {}, lastError: "550 no such mailbox", tries: 8 },
      ...{ status, template, recipient, applicationId },
    },
  });
}
const listedFor = async (text: string) => (await listOutbox(granted, { text })).mails;

describe("a mail that was given up", () => {
  test("is sent again once, however often it is pressed, and the journal says by whom", async () => {
    const dossier = await aDossier();
    const mail = await aMail({ applicationId: dossier.id });
    const answers = await Promise.all([1, 2, 3].map(() => as(officer).sendAgain({ id: mail.id })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter(({ ok }) => !ok)).toEqual(Array(2).fill({ ok: false, reason: "notFailed" }));
    const after = await db().mail.findUniqueOrThrow({ where: { id: mail.id } });
    expect(after).toMatchObject({ status: "queued", tries: 0, key: mail.key });
    expect(after.nextTryAt.getTime()).toBeLessThanOrEqual(Date.now() + 60_000);
    expect(
      await db().journalEntry.findMany({ where: { event: "mail.sendAgain", applicationId: dossier.id } }),
    ).toMatchObject([{ actorName: "Inès Marchal", data: { template: "withdrawn", recipient: mail.recipient } }]);
  });

  test.each(mailFates.filter((fate) => fate !== "failed"))("one that is %s is not", async (status) => {
    const { id } = await aMail({ status });
    expect(await as(officer).sendAgain({ id })).toEqual({ ok: false, reason: "notFailed" });
    expect(await db().mail.findUniqueOrThrow({ where: { id } })).toMatchObject({ status });
  });

  test("a code to sign in is not: it is worth nothing by then", async () => {
    const { id, recipient } = await aMail({ template: "sign-in-code" });
    expect(await as(officer).sendAgain({ id })).toEqual({ ok: false, reason: "notFailed" });
    expect(await listedFor(recipient)).toMatchObject([{ fate: "failed", maySendAgain: false }]);
  });
});

describe("the mails of a dossier that was never submitted", () => {
  test("are not listed, not counted, and cannot be sent again by the ministry", async () => {
    const before = await countFailed(granted);
    const draft = await aDossier({ status: "draft" });
    const { id, recipient } = await aMail({ applicationId: draft.id });
    expect(await listOutbox(granted, { text: recipient })).toEqual({ mails: [], total: 0 });
    expect(await countFailed(granted)).toBe(before);
    await expect(as(officer).sendAgain({ id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await aMail({ applicationId: (await aDossier()).id });
    expect(await countFailed(granted)).toBe(before + 1);
  });
});

test("the list says what became of each, and never what it says", async () => {
  const dossier = await aDossier();
  const { recipient } = await aMail({ applicationId: dossier.id });
  const [mail] = await listedFor(recipient.slice(2, 20).toUpperCase());
  expect(mail).toMatchObject({
    ...{ template: "withdrawn", recipient, fate: "failed", tries: 8, lastError: "550 no such mailbox" },
    ...{ dossier: { ref: dossier.ref, number: dossier.number }, maySendAgain: true },
  });
  expect(mail).not.toHaveProperty("props");
  expect(await listedFor(dossier.number ?? "")).toHaveLength(1);
  expect((await listOutbox(granted, { text: recipient, fate: "sent" })).total).toBe(0);
  // What a pattern would take for "anything" is only what was typed.
  expect(await listedFor("%")).toEqual([]);
});

test.each<[string, () => Promise<Actor | null>, string]>([
  ["nobody", async () => null, "UNAUTHORIZED"],
  ["an applicant", () => anApplicant(), "FORBIDDEN"],
  ["an adviser", () => anAdviser(["ML"]), "FORBIDDEN"],
  ["the decision-maker", () => aDecisionMaker(), "FORBIDDEN"],
])("%s sends none again", async (_, actor, code) => {
  const { id } = await aMail();
  await expect(as(await actor()).sendAgain({ id })).rejects.toMatchObject({ code });
  await expect(as(officer).sendAgain({ id: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
