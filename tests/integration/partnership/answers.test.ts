import { describe, expect, test } from "vitest";
import { renderMail } from "@/emails";
import { grantOnAnswer, grantOnNotice, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { NotFound } from "@/server/domain/errors";
import { answersPerDay } from "@/server/domain/exchange/schema";
import type { Actor } from "@/server/domain/user/actor";
import { answersTo, listAnswers } from "@/server/services/exchange/list-answers";
import { readAnswer } from "@/server/services/exchange/read-answer";
import { reportsOf } from "@/server/services/exchange/reports-of";
import { readJournal } from "@/server/services/journal/read-journal";
import { listOutbox } from "@/server/services/outbox/list-outbox";
import { aForeigner, aNotice, anAnswer, as, aTown, words } from "@/tests/factories/notice";
import { anAdviser, anOfficer, organisationOf } from "@/tests/factories/user";
import { answered, deputy, manager, town } from "./answered";

const embassy = await anAdviser(["ML"], { name: "SCAC de Bamako" });
const officer = await anOfficer();
const stranger = await aTown("Ville de Brest");

const read = async (actor: Actor, id: string) => readAnswer(await grantOnAnswer("answer.read", actor, id));
const mailsOf = (template: string, url: string) =>
  db().mail.findMany({
    where: { template, props: { path: ["url"], equals: `http://localhost:3000${url}` } },
    orderBy: { recipient: "asc" },
  });

describe("an answer", () => {
  test("reaches the notice's people by mail, and says of which authority but not of whom", async () => {
    const { foreigner, answerId } = await answered("Nous cherchons un puits.");
    const mails = await mailsOf("exchange-message", `/compte/bourse/reponses/${answerId}`);
    expect(mails.map(({ recipient }) => recipient)).toEqual([town.email, deputy.email].sort());
    for (const { template, props, locale } of mails) {
      const mail = renderMail(template, props, locale === "en" ? "en" : "fr");
      const all = JSON.stringify([mail, props]);
      expect(all).toContain("Nous cherchons un puits.");
      expect(all).toContain(foreigner.memberships[0]?.organisationName);
      expect(all).not.toContain(foreigner.email);
      expect(all).not.toContain(foreigner.name);
    }
    await as(deputy).exchange.post({ answerId, ...words("Parlons-en.") });
    const back = await db().mail.findMany({ where: { template: "exchange-message", recipient: foreigner.email } });
    expect(back).toHaveLength(1);
    expect(JSON.stringify(back)).not.toContain(deputy.name);
    expect(JSON.stringify(back)).not.toContain(deputy.email);
  });

  test("hides names and addresses on both sides until it is accepted, then shows those who agreed", async () => {
    const { foreigner, answerId } = await answered();
    await as(deputy).exchange.post({ answerId, ...words("Bonjour de Vitré.") });
    const before = { town: await read(town, answerId), foreigner: await read(foreigner, answerId) };
    expect(before.town.thread.messages.map(({ authorName }) => authorName)).toEqual(["", deputy.name]);
    expect(before.foreigner.thread.messages.map(({ authorName }) => authorName)).toEqual([foreigner.name, ""]);
    for (const { contacts } of Object.values(before)) expect(contacts).toEqual([]);
    expect(JSON.stringify(before.town)).not.toContain(foreigner.email);
    expect(JSON.stringify(before.foreigner)).not.toMatch(new RegExp(`${deputy.name}|${town.name}|${town.email}`));

    await expect(as(foreigner).exchange.accept({ answerId, agrees: true })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await as(town).exchange.accept({ answerId, agrees: true })).toEqual({ ok: true });
    expect(await as(town).exchange.decline({ answerId })).toEqual({ ok: false, reason: "alreadyDecided" });
    const after = await read(foreigner, answerId);
    expect(after.contacts.map(({ name, email }) => [name, email])).toEqual([
      [foreigner.name, foreigner.email],
      [town.name, town.email],
    ]);
    // The colleague wrote, and did not agree: their name stays hidden until they do.
    expect(JSON.stringify(after)).not.toContain(deputy.name);
    expect((await read(town, answerId)).thread.messages[0]?.authorName).toBe(foreigner.name);
    await as(deputy).exchange.agree({ answerId, agrees: true });
    expect((await read(foreigner, answerId)).thread.messages[1]?.authorName).toBe(deputy.name);
    const told = await mailsOf("exchange-answered", `/compte/bourse/reponses/${answerId}`);
    expect(told.map(({ recipient }) => recipient)).toEqual([foreigner.email]);
    expect(JSON.stringify(told[0]?.props)).not.toMatch(/@/);
  });

  test("declined, nothing is shown, and nobody writes any more", async () => {
    const { foreigner, answerId } = await answered();
    await as(town).exchange.decline({ answerId });
    expect((await read(town, answerId)).contacts).toEqual([]);
    expect((await read(town, answerId)).thread.messages[0]?.authorName).toBe("");
    expect(await as(foreigner).exchange.post({ answerId, ...words("Encore moi") })).toEqual({
      ok: false,
      reason: "closed",
    });
    expect(await as(town).exchange.accept({ answerId, agrees: true })).toMatchObject({ ok: false });
    await expect(
      as(town).exchange.enter({ answerId, kind: "agreement", sinceYear: 2026, themes: ["health"] }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("nobody agrees by accident: without it there is no answer and no acceptance", async () => {
    const foreigner = await aForeigner();
    const noticeId = await aNotice(town, manager);
    const agreeing = { agrees: false } as unknown as { agrees: true };
    await expect(
      as(foreigner).exchange.answer({
        ...{ noticeId, organisationId: organisationOf(foreigner), ...agreeing },
        ...words("Bonjour"),
      }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const answerId = await anAnswer(foreigner, noticeId);
    await expect(as(town).exchange.accept({ answerId, ...agreeing })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("is sent once for a double click, and an authority goes on where it began", async () => {
    const foreigner = await aForeigner();
    const noticeId = await aNotice(town, manager);
    const one = words("Bonjour");
    const send = (said: { key: string; body: string }) =>
      as(foreigner).exchange.answer({ noticeId, organisationId: organisationOf(foreigner), agrees: true, ...said });
    const [first, again] = await Promise.all([send(one), send(one)]);
    expect(first).toEqual(again);
    expect(await send(words("Autre"))).toMatchObject({ ok: false, reason: "alreadyAnswered" });
    expect(await db().exchangeAnswer.count({ where: { noticeId } })).toBe(1);
  });

  test("comes from the other end, for one's own authority, to a notice that is open", async () => {
    const foreigner = await aForeigner();
    const noticeId = await aNotice(town, manager);
    const send = (by: Actor, organisationId = organisationOf(by)) =>
      as(by).exchange.answer({ noticeId, organisationId, agrees: true, ...words("Bonjour") });
    for (const wrong of [stranger, town, embassy, manager, officer, await aForeigner({ roles: ["reader"] })])
      await expect(send(wrong)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(send(foreigner, organisationOf(await aForeigner()))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(town).exchange.close({ noticeId });
    expect(await send(foreigner)).toEqual({ ok: false, reason: "closed" });
  });

  test("a few a day for an authority, also sent together", async () => {
    const foreigner = await aForeigner();
    const notices = [];
    for (let count = 0; count <= answersPerDay; count++) notices.push(await aNotice(await aTown(), manager));
    const answers = await Promise.all(
      notices.map((noticeId) =>
        as(foreigner).exchange.answer({
          ...{ noticeId, organisationId: organisationOf(foreigner), agrees: true },
          ...words("Bonjour"),
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(answersPerDay);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "tooManyToday" });
  });
});

describe("what two authorities write to each other", () => {
  test("does not exist for anybody else: in the gate, the API, lists, journal and outbox", async () => {
    const { answerId, noticeId } = await answered("Un secret bien gardé");
    for (const person of [stranger, embassy, manager, officer, await aForeigner()]) {
      await expect(grantOnAnswer("answer.read", person, answerId)).rejects.toBeInstanceOf(NotFound);
      const tries = [
        () => as(person).exchange.post({ answerId, ...words("?") }),
        () => as(person).exchange.markRead({ answerId, upTo: 1 }),
        () => as(person).exchange.news({ answerId }),
        () => as(person).exchange.live({ answerId }),
        () => as(person).exchange.accept({ answerId, agrees: true }),
        () => as(person).exchange.agree({ answerId, agrees: true }),
        () => as(person).exchange.reportAnswer({ answerId, reason: "?" }),
      ];
      for (const tried of tries) await expect(tried()).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect((await listAnswers(grantPlainly("exchange.open", person))).map(({ id }) => id)).not.toContain(answerId);
      await expect(grantOnNotice("notice.follow", person, noticeId)).rejects.toThrow();
    }
    await expect(grantOnAnswer("answer.read", town, "no-id")).rejects.toBeInstanceOf(NotFound);
    const journal = await readJournal(grantPlainly("administration.open", officer), {});
    expect(JSON.stringify(journal)).not.toContain(answerId);
    const { mails } = await listOutbox(grantPlainly("mail.manage", officer), {});
    expect(mails.map(({ template }) => template)).not.toContain("exchange-message");
  });

  test("is counted as unread until it is shown", async () => {
    const { answerId, noticeId } = await answered();
    const unread = async () =>
      (await answersTo(await grantOnNotice("notice.follow", town, noticeId))).find(({ id }) => id === answerId)?.unread;
    expect(await unread()).toBe(1);
    await as(town).exchange.markRead({ answerId, upTo: 1 });
    expect(await unread()).toBe(0);
    expect(await as(town).exchange.news({ answerId })).toEqual({ last: 1 });
  });

  test("is pointed out to the moderators, who learn of the reason and not of the words", async () => {
    const { foreigner, answerId, noticeId } = await answered("Envoyez de l’argent");
    expect(await as(town).exchange.reportAnswer({ answerId, reason: "Une demande d’argent." })).toEqual({ ok: true });
    expect(await as(deputy).exchange.reportAnswer({ answerId, reason: "Moi aussi" })).toMatchObject({ ok: false });
    const granted = await grantOnNotice("notice.moderate", embassy, noticeId);
    const reports = await reportsOf(granted);
    expect(reports).toMatchObject([
      { reason: "Une demande d’argent.", answerOf: foreigner.memberships[0]?.organisationName, handledAt: null },
    ]);
    expect(JSON.stringify(reports)).not.toContain("Envoyez");
    const mails = await db().mail.findMany({ where: { template: "notice-reported", recipient: embassy.email } });
    expect(JSON.stringify(mails)).not.toContain("Envoyez");
    await expect(as(town).exchange.handleReports({ noticeId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await as(embassy).exchange.handleReports({ noticeId })).toEqual({ handled: 1 });
    expect(await as(town).exchange.reportAnswer({ answerId, reason: "Encore" })).toEqual({ ok: true });
    expect(await as(await aForeigner()).exchange.report({ noticeId, reason: "Doublon" })).toEqual({ ok: true });
  });
});
