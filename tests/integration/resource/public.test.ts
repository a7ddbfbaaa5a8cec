import { XmlDocument } from "libxml2-wasm";
import { describe, expect, test } from "vitest";
import { answerFeed } from "@/app/_features/feed/answer";
import { conferenceCalendar } from "@/server/calendar/conference";
import { db } from "@/server/db/client";
import { parisText } from "@/server/domain/paris-time";
import { listCallTexts } from "@/server/services/call/list-texts";
import { newsFeed } from "@/server/services/feed/news-feed";
import { countriesOf, listPublic } from "@/server/services/resource/public";
import { aCall, days } from "@/tests/factories/call";
import { aDraft, aPublished, loadedResource, onResources, versionOf } from "@/tests/factories/resource";

const titlesOf = async (file = "actualites.atom") => (await newsFeed(file, "fr")).entries.map(({ title }) => title);
const ask = (headers: Record<string, string> = {}) =>
  answerFeed(new Request("http://localhost/ressources/actualites.atom", { headers }), "actualites.atom");

/** Dates of HTTP know no parts of a second: what there is was there a day before. The journal is never changed. */
async function longAgo() {
  await db().$executeRaw`UPDATE call SET updated_at = updated_at - interval '1 day'`;
  await db().$executeRaw`
    UPDATE resource SET updated_at = updated_at - interval '1 day', published_at = published_at - interval '1 day'`;
}

describe("the feed", () => {
  test("tells of news, conferences, and calls from their opening on; of nothing that is not published, or not yet", async () => {
    const [news, conference] = [await aPublished("news"), await aPublished("conference")];
    const [draft, document] = [await aDraft("news", { title: "Encore un brouillon" }), await aPublished("document")];
    await db().$executeRaw`UPDATE resource SET published_at = now() + interval '1 hour' WHERE slug = ${draft.slug}`;
    const open = await aCall({ opensAt: days(-1), closesAt: days(9), title: "Appel qui vient d’ouvrir" });
    const coming = await aCall({ opensAt: days(2), closesAt: days(9), title: "Appel à venir" });
    const unpublished = await aCall({ opensAt: days(-1), closesAt: days(9), publishedAt: null, title: "Appel caché" });
    const titles = await titlesOf();
    expect(titles).toContain(news.typed.title);
    expect(titles).toContain(conference.typed.title);
    expect(titles).toContain(`Appel à projets ouvert\u00a0: ${open.title}`);
    for (const hidden of [draft.typed.title, document.typed.title, coming.title, unpublished.title])
      expect(titles.filter((title) => title.includes(hidden))).toEqual([]);
  });

  test("is XML whatever a title holds, and is answered 304 until something changes or is withdrawn", async () => {
    const { slug, manager } = await aPublished("news", { title: 'Nom ]]> <script>&"\u0007 é' });
    await longAgo();
    const first = await ask();
    const text = await first.text();
    const document = XmlDocument.fromString(text);
    document.dispose();
    expect(text).not.toContain("<script>");
    const { etag, "last-modified": modified } = Object.fromEntries(first.headers);
    expect((await ask({ "if-none-match": etag ?? "" })).status).toBe(304);
    expect((await ask({ "if-modified-since": modified ?? "" })).status).toBe(304);
    await onResources(manager).withdraw({ slug, knownAt: await versionOf(slug) });
    expect((await ask({ "if-none-match": etag ?? "" })).status).toBe(200);
    expect((await ask({ "if-modified-since": modified ?? "" })).status).toBe(200);
  });

  test("tells nothing of drafts by its date: neither written, nor changed, scheduled or withdrawn before they came", async () => {
    const { slug, manager, typed } = await aPublished("news");
    const hidden = await aDraft("news");
    await onResources(manager).withdraw({ slug, knownAt: await versionOf(slug) });
    await longAgo();
    const { changedAt } = await newsFeed("actualites.atom", "fr");
    const values = { ...typed, summary: "Encore un mot." };
    await onResources(manager).update({ slug, knownAt: await versionOf(slug), values });
    const onHidden = async () => ({ slug: hidden.slug, knownAt: await versionOf(hidden.slug) });
    await onResources(hidden.manager).publish({ ...(await onHidden()), at: parisText(days(2)) });
    await onResources(hidden.manager).withdraw(await onHidden());
    expect((await newsFeed("actualites.atom", "fr")).changedAt).toEqual(changedAt);
  });
});

describe("public lists", () => {
  test("search without accents, by country and language, and name no country of a draft", async () => {
    await aPublished("document", { title: "Guide des écoles de Ségou", country: "ML" });
    await aDraft("document", { title: "Guide des écoles de Thiès", country: "SN" });
    expect((await listPublic({ kind: "document", text: "ecoles segou" })).rows.map(({ title }) => title)).toEqual([
      "Guide des écoles de Ségou",
    ]);
    expect((await listPublic({ kind: "document", text: "ecoles", country: "SN" })).total).toBe(0);
    expect((await listPublic({ kind: "document", text: "ecoles", language: "en" })).total).toBe(0);
    expect((await listPublic({ kind: "document", text: "…" })).total).toBe(0);
    expect(await countriesOf("document")).toEqual(["ML"]);
  });

  test("tell conferences to come from those that are over, by their last day", async () => {
    const past = await aPublished("conference", {
      title: "Colloque passé",
      startsOn: "2008-12-12",
      endsOn: "2008-12-14",
    });
    const today = new Date().toISOString().slice(0, 10);
    const now = await aPublished("conference", { title: "Colloque en cours", startsOn: "2020-01-01", endsOn: today });
    const slugs = async (when: "coming" | "past") =>
      (await listPublic({ kind: "conference", text: "colloque", when })).rows.map(({ slug }) => slug);
    expect(await slugs("coming")).toEqual([now.slug]);
    expect(await slugs("past")).toEqual([past.slug]);
  });

  test("the texts of calls are those of the calls, by year and state", async () => {
    const call = await aCall({
      firstYear: 2031,
      opensAt: days(-1),
      closesAt: days(9),
      rules: { graceMinutes: 30 },
    });
    await aCall({ firstYear: 2031, publishedAt: null });
    const texts = await listCallTexts({ year: 2031, state: "open", page: 1 });
    expect(texts.calls.map(({ slug }) => slug)).toEqual([call.slug]);
    expect(texts.calls[0]?.rules).toMatchObject({ graceMinutes: 30 });
    expect((await listCallTexts({ year: 2031, state: "past", page: 1 })).total).toBe(0);
  });
});

test("the calendar of a conference has its whole days and its sessions at their hours in UTC; of a month there is none", async () => {
  const session = { startsAt: "2027-07-12T09:00", endsAt: "2027-07-12T10:00", title: "Ouverture; suite", detail: "" };
  const dated = { startsOn: "2027-07-12", endsOn: "2027-07-14", timeZone: "Europe/Paris", sessions: [session] };
  const { slug } = await aPublished("conference", dated);
  const text = (conferenceCalendar(await loadedResource(slug)) ?? "").replace(/\r\n[ \t]/g, "");
  expect(text).toContain("DTSTART;VALUE=DATE:20270712");
  expect(text).toContain("DTEND;VALUE=DATE:20270715");
  expect(text).toContain("DTSTART:20270712T070000Z");
  expect(text).toContain("SUMMARY:Ouverture\\; suite");
  const month = await aPublished("conference", { startsOn: "2011-12-01", endsOn: "", monthOnly: true });
  expect(conferenceCalendar(await loadedResource(month.slug))).toBeNull();
});
