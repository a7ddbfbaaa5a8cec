import { describe, expect, test } from "vitest";
import { grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import { sweepExchange } from "@/server/jobs/exchange";
import { noticesToModerate, ownNotices, searchNotices } from "@/server/services/exchange/list-notices";
import { loadNotice } from "@/server/services/exchange/load-notice";
import { readJournal } from "@/server/services/journal/read-journal";
import { aDraft, aForeigner, aManager, aNotice, as, aTown, content, inDays } from "@/tests/factories/notice";
import { anAdviser, anOfficer, aPerson, organisationOf } from "@/tests/factories/user";

const town = await aTown();
const colleague = await aPerson({ kind: "commune", roles: ["reader"], organisationId: organisationOf(town) });
const manager = await aManager();
const embassy = await anAdviser(["ML"], { name: "SCAC de Bamako" });
const elsewhere = await anAdviser(["SN"], { name: "SCAC de Dakar" });
const foreigner = await aForeigner();

const mailsAbout = (key: string) =>
  db().mail.findMany({ where: { key: { startsWith: key } }, orderBy: { recipient: "asc" } });
const titlesFound = async (selection = {}) => (await searchNotices(selection, 1)).notices.map(({ id }) => id);

describe("a notice", () => {
  test("is a draft of its authority's own, sent whole to its moderators, then read by all", async () => {
    const noticeId = await aDraft(town, { title: "" });
    for (const stranger of [foreigner, manager, embassy])
      await expect(as(stranger).exchange.submit({ noticeId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(colleague).exchange.submit({ noticeId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await as(town).exchange.submit({ noticeId })).toMatchObject({
      ok: false,
      reason: "incomplete",
      problems: [{ field: "title", problem: "missing" }],
    });
    expect(await as(town).exchange.save({ noticeId, revision: 1, content: content() })).toEqual({
      ok: true,
      revision: 2,
    });
    expect(await as(town).exchange.submit({ noticeId })).toMatchObject({ ok: true });
    const asked = (await mailsAbout(`notice-submitted:${noticeId}`)).map(({ recipient }) => recipient);
    expect(asked).toContain(manager.email);
    expect(asked).toContain(embassy.email);
    expect(asked).not.toContain(elsewhere.email);
    expect(await titlesFound()).not.toContain(noticeId);
    // What waits is read by who moderates, and does not exist for others.
    await expect(as(foreigner).exchange.report({ noticeId, reason: "?" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(elsewhere).exchange.publish({ noticeId, revision: 2 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    // Somebody who read other words lets nothing through.
    expect(await as(embassy).exchange.publish({ noticeId, revision: 1 })).toEqual({ ok: false, reason: "notPossible" });
    expect(await as(embassy).exchange.publish({ noticeId, revision: 2 })).toMatchObject({ ok: true });
    expect(await titlesFound()).toContain(noticeId);
    expect((await mailsAbout(`notice-published:${noticeId}`)).map(({ recipient }) => recipient)).toEqual([town.email]);
    expect(await as(manager).exchange.publish({ noticeId, revision: 2 })).toMatchObject({ ok: false });
    const journal = await readJournal(grantPlainly("administration.open", await anOfficer()), { topic: "exchange" });
    const created = journal.records.find(({ event, data }) => event === "notice.create" && data.noticeId === noticeId);
    expect(created?.data, "what nobody else may read yet").toEqual({ noticeId });
    expect(
      journal.records
        .filter(({ data }) => data.noticeId === noticeId)
        .map(({ event, actorName }) => [event, actorName]),
    ).toEqual([
      ["notice.publish", embassy.name],
      ["notice.submit", town.name],
      ["notice.create", town.name],
    ]);
  });

  test("is refused with the reason, corrected and sent again", async () => {
    const noticeId = await aDraft(town);
    await as(town).exchange.submit({ noticeId });
    await expect(as(manager).exchange.refuse({ noticeId, event: "refuse", reason: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await as(manager).exchange.refuse({ noticeId, event: "refuse", reason: "Dites avec qui." });
    expect(await mailsAbout(`notice-refused:${noticeId}`)).toMatchObject([
      { recipient: town.email, props: { words: "Dites avec qui.", wasPublished: false } },
    ]);
    expect(await loadNotice(noticeId)).toMatchObject({ status: "refused", refusal: "Dites avec qui." });
    expect(await as(town).exchange.save({ noticeId, revision: 1, content: content() })).toMatchObject({ ok: false });
    expect(await as(town).exchange.revise({ noticeId })).toMatchObject({ ok: true });
    expect(await as(town).exchange.save({ noticeId, revision: 2, content: content() })).toMatchObject({ ok: true });
    expect(await as(town).exchange.submit({ noticeId })).toMatchObject({ ok: true });
    const asked = (await mailsAbout(`notice-submitted:${noticeId}`)).map(({ recipient }) => recipient);
    expect(
      asked.filter((recipient) => recipient === manager.email),
      "once a day",
    ).toHaveLength(1);
  });

  test("closed, it can still be reported and taken down; a draft that was closed stays its authority's own", async () => {
    const noticeId = await aNotice(town, manager);
    await as(town).exchange.close({ noticeId });
    const toModerate = async () =>
      (await noticesToModerate(grantPlainly("exchange.moderate", manager))).map(({ id }) => id);
    expect(await toModerate()).not.toContain(noticeId);
    await as(foreigner).exchange.report({ noticeId, reason: "Une publicité." });
    expect(await toModerate()).toContain(noticeId);
    expect(await as(manager).exchange.refuse({ noticeId, event: "takeDown", reason: "Signalée." })).toMatchObject({
      ok: true,
    });
    expect(await loadNotice(noticeId)).toMatchObject({ status: "refused", isPublic: false });
    expect(await titlesFound()).not.toContain(noticeId);
    const draft = await aDraft(town);
    await as(town).exchange.close({ noticeId: draft });
    await expect(
      as(manager).exchange.refuse({ noticeId: draft, event: "takeDown", reason: "?" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { records } = await readJournal(grantPlainly("administration.open", await anOfficer()), {
      topic: "exchange",
    });
    const told = records.filter(({ data }) => data.noticeId === draft);
    expect(told.map(({ event, data }) => [event, data])).toEqual([
      ["notice.close", { noticeId: draft }],
      ["notice.create", { noticeId: draft }],
    ]);
  });

  test("taken back to be changed, it is nobody else's any more; taken down, neither", async () => {
    const noticeId = await aNotice(town, manager);
    const slug = (await loadNotice(noticeId))?.slug ?? "";
    await as(town).exchange.revise({ noticeId });
    expect(await loadNotice(slug)).toMatchObject({ status: "draft", isPublic: false });
    expect(await titlesFound()).not.toContain(noticeId);
    const other = await aNotice(town, manager);
    await as(embassy).exchange.refuse({ noticeId: other, event: "takeDown", reason: "Signalée." });
    expect(await loadNotice(other)).toMatchObject({ status: "refused", isPublic: false });
    expect(await mailsAbout(`notice-refused:${other}`)).toMatchObject([{ props: { wasPublished: true } }]);
  });

  test("two who save the same state do not overwrite each other", async () => {
    const noticeId = await aDraft(town);
    const save = (title: string) => as(town).exchange.save({ noticeId, revision: 1, content: content({ title }) });
    const answers = await Promise.all([save("Un"), save("Deux")]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "changedMeanwhile" });
  });

  test("a French authority looks abroad, a foreign one in France; nobody moderates their own", async () => {
    await expect(aDraft(town, { country: "FR" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(aDraft(town, { country: "ZZ" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const noticeId = await aDraft(foreigner, { country: "ML" });
    expect(await loadNotice(noticeId)).toMatchObject({ country: "FR", isFrench: false, homeCountry: "ML" });
    await as(foreigner).exchange.submit({ noticeId });
    expect((await mailsAbout(`notice-submitted:${noticeId}`)).map(({ recipient }) => recipient)).toContain(
      embassy.email,
    );
    await expect(as(foreigner).exchange.publish({ noticeId, revision: 1 })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      as(town).exchange.create({ organisationId: organisationOf(foreigner), content: content() }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the list", () => {
  test("finds by words, kind, end, country and theme, and counts what it finds", async () => {
    const lyre = await aNotice(town, manager, { title: "Une lyre rare", kind: "offer", themes: ["heritage"] });
    const kora = await aNotice(foreigner, manager, { title: "Une kora rare", themes: ["heritage"] });
    const found = async (selection: Parameters<typeof searchNotices>[0]) =>
      (await titlesFound({ text: "rare", ...selection })).sort();
    expect(await found({})).toEqual([lyre, kora].sort());
    expect(await found({ text: "LYRE rare" })).toEqual([lyre]);
    expect(await found({ kind: "offer" })).toEqual([lyre]);
    expect(await found({ side: "foreign" })).toEqual([kora]);
    expect(await found({ country: "ML" })).toEqual([lyre, kora].sort());
    expect(await found({ country: "SN" })).toEqual([]);
    expect(await found({ theme: "heritage", side: "french" })).toEqual([lyre]);
    expect(await found({ theme: "sport" })).toEqual([]);
    expect((await searchNotices({ text: "rare" }, 1)).total).toBe(2);
    expect((await searchNotices({ text: "?!" }, 1)).total).toBe(0);
  });

  test("shows a moderator what is theirs, an authority its own", async () => {
    const noticeId = await aDraft(town);
    const seen = async (person: typeof town) =>
      (await noticesToModerate(grantPlainly("exchange.moderate", person))).map(({ id }) => id);
    expect(await seen(manager)).not.toContain(noticeId);
    await as(town).exchange.submit({ noticeId });
    expect(await seen(manager)).toContain(noticeId);
    expect(await seen(embassy)).toContain(noticeId);
    expect(await seen(elsewhere)).not.toContain(noticeId);
    const own = async (person: typeof town) =>
      (await ownNotices(grantPlainly("exchange.open", person))).map(({ id }) => id);
    expect(await own(colleague)).toContain(noticeId);
    expect(await own(foreigner)).not.toContain(noticeId);
  });
});

describe("the last day", () => {
  test("reminds once before, expires after, and a button renews for a year at most", async () => {
    const noticeId = await aNotice(town, manager, { until: inDays(5) });
    await db()
      .$executeRaw`UPDATE exchange_notice SET published_at = now() - interval '3 days' WHERE id = ${noticeId}::uuid`;
    await sweepExchange(db());
    await sweepExchange(db());
    expect(await mailsAbout(`notice-expiring:${noticeId}`)).toMatchObject([
      { recipient: town.email, props: { url: `http://localhost:3000/compte/bourse/${noticeId}` } },
    ]);
    expect(await as(town).exchange.renew({ noticeId, until: inDays(400) })).toMatchObject({ problem: "tooFar" });
    expect(await as(town).exchange.renew({ noticeId, until: inDays(-1) })).toMatchObject({ problem: "past" });
    expect(await as(town).exchange.renew({ noticeId, until: inDays(100) })).toMatchObject({ ok: true });
    // Its end is far again: nothing to renew.
    expect(await as(town).exchange.renew({ noticeId, until: inDays(200) })).toMatchObject({ reason: "notPossible" });

    await db().$executeRaw`UPDATE exchange_notice SET until = ${inDays(-1)}::date WHERE id = ${noticeId}::uuid`;
    expect(await loadNotice(noticeId), "before the clock's round").toMatchObject({ status: "expired" });
    expect(await titlesFound()).not.toContain(noticeId);
    await sweepExchange(db());
    await sweepExchange(db());
    expect(await db().exchangeNotice.findUnique({ where: { id: noticeId } })).toMatchObject({ status: "expired" });
    expect(await mailsAbout(`notice-expired:${noticeId}`)).toHaveLength(1);
    expect(await as(town).exchange.renew({ noticeId, until: inDays(30) })).toMatchObject({ ok: true });
    expect(await titlesFound()).toContain(noticeId);
  });

  test("one that is closed stands in the list as such for a while, then leaves it", async () => {
    const noticeId = await aNotice(town, manager);
    await as(town).exchange.close({ noticeId });
    expect((await searchNotices({}, 1)).notices.find(({ id }) => id === noticeId)?.status).toBe("closed");
    await db()
      .$executeRaw`UPDATE exchange_notice SET status_since = now() - interval '31 days' WHERE id = ${noticeId}::uuid`;
    expect(await titlesFound()).not.toContain(noticeId);
    expect(await as(town).exchange.revise({ noticeId })).toMatchObject({ ok: false });
    const draft = await aDraft(town);
    await as(town).exchange.close({ noticeId: draft });
    expect(await titlesFound()).not.toContain(draft);
  });

  test("a month after, whoever posted hears once of what is new and answers theirs", async () => {
    const noticeId = await aNotice(town, manager, { themes: ["tourism"] });
    await db()
      .$executeRaw`UPDATE exchange_notice SET published_at = now() - interval '29 days' WHERE id = ${noticeId}::uuid`;
    await aNotice(foreigner, manager, { themes: ["tourism"], kind: "offer", title: "Un écolodge" });
    await sweepExchange(db());
    await sweepExchange(db());
    expect(await mailsAbout(`exchange-digest:${noticeId}`)).toMatchObject([
      {
        recipient: town.email,
        props: { suggestions: [{ title: "Un écolodge", reasons: expect.arrayContaining(["theme", "complementary"]) }] },
      },
    ]);
  });

  test("four weeks pass between two such mails, and the next tells of what is new since the last", async () => {
    const noticeId = await aNotice(town, manager, { themes: ["youth"] });
    const age = (id: string, days: number) =>
      db().$executeRaw`UPDATE exchange_notice SET published_at = now() - make_interval(days => ${days}::int)
        WHERE id = ${id}::uuid`;
    const nextDay = () => db().$executeRaw`UPDATE exchange_notice SET looked_on = looked_on - 1`;
    const told = async () => (await mailsAbout(`exchange-digest:${noticeId}`)).map(({ props }) => props);
    await age(noticeId, 60);
    await sweepExchange(db());
    const first = await aNotice(foreigner, manager, { themes: ["youth"], kind: "offer", title: "Un chantier" });
    await sweepExchange(db());
    expect(await told(), "looked at today already").toEqual([]);
    await nextDay();
    await sweepExchange(db());
    expect(await told()).toHaveLength(1);

    await aNotice(foreigner, manager, { themes: ["youth"], kind: "offer", title: "Un échange" });
    await nextDay();
    await sweepExchange(db());
    expect(await told(), "too soon after the last").toHaveLength(1);
    await age(first, 30);
    await db().$executeRaw`UPDATE mail SET created_at = now() - interval '29 days',
      key = replace(key, ${inDays(0)}, ${inDays(-29)}) WHERE starts_with(key, ${`exchange-digest:${noticeId}`})`;
    await nextDay();
    await sweepExchange(db());
    const suggested = (await told()).map((props) => JSON.stringify(props));
    expect(suggested).toHaveLength(2);
    expect(suggested.filter((props) => props.includes("Un échange") && !props.includes("Un chantier"))).toHaveLength(1);
  });
});

describe("the database", () => {
  test("holds that nothing is public before a moderator let it through, nor half written", async () => {
    const id = await aDraft(town);
    const set = (status: string) =>
      db().$executeRawUnsafe(`UPDATE exchange_notice SET status = '${status}' WHERE id = '${id}'`);
    for (const status of ["published", "expired", "matched", "refused"]) await expect(set(status)).rejects.toThrow();
    const blank = await aDraft(town, { title: "" });
    await expect(
      db().$executeRawUnsafe(`UPDATE exchange_notice SET status = 'submitted' WHERE id = '${blank}'`),
    ).rejects.toThrow();
  });
});
