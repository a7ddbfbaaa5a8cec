import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { grantOnAdvice, grantOnApplication, grantOnOrganisation, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotAllowed, NotFound } from "@/server/domain/errors";
import type { Actor } from "@/server/domain/user/actor";
import { journalOf, mailsOf } from "@/server/services/application/follow";
import { listApplications, visibleTo } from "@/server/services/application/list";
import { adviceAsked, adviceGiven } from "@/server/services/conversation/list-advice";
import { readAdvice } from "@/server/services/conversation/read-messages";
import { readJournal } from "@/server/services/journal/read-journal";
import { countFailed, listOutbox } from "@/server/services/outbox/list-outbox";
import { sendAgain } from "@/server/services/outbox/send-again";
import { aDossier } from "@/tests/factories/application";
import { aCall, days } from "@/tests/factories/call";
import { organisationOf } from "@/tests/factories/user";
import { adviser, as, asked, colleague, lead, message, officer, openCall, sameCountry, strangers } from "./asked";

const bodies = async (actor: Actor, id: string) =>
  (await readAdvice(await grantOnAdvice("advice.read", actor, id))).messages.map(({ body }) => body);

describe("advice before filing", () => {
  test("is asked by one side, answered by the other, in one conversation for a call", async () => {
    const { adviceId, ask } = await asked("Un");
    await as(adviser).advice.post({ adviceId, ...message("Deux") });
    const again = await as(colleague).advice.ask({ ...ask, message: message("Trois") });
    expect(again).toEqual({ ok: true, adviceId });
    const { messages } = await readAdvice(await grantOnAdvice("advice.read", adviser, adviceId));
    expect(messages.map(({ side, organisation, body, isUnread }) => [side, organisation, body, isUnread])).toEqual([
      ["authority", "Ville de Redon", "Un", true],
      ["embassy", "SCAC de Bamako", "Deux", false],
      ["authority", "Ville de Redon", "Trois", true],
    ]);
  });

  test("begins once for a double click, also of two at once", async () => {
    const call = await openCall();
    const ask = { callSlug: call.slug, embassyId: organisationOf(adviser), organisationId: organisationOf(lead) };
    const same = message("Bonjour");
    const answers = await Promise.all([
      ...Array.from({ length: 3 }, () => as(lead).advice.ask({ ...ask, message: same })),
      as(colleague).advice.ask({ ...ask, message: message("Et moi") }),
    ]);
    const ids = new Set(answers.map((answer) => answer.ok && answer.adviceId));
    expect(ids.size).toBe(1);
    expect((await bodies(lead, String([...ids][0]))).sort()).toEqual(["Bonjour", "Et moi"]);
  });

  test("is asked only of an embassy of the call that somebody answers for", async () => {
    const { ask } = await asked();
    const other = strangers.at(-1) ?? lead;
    const answer = await as(lead).advice.ask({ ...ask, embassyId: organisationOf(other), message: message("?") });
    expect(answer).toEqual({ ok: false, reason: "unserved" });
    await db().membership.deleteMany({ where: { organisationId: organisationOf(other) } });
    const togo = await aCall({ closesAt: days(3), countries: ["TG"] });
    const abandoned = { ...ask, callSlug: togo.slug, embassyId: organisationOf(other) };
    expect(await as(lead).advice.ask({ ...abandoned, message: message("?") })).toEqual({
      ok: false,
      reason: "unserved",
    });
  });

  test("ends with the call; nothing is lost of what was said", async () => {
    const { call, adviceId, ask } = await asked("Avant");
    await db().call.update({ where: { id: call.id }, data: { closesAt: days(-1) } });
    expect(await as(adviser).advice.post({ adviceId, ...message("Après") })).toEqual({ ok: false, reason: "closed" });
    expect(await as(lead).advice.ask({ ...ask, message: message("Après") })).toEqual({ ok: false, reason: "closed" });
    expect(await bodies(adviser, adviceId)).toEqual(["Avant"]);
  });

  test("a call that is not published does not exist, nor another authority's draft", async () => {
    const hidden = await aCall({ publishedAt: null, closesAt: days(9) });
    const { ask, call } = await asked();
    const embassyId = organisationOf(adviser);
    const organisationId = organisationOf(lead);
    await expect(
      as(lead).advice.ask({ callSlug: hidden.slug, embassyId, organisationId, message: message("?") }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const theirs = await aDossier({ status: "draft", callId: call.id });
    await expect(as(lead).advice.ask({ ...ask, draft: theirs.ref, message: message("?") })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(grantOnOrganisation("advice.ask", adviser, organisationId)).rejects.toBeInstanceOf(NotAllowed);
  });

  test("writes to the two sides, without the author, and to nobody else", async () => {
    const { adviceId } = await asked("Secret de Redon");
    const mails = await db().mail.findMany({ where: { template: "advice-message" } });
    const ours = mails.filter(({ props }) => (props as { url: string }).url.endsWith(adviceId));
    expect(ours.map(({ recipient, props }) => [recipient, (props as { url: string }).url]).sort()).toEqual(
      [
        [colleague.email, `http://localhost:3000/dossiers/conseils/${adviceId}`],
        [adviser.email, `http://localhost:3000/avis/conseils/${adviceId}`],
      ].sort(),
    );
    expect(ours.every(({ applicationId }) => applicationId === null)).toBe(true);
  });
});

describe("the ministry, other embassies and other authorities see nothing of it", () => {
  test("in the gate, in the API, in lists and counts", async () => {
    const { adviceId } = await asked();
    for (const person of strangers) {
      await expect(grantOnAdvice("advice.read", person, adviceId)).rejects.toBeInstanceOf(NotFound);
      const tries = [
        () => as(person).advice.post({ adviceId, ...message("?") }),
        () => as(person).advice.markRead({ adviceId, upTo: 1 }),
        () => as(person).advice.news({ adviceId }),
        () => as(person).advice.openDraft({ adviceId, ref: "D-X" }),
        () => as(person).advice.closeDraft({ adviceId }),
        () => as(person).advice.live({ adviceId }),
      ];
      for (const tried of tries) await expect(tried()).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await adviceAsked(grantPlainly("account.manage", person))).toEqual({ rows: [], total: 0, unread: 0 });
    }
    expect(await adviceGiven(grantPlainly("adviserSpace.open", sameCountry))).toEqual({
      rows: [],
      total: 0,
      unread: 0,
    });
    await expect(grantOnAdvice("advice.read", lead, randomUUID())).rejects.toBeInstanceOf(NotFound);
    await expect(grantOnAdvice("advice.read", lead, "no-id")).rejects.toBeInstanceOf(NotFound);
  });

  test("in the journal, of all and of the dossier once it is filed; its authority does", async () => {
    const { adviceId, draft } = await asked();
    await as(lead).advice.openDraft({ adviceId, ref: draft.ref });
    await as(lead).advice.closeDraft({ adviceId });
    await db().application.update({
      where: { id: draft.id },
      data: { status: "submitted", number: `N-${draft.ref}`, submittedAt: new Date() },
    });
    const granted = grantPlainly("administration.open", officer);
    for (const filter of [{}, { text: "Redon" }, { text: "Puits" }, { topic: "conversations" as const }])
      expect(JSON.stringify(await readJournal(granted, filter))).not.toContain("advice.");
    for (const person of [officer, sameCountry, adviser]) {
      const events = (await journalOf(await grantOnApplication("application.read", person, draft.ref))).map(
        ({ event }) => event,
      );
      expect(events.filter((event) => event.startsWith("advice."))).toEqual([]);
    }
    const own = await journalOf(await grantOnApplication("application.read", lead, draft.ref));
    expect(own.map(({ event }) => event)).toEqual(["advice.closeDraft", "advice.openDraft"]);
  });

  test("in the mails, of the dossier and of the outbox, sent or given up", async () => {
    const { draft } = await asked("Confidence");
    await db().application.update({
      where: { id: draft.id },
      data: { status: "submitted", number: `N-${draft.ref}`, submittedAt: new Date() },
    });
    for (const person of [officer, sameCountry])
      expect(await mailsOf(await grantOnApplication("application.read", person, draft.ref))).toEqual([]);
    const granted = grantPlainly("mail.manage", officer);
    await db().mail.updateMany({ where: { template: "advice-message" }, data: { status: "failed" } });
    expect(await countFailed(granted)).toBe(0);
    for (const filter of [{}, { text: adviser.email }, { fate: "failed" as const }]) {
      const { mails, total } = await listOutbox(granted, filter);
      expect(JSON.stringify(mails)).not.toContain("advice");
      expect(total).toBe(mails.length);
    }
    const { id } = await db().mail.findFirstOrThrow({ where: { template: "advice-message" } });
    await expect(sendAgain(granted, id)).rejects.toBeInstanceOf(NotFound);
  });

  test("in searches and lists of dossiers", async () => {
    const { draft } = await asked("Confidence de Kita");
    for (const person of strangers)
      for (const text of ["Confidence", draft.ref])
        expect(await listApplications(visibleTo(person), { text })).toEqual({ rows: [], total: 0 });
    expect((await listApplications(visibleTo(adviser), { text: draft.ref })).total).toBe(0);
    expect((await listApplications(visibleTo(lead), { text: draft.ref })).total).toBe(1);
  });
});

test("each side has its list, the latest first, with what it has not read", async () => {
  const { adviceId, call } = await asked();
  const mine = async () => adviceAsked(grantPlainly("account.manage", lead), { callSlug: call.slug });
  const theirs = async () => adviceGiven(grantPlainly("adviserSpace.open", adviser), { callSlug: call.slug });
  expect(await theirs()).toMatchObject({
    total: 1,
    unread: 1,
    rows: [{ id: adviceId, authority: "Ville de Redon", unread: 1 }],
  });
  await as(adviser).advice.markRead({ adviceId, upTo: 1 });
  await as(adviser).advice.post({ adviceId, ...message("Oui, bien connu.") });
  expect(await theirs()).toMatchObject({ total: 1, unread: 0 });
  expect(await mine()).toMatchObject({ total: 1, unread: 1, rows: [{ messages: 2, lastBy: adviser.name }] });
  const [latest] = (await adviceAsked(grantPlainly("account.manage", lead))).rows;
  expect(latest?.id).toBe(adviceId);
});

test("what is written is heard by who looks on, until they may no longer", async () => {
  const { adviceId, draft } = await asked();
  const news = await as(adviser).advice.live({ adviceId });
  const heard = news[Symbol.asyncIterator]();
  expect((await heard.next()).value).toEqual({ last: 1, draftIsOpen: false });
  await as(lead).advice.post({ adviceId, ...message("Encore") });
  expect((await heard.next()).value).toEqual({ last: 2, draftIsOpen: false });
  await as(lead).advice.openDraft({ adviceId, ref: draft.ref });
  expect((await heard.next()).value).toEqual({ last: 2, draftIsOpen: true });
  await heard.return?.();
});
