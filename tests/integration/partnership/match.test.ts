import { describe, expect, test } from "vitest";
import { grantOnNotice, grantPlainly } from "@/server/auth/grants";
import { db } from "@/server/db/client";
import type { Actor } from "@/server/domain/user/actor";
import { loadAnswer } from "@/server/services/exchange/load-answer";
import { loadNotice } from "@/server/services/exchange/load-notice";
import { suggestionsFor } from "@/server/services/exchange/suggest";
import { loadEntry } from "@/server/services/register/load-entry";
import { listAwaiting } from "@/server/services/register-review/awaiting";
import { review } from "@/server/services/register-review/review";
import { aForeigner, aNotice, anAnswer, as } from "@/tests/factories/notice";
import { anAdviser, organisationOf } from "@/tests/factories/user";
import { answered, deputy, manager, town } from "./answered";

const embassy = await anAdviser(["ML"], { name: "SCAC de Bamako" });

describe("a match", () => {
  test("becomes a cooperation of the register in one step, and the notice has found its partner", async () => {
    const { foreigner, answerId, noticeId } = await answered();
    await as(town).exchange.accept({ answerId, agrees: true });
    const year = new Date().getFullYear();
    const enter = (by: Actor, sinceYear = year) =>
      as(by).exchange.enter({ answerId, kind: "twinning", sinceYear, themes: ["waterAndSanitation"] });
    expect(await enter(town, year + 1)).toEqual({ ok: false, reason: "futureYear" });
    const [one, two] = await Promise.all([enter(town), enter(foreigner)]);
    expect([one, two].filter(({ ok }) => ok)).toHaveLength(1);
    expect([one, two].find(({ ok }) => !ok)).toMatchObject({ reason: "alreadyEntered" });

    const { slug = "" } =
      (await db().registerEntry.findUnique({ where: { organisationId: organisationOf(town) } })) ?? {};
    const entry = await loadEntry(slug);
    expect(entry?.cooperations).toContainEqual(
      expect.objectContaining({ kind: "twinning", status: "active", sinceYear: year, themes: ["waterAndSanitation"] }),
    );
    const cooperation = await db().cooperation.findFirstOrThrow({ where: { foreignId: organisationOf(foreigner) } });
    expect(cooperation.confirmedAt, "the embassy has still to confirm it").toBeNull();
    const change = await db().registerChange.findFirstOrThrow({ where: { subjectId: cooperation.id } });
    const isConfirmed = async () => (await loadAnswer(answerId))?.cooperation?.isConfirmed;
    const toRead = await listAwaiting(grantPlainly("request.moderate", embassy));
    const [record] = toRead.records.filter(({ id }) => id === cooperation.id);
    expect(record, "which the embassy is shown").toMatchObject({ isNew: true });
    // That its own people find it right is no word of the embassy.
    await db().cooperation.update({ where: { id: cooperation.id }, data: { confirmedAt: new Date() } });
    expect(await isConfirmed()).toBe(false);
    const { version = "" } = record ?? {};
    await review(grantPlainly("request.moderate", embassy), { subject: "cooperation", id: cooperation.id, version });
    expect(await isConfirmed()).toBe(true);
    expect(change).toMatchObject({
      cause: "exchange",
      actorName: expect.stringMatching(/Anne-Lise Briand|Oumar Traoré/),
    });
    expect(await loadNotice(noticeId)).toMatchObject({ status: "matched", isPublic: true });
    const told = await db().mail.findMany({ where: { key: { startsWith: `exchange-entered:${answerId}:` } } });
    expect(told.map(({ recipient }) => recipient).sort()).toEqual(
      expect.arrayContaining([town.email, deputy.email, foreigner.email, embassy.email]),
    );
    expect(JSON.stringify(told.map(({ props }) => props))).not.toContain("@");
    expect(told[0]?.props).toMatchObject({
      url: `http://localhost:3000/repertoire/cooperations/${cooperation.slug}`,
    });
  });

  test("of two that the register knows keeps their own kind and year; refused, it writes nothing", async () => {
    const { foreigner, answerId } = await answered();
    await as(town).exchange.accept({ answerId, agrees: true });
    const enter = (kind: "twinning" | "agreement", sinceYear: number) =>
      as(town).exchange.enter({ answerId, kind, sinceYear, themes: ["health"] });
    const cooperationOf = () => db().cooperation.findFirstOrThrow({ where: { foreignId: organisationOf(foreigner) } });
    expect(await enter("twinning", 1998)).toMatchObject({ ok: true, isNew: true });
    const { id } = await cooperationOf();
    await db().cooperation.update({ where: { id }, data: { status: "dormant" } });
    expect(await enter("agreement", 2020)).toEqual({ ok: false, reason: "alreadyEntered" });
    expect(await cooperationOf()).toMatchObject({ status: "dormant" });

    const again = await anAnswer(foreigner, await aNotice(town, manager));
    await as(town).exchange.accept({ answerId: again, agrees: true });
    expect(
      await as(town).exchange.enter({ answerId: again, kind: "agreement", sinceYear: 2020, themes: ["health"] }),
    ).toMatchObject({ ok: true, isNew: false });
    expect(await cooperationOf()).toMatchObject({ status: "active" });
    const [mail] = await db().mail.findMany({ where: { key: { startsWith: `exchange-entered:${again}:` } } });
    expect(mail?.props).toMatchObject({ kind: "twinning", sinceYear: 1998 });
  });

  test("is suggested to the notice's people with the reasons, and to nobody else", async () => {
    const noticeId = await aNotice(town, manager, { themes: ["sport"], region: "ML-1" });
    const near = await aNotice(await aForeigner(), manager, { themes: ["sport"], kind: "offer", title: "Un stade" });
    await aNotice(await aForeigner({ country: "SN", region: "Matam" }), manager, { themes: ["sport"] });
    const granted = await grantOnNotice("notice.follow", town, noticeId);
    const suggestions = await suggestionsFor(granted);
    expect(suggestions.map(({ id }) => id)).toEqual([near]);
    // Kita was carved out of Kayes, which the town looks in.
    expect(suggestions[0]?.reasons).toEqual(
      expect.arrayContaining(["theme", "complementary", "region", "country", "sought", "population", "language"]),
    );
    await as(town).exchange.close({ noticeId });
    expect(await suggestionsFor(await grantOnNotice("notice.follow", town, noticeId))).toEqual([]);
  });
});
